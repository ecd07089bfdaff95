import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { accountTables, cacheTables } from './cache-migrations';
import { feedItem, leader, post, record, temporaryDirectory, user } from './testing/store-fixtures';
import { fileCache, memoryCache, openedCache } from './testing/test-caches';

describe('sources', () => {
  it('remembers each, and writes an equal record not at all', () => {
    const { cache, changes } = openedCache();
    expect(cache.readSource('feeds')).toBeNull();
    expect(cache.writeSource(record('feeds')).ok).toBe(true);
    expect(cache.writeSource({ ...record('users', null), error: 'network', etag: null }).ok).toBe(true);
    const before = changes();
    cache.writeSource(record('feeds'));
    expect(changes()).toBe(before);
    expect(cache.readSource('feeds')).toEqual(record('feeds'));
    expect(cache.readSource('users')).toMatchObject({ fetchedAt: null, error: 'network', etag: null });
  });
});

describe('leaders and rankings', () => {
  it('makes the rows equal to what is given, writing only what differs', () => {
    const { cache, changes } = openedCache();
    const rows = [leader(1), leader(2), leader(3)];
    cache.writeLeaders(rows, record('leaderboard'));
    expect(cache.readLeaders()).toEqual(rows);
    const before = changes();
    cache.writeLeaders(cache.readLeaders(), record('leaderboard'));
    expect(changes()).toBe(before);
    cache.writeLeaders([leader(1), leader(4)], record('leaderboard', 6));
    expect(cache.readLeaders()).toEqual([leader(1), leader(4)]);
    expect(cache.readSource('leaderboard')).toEqual(record('leaderboard', 6));
    cache.writeLeaders([], record('leaderboard', 6));
    expect(cache.readLeaders()).toEqual([]);
  });

  it('finds the last ranking of an earlier day and forgets days older than 60', () => {
    const { cache, changes } = openedCache();
    const ranking = (personId: string) => [{ personId, rank: 1, points: 5 }];
    cache.writeRanking('month', '2026-01-01', ranking('old'));
    cache.writeRanking('month', '2026-03-01', ranking('first'));
    cache.writeRanking('month', '2026-03-01', ranking('second'));
    cache.writeRanking('year', '2026-03-02', ranking('year'));
    expect(cache.rankingBefore('month', '2026-03-05')).toEqual(ranking('second'));
    expect(cache.rankingBefore('month', '2026-03-01')).toEqual(ranking('old'));
    cache.writeRanking('month', '2026-03-03', ranking('third'));
    expect(cache.rankingBefore('month', '2026-03-01')).toBeNull();
    const before = changes();
    cache.writeRanking('month', '2026-03-03', ranking('third'));
    expect(changes()).toBe(before);
    expect(cache.writeRanking('month', 'today', [])).toMatchObject({ ok: false, error: { code: 'storage' } });
  });
});

describe('feed and posts', () => {
  it('keeps them apart, newest first', () => {
    const cache = memoryCache();
    cache.writeFeed([feedItem('a', 1), feedItem('b', 3), feedItem('c', 2)], record('feeds'));
    cache.writePosts([post('a', 1)], record('posts'));
    expect(cache.readFeed().map(({ item }) => item.id)).toEqual(['b', 'c', 'a']);
    expect(cache.readPosts()).toEqual([post('a', 1)]);
    cache.writePosts([], record('posts'));
    expect(cache.readFeed()).toHaveLength(3);
  });

  it('holds exactly what was written last, and writes nothing that is there already', () => {
    const item = fc
      .record({
        id: fc.constantFrom('a', 'b', 'c', 'd', '\u{1f44f}', "it's"),
        order: fc.double({ noNaN: true, noDefaultInfinity: true }),
        note: fc.string({ unit: 'binary' }),
      })
      .map(({ id, order, note }) => feedItem(id, order + 0, note)); // + 0: no place is -0
    const lists = fc.uniqueArray(item, { selector: (stored) => stored.item.id });
    const { cache, changes } = openedCache();
    fc.assert(
      fc.property(lists, (items) => {
        const kept = new Map(cache.readFeed().map((stored) => [stored.item.id, JSON.stringify(stored)]));
        const before = changes();
        expect(cache.writeFeed(items, record('feeds'))).toEqual({ ok: true, value: null });
        const wanted = new Map(items.map((stored) => [stored.item.id, stored]));
        const differing =
          [...kept.keys()].filter((id) => !wanted.has(id)).length +
          cache.readFeed().filter((stored) => kept.get(stored.item.id) !== JSON.stringify(stored)).length;
        expect(changes() - before).toBeLessThanOrEqual(differing + 1);
        const byId = (a: { item: { id: string } }, b: { item: { id: string } }) =>
          a.item.id < b.item.id ? -1 : 1;
        expect([...cache.readFeed()].sort(byId)).toEqual([...items].sort(byId));
        const orders = cache.readFeed().map(({ order }) => order);
        expect(orders).toEqual([...orders].sort((a, b) => b - a));
        const settled = changes();
        cache.writeFeed([...cache.readFeed()].reverse(), record('feeds'));
        expect(changes()).toBe(settled);
      }),
      { numRuns: 150 },
    );
  });

  it('leaves the file alone when nothing changed', () => {
    const file = join(temporaryDirectory(), 'cache.db');
    const { cache } = fileCache(file);
    cache.writeFeed([feedItem('a', 1), feedItem('b', 2)], record('feeds'));
    cache.upsertUsers([user(1)], 1);
    const bytes = () => [file, `${file}-wal`].map((name) => readFileSync(name).toString('hex'));
    const before = bytes();
    cache.writeFeed(cache.readFeed(), record('feeds'));
    cache.upsertUsers([user(1)], 1);
    cache.deleteUsers(['mm:2']);
    cache.deleteUsersBefore(1, 500);
    expect(bytes()).toEqual(before);
  });
});

