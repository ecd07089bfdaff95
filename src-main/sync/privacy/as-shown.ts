import type { BoardInput } from '../board-builder';
import { isCelebration } from '../feed-kinds';
import type { PrivacyRules } from './rules';

const kept = { shortened: true };

/**
 * What a board is made of, under other rules than those it was read with: for looking at them before they apply. What the
 * rules of now keep away is not kept anywhere, so it does not come back. Pure.
 * @param showsPeople whether the newest people may be shown
 */
export function asShown(input: BoardInput, rules: PrivacyRules, showsPeople: boolean): BoardInput {
  const feed = rules.feed(
    input.feed.map(({ item }) => item),
    kept,
  );
  const posts = new Map(
    rules
      .posts(
        input.posts.map(({ item }) => item),
        kept,
      )
      .map((post) => [post.id, post]),
  );
  const people = <P extends Parameters<PrivacyRules['users']>[0][number]>(one: P): P[] =>
    rules.users([one], kept);
  return {
    ...input,
    leaders: rules.leaders(input.leaders, kept),
    feed: input.feed.flatMap((stored, at) => {
      const item = feed[at] ?? null;
      return item === null ? [] : [{ ...stored, item }];
    }),
    posts: input.posts.flatMap((stored) => {
      const item = posts.get(stored.item.id);
      return item === undefined ? [] : [{ ...stored, item }];
    }),
    newest: showsPeople ? rules.users(input.newest, kept) : [],
    users: rules.users(input.users, kept),
    ahead: rules
      .feed(input.ahead, kept)
      .filter((item) => item !== null)
      .filter(isCelebration),
    stats:
      input.stats === null
        ? null
        : {
            ...input.stats,
            givers: input.stats.givers.flatMap((giver) =>
              people(giver.person).map((person) => ({ ...giver, person })),
            ),
          },
    moment: null,
  };
}
