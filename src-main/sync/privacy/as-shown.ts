import type { BoardInput } from '../board-builder';
import { keptAhead, keptFeed, keptPosts, onDisk } from './kept-items';
import type { PrivacyRules } from './rules';

/**
 * What a board is made of, under other rules than those it was read with: for looking at them before they apply. What the
 * rules of now keep away is not kept anywhere, so it does not come back. Pure.
 */
export function asShown(input: BoardInput, rules: PrivacyRules): BoardInput {
  const { stats, earlier, weekends, sources, lookup, now, timeZone } = input;
  const givers = stats?.givers.flatMap((giver) =>
    rules.users([giver.person], onDisk).map((person) => ({ ...giver, person })),
  );
  // Each by name: what a board is newly made of does not compile until somebody has thought of it here.
  return {
    ...{ earlier, weekends, sources, lookup, now, timeZone },
    leaders: rules.leaders(input.leaders, onDisk),
    feed: keptFeed(input.feed, rules),
    posts: keptPosts(input.posts, rules),
    newest: rules.shows('people') ? rules.users(input.newest, onDisk) : [],
    total: rules.shows('people') ? input.total : null,
    users: rules.users(input.users, onDisk),
    ahead: keptAhead(input.ahead, rules),
    stats: stats === null || givers === undefined || !rules.shows('stats') ? null : { ...stats, givers },
    moment: null,
  };
}