describe('values', () => {
  it('keeps small values and the progress of the sync apart', () => {
    const { cache, changes } = openedCache();
    expect(cache.readUsersProgress()).toEqual({ pass: null, fullAt: null, since: null });
    const progress = { pass: { mark: 2, nextPage: 3, startedAt: 4 }, fullAt: null, since: 1 };
    cache.writeUsersProgress(progress);
    cache.writeValue('users', 'a');
    cache.writeValue('revision', '7');
    const before = changes();
    cache.writeValue('revision', '7');
    cache.writeUsersProgress(progress);
    expect(changes()).toBe(before);
    expect(cache.readUsersProgress()).toEqual(progress);
    expect(cache.readValue('revision')).toBe('7');
    expect(cache.readValue('nothing')).toBeNull();
  });
});

describe('the tables', () => {
  it('are all told by name, so that a copy holds them and another account finds them empty', () => {
    const { database } = openedCache();
    const there = database
      .rows("SELECT name FROM sqlite_master WHERE type = 'table'")
      .map(({ name }) => name);
    expect([...cacheTables].sort()).toEqual(there.sort());
    expect(cacheTables.filter((table) => !accountTables.includes(table))).toEqual([
      'named',
      'pictures',
      'picture_addresses',
    ]);
  });
});

describe('clear', () => {
  it('forgets what came from the account and keeps the values', () => {
    const cache = memoryCache();
    cache.writeValue('revision', '7');
    cache.writeFeed([feedItem('a', 1)], record('feeds'));
    cache.writePosts([post('a', 1)], record('posts'));
    cache.writeLeaders([leader(1)], record('leaderboard'));
    cache.writeRanking('month', '2026-01-01', []);
    cache.upsertUsers([user(1)], 1);
    cache.writeUsersProgress({ pass: null, fullAt: 1, since: 1 });
    expect(cache.clear().ok).toBe(true);
    expect(cache.readFeed()).toEqual([]);
    expect(cache.readPosts()).toEqual([]);
    expect(cache.readLeaders()).toEqual([]);
    expect(cache.rankingBefore('month', '2027-01-01')).toBeNull();
    expect(cache.countUsers()).toBe(0);
    expect(cache.usersAfter('', 10)).toEqual([]);
    expect(cache.readSource('feeds')).toBeNull();
    expect(cache.readUsersProgress().fullAt).toBeNull();
    expect(cache.readValue('revision')).toBe('7');
  });
});

describe('rows that do not fit', () => {
  it.each([
    ['not JSON', '{'],
    ['another shape', '{"id":1}'],
    ['null', 'null'],
    ['of a version to come', '{"kind":"hologram","id":"x"}'],
  ])('are dropped and logged: %s', (_name, body) => {
    const { cache, database, lines } = openedCache();
    cache.writeFeed([feedItem('a', 1), feedItem('b', 2)], record('feeds'));
    cache.writeLeaders([leader(1), leader(2)], record('leaderboard'));
    cache.upsertUsers([user(1), user(2)], 1);
    cache.writeRanking('month', '2026-01-01', []);
    cache.writeUsersProgress({ pass: null, fullAt: 1, since: 1 });
    for (const table of ['items', 'leaders', 'users']) {
      database.run(`UPDATE ${table} SET body = ? WHERE rowid = (SELECT min(rowid) FROM ${table})`, [body]);
    }
    for (const table of ['rankings', 'named']) database.run(`UPDATE ${table} SET body = ?`, [body]);
    expect(cache.readFeed().map(({ item }) => item.id)).toEqual(['b']);
    expect(cache.readLeaders()).toEqual([leader(2)]);
    expect(cache.usersAfter('', 10)).toEqual([user(2)]);
    expect(cache.rankingBefore('month', '2026-02-01')).toBeNull();
    expect(cache.readUsersProgress()).toEqual({ pass: null, fullAt: null, since: null });
    expect(lines.filter((line) => line.includes('dropped'))).toHaveLength(5);
    expect(cache.writeFeed([feedItem('a', 1), feedItem('b', 2)], record('feeds')).ok).toBe(true);
    expect(cache.readFeed()).toHaveLength(2);
  });
});
