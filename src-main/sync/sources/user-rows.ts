import { ok, type Result } from '../../contract/result';
import type { SourcedUser } from '../../contract/sourced';
import { canonicalJson } from '../../store/canonical-json';
import type { SourceDeps } from './source';

/** Takes pages of users to disk: learns, applies the privacy rules, and tells whether anything differs. */
export class UserRows {
  constructor(private readonly deps: Pick<SourceDeps, 'cache' | 'privacy'>) {}

  /** The users of a page that are on disk otherwise or not at all, as they may be kept. */
  differing(users: readonly SourcedUser[]): SourcedUser[] {
    const kept = this.deps.privacy.rules.users(users);
    const known = new Map(
      this.deps.cache.usersByIds(kept.map(({ id }) => id)).map((user) => [user.id, canonicalJson(user)]),
    );
    return kept.filter((user) => known.get(user.id) !== canonicalJson(user));
  }

  /** Keeps what differs. @param mark the last full pass @returns whether anything did */
  take(users: readonly SourcedUser[], mark: number): Result<boolean> {
    this.deps.privacy.learn(users);
    const differing = this.differing(users);
    if (differing.length === 0) return ok(false);
    const written = this.deps.cache.upsertUsers(differing, mark);
    return written.ok ? ok(true) : written;
  }

  /** Keeps all, and stamps them as seen by the full pass `mark`. @returns whether anything differed */
  stamp(users: readonly SourcedUser[], mark: number): Result<boolean> {
    this.deps.privacy.learn(users);
    const differs = this.differing(users).length > 0;
    const written = this.deps.cache.upsertUsers(this.deps.privacy.rules.users(users), mark);
    return written.ok ? ok(differs) : written;
  }
}
