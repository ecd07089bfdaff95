import { boardLimits, type Moment } from '../contract/board';
import type { SourceState } from '../contract/source';
import type { SourcedCelebration } from '../contract/sourced';
import type { Cache } from '../store/cache';
import type { Weekends } from './almanac/celebration-days';
import type { BoardInput } from './board-builder';
import { dayOf } from './day';
import { aliveFeed, alivePosts, feedWindow, isAlive, type Leases } from './leases';
import type { Held } from './privacy/hold-back';
import { onDisk } from './privacy/kept-items';
import { peopleOf, type PrivacyRules } from './privacy/rules';
import { earlierRanking } from './ranking';
import type { FeedsSource } from './sources/feeds';
import type { LeaderboardSource } from './sources/leaderboard';
import type { PostsSource } from './sources/posts';
import type { UsersSource } from './sources/users';

/** Items of the feed whose people are looked for among the users: more than the board can carry. */
const joinedItems = 4 * feedWindow + boardLimits.recognitions;

/** What a board is read from. A source that is off is absent, and what it once told is not shown. */
export interface BoardReads {
  readonly cache: Cache;
  readonly rules: PrivacyRules;
  readonly leases: Leases;
  readonly leaderboard: LeaderboardSource | undefined;
  readonly feeds: FeedsSource | undefined;
  readonly posts: PostsSource | undefined;
  readonly users: UsersSource | undefined;
  readonly states: readonly SourceState[];
  readonly lookup: (address: string) => string | null;
  readonly now: number;
  readonly timeZone: string;
  readonly moment: Moment | null;
  /** Birthdays and anniversaries that are known ahead. */
  readonly ahead: readonly SourcedCelebration[];
  readonly weekends: Weekends;
  /** What has to wait until everybody has been read. */
  readonly held: Held;
}

/** Gathers what a board is made of. A handful of reads, the same for 20 people and 50,000. */
export function readBoardInput(reads: BoardReads): BoardInput {
  const input = readAll(reads);
  if (reads.held === 'nothing') return input;
  if (reads.held === 'authors') return { ...input, posts: ofKnownAuthors(input.posts, reads) };
  const nobody = { leaders: [], feed: [], posts: [], newest: [], users: [], total: null, ahead: [] };
  return { ...input, ...nobody, stats: null, moment: null };
}

/** Posts of authors who are named, or of whom enough is on this machine to tell that they are not hidden. */
function ofKnownAuthors(posts: BoardInput['posts'], { cache, rules }: BoardReads): BoardInput['posts'] {
  const ids = posts.flatMap(({ item }) => (item.author === null ? (item.authorId ?? []) : []));
  const known = new Set(rules.users(cache.usersByIds([...new Set(ids)]), onDisk).map(({ id }) => id));
  return posts.filter(
    ({ item: { author, authorId } }) => author !== null || authorId === null || known.has(authorId),
  );
}

function readAll(reads: BoardReads): BoardInput {
  const { cache, rules, leases, now, timeZone, users } = reads;
  const today = dayOf(now, timeZone);
  const lease = (source: {
    readonly ledger: { readonly record: { readonly fetchedAt: number | null } };
  }) => ({
    leases,
    now,
    timeZone,
    weekends: reads.weekends,
    fetchedAt: source.ledger.record.fetchedAt,
  });
  const leaders =
    reads.leaderboard !== undefined && isAlive('leaderboard', lease(reads.leaderboard))
      ? reads.leaderboard.rows
      : [];
  const hasPeople = users !== undefined && rules.shows('people') && isAlive('people', lease(users));
  const feed = reads.feeds === undefined ? [] : aliveFeed(reads.feeds.items, lease(reads.feeds));
  const posts = reads.posts === undefined ? [] : alivePosts(reads.posts.items, lease(reads.posts));
  const named = [
    ...leaders.map(({ person }) => person),
    ...feed.slice(0, joinedItems).flatMap(({ item }) => peopleOf(item)),
  ];
  const emails = [...new Set(named.flatMap(({ email }) => email ?? []))];
  const numbers = [...new Set(named.flatMap(({ employeeNumber }) => employeeNumber ?? []))];
  const authors = posts.slice(0, boardLimits.wallPosts).flatMap(({ item }) => item.authorId ?? []);
  return {
    leaders,
    earlier: {
      month: earlierRanking(cache, 'month', today),
      year: earlierRanking(cache, 'year', today),
    },
    feed,
    posts,
    newest: hasPeople ? rules.users(cache.newestUsers(boardLimits.newest)) : [],
    users:
      users === undefined
        ? []
        : rules.users([
            ...cache.usersByEmails(emails),
            ...cache.usersByNumbers(numbers),
            ...cache.usersByIds([...new Set(authors)]),
          ]),
    total: hasPeople ? users.total : null,
    stats: rules.shows('stats') ? (reads.feeds?.history.stats ?? null) : null,
    moment: reads.moment,
    ahead: reads.ahead,
    weekends: reads.weekends,
    sources: reads.states,
    lookup: reads.lookup,
    now,
    timeZone,
  };
}
