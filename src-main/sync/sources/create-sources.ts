import type { SourceId } from '../../contract/source';
import { FeedsSource } from './feeds';
import { LeaderboardSource } from './leaderboard';
import { MeSource } from './me';
import { PostsSource } from './posts';
import type { SourceDeps } from './source';
import { UsersSource } from './users';

/** The sources that are configured; the others are undefined. */
export interface Sources {
  readonly leaderboard: LeaderboardSource | undefined;
  readonly feeds: FeedsSource | undefined;
  readonly me: MeSource | undefined;
  readonly users: UsersSource | undefined;
  readonly posts: PostsSource | undefined;
}

/** Makes the sources that are configured. @param depsFor what each is given */
export function createSources(
  configured: ReadonlySet<SourceId>,
  depsFor: (id: SourceId) => SourceDeps,
): Sources {
  const make = <T>(id: SourceId, kind: new (deps: SourceDeps) => T): T | undefined =>
    configured.has(id) ? new kind(depsFor(id)) : undefined;
  return {
    leaderboard: make('leaderboard', LeaderboardSource),
    feeds: make('feeds', FeedsSource),
    me: make('me', MeSource),
    users: make('users', UsersSource),
    posts: make('posts', PostsSource),
  };
}
