import type { Result } from '../../contract/result';
import type { SourceId } from '../../contract/source';
import type { SourcedPerson } from '../../contract/sourced';
import type { Cache } from '../../store/cache';
import type { CacheTable } from '../../store/cache-migrations';
import { celebration, post, recognition, user } from './samples';

/** Puts a person into a table of the cache, wherever the table has room for one. */
type Put = (cache: Cache, somebody: SourcedPerson) => Result<null>;

const record = (id: SourceId) => ({ id, fetchedAt: 1, etag: null, fingerprint: null, error: null });
const kept = <T>(item: T) => [{ item, order: 1, firstSeenAt: 1 }];

/**
 * How somebody gets into each table of `cache.db`; nothing = nobody can. A table that is not here does not compile: say
 * of it whether it can hold people or what they wrote, and `privacy/apply-to-cache.spec.ts` wants them out of it again.
 */
const ways: Readonly<Record<CacheTable, Readonly<Record<string, Put>>>> = {
  leaders: {
    'the leaderboard': (cache, somebody) =>
      cache.writeLeaders([{ person: somebody, monthPoints: 1, yearPoints: 1 }], record('leaderboard')),
  },
  rankings: {
    'the ranking of a month': (cache, { id }) =>
      cache.writeRanking('month', '2026-03-11', [{ personId: id, rank: 1, points: 1 }]),
    'the ranking of a year': (cache, { id }) =>
      cache.writeRanking('year', '2026-03-11', [{ personId: id, rank: 1, points: 1 }]),
  },
  items: {
    'the feed': (cache, somebody) =>
      cache.writeFeed(kept(recognition('r', { from: somebody, to: [somebody] })), record('feeds')),
    'the wall': (cache, somebody) =>
      cache.writePosts(kept(post('p', { author: somebody, authorId: somebody.id })), record('posts')),
  },
  thanks: {
    'the history of thanks': (cache, somebody) =>
      cache.writeThanks({ put: [recognition('t', { from: somebody, to: [somebody] })], drop: [] }),
  },
  ahead: {
    'birthdays to come': (cache, somebody) =>
      cache.writeAhead([celebration('a', '2026-03-13', { people: [somebody] })]),
  },
  users: {
    'the list of people': (cache, somebody) => cache.upsertUsers([{ ...user(1), ...somebody }], 1),
  },
  // How the sources stand, and when each user was seen last.
  sources: {},
  user_marks: {},
  // Hashes, counts and marks. Names of whom the screen showed are there too: `history/shown-book.ts` sees to them.
  named: {},
  // The picture keeper forgets what no board wants.
  pictures: {},
  picture_addresses: {},
};

/** Every way in which people get into the cache: the table, what of it, and how somebody is put there. */
export const waysOntoDisk = (Object.keys(ways) as CacheTable[]).flatMap((table) =>
  Object.entries(ways[table]).map(([what, put]) => ({ table, what, put })),
);
