import { copyFileSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it, onTestFinished } from 'vitest';
import type { SourcedUser } from '../contract/sourced';
import { FakeClock } from '../testing/fake-clock';
import type { Cache } from './cache';
import { GuardedDatabase } from './guarded-database';
import { openCache, openMemoryCache } from './open-cache';
import { openDatabase } from './open-database';
import { accountTables, cacheMigrations, cacheTables } from './cache-migrations';
import type { Sqlite } from './sqlite';
import { SqliteCache } from './sqlite-cache';
import {
  aKey,
  feedItem,
  leader,
  listeningLog,
  person,
  post,
  record,
  temporaryDirectory,
  user,
} from './testing/store-fixtures';

const clock = new FakeClock();

function memoryCache(): Cache {
  const { cache } = openMemoryCache({ clock, log: listeningLog() }, { code: 'storage', message: 'test' });
  onTestFinished(() => cache.close());
  return cache;
}

/** A cache whose database the test can look into. */
function openedCache(): { cache: Cache; database: Sqlite; lines: string[]; changes: () => number } {
  const log = listeningLog();
  const opened = openDatabase({
    file: ':memory:',
    key: aKey,
    migrations: cacheMigrations,
    unreadable: 'delete',
    synchronous: 'NORMAL',
    clock,
    log,
  });
  if (!opened.ok) throw new Error(opened.error.message);
  const { database } = opened.value;
  onTestFinished(() => database.close());
  const cache = new SqliteCache(new GuardedDatabase({ database, renew: () => null, clock, log }), log);
  const changes = () => Number(database.row('SELECT total_changes() AS number')?.['number']);
  return { cache, database, lines: log.lines, changes };
}

function fileCache(file: string, key = aKey) {
  const opened = openCache({ file, key, clock, log: listeningLog() });
  onTestFinished(() => opened.cache.close());
  return opened;
}

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

describe('users', () => {
  it('are inserted, changed and found', () => {
    const cache = memoryCache();
    cache.upsertUsers([user(1), user(2), user(10)], 1);
    cache.upsertUsers([user(2, { name: 'Grace', email: 'Grace@Acme.example' })], 1);
    expect(cache.countUsers()).toBe(3);
    expect(cache.usersByIds(['mm:2', 'mm:77'])).toEqual([
      user(2, { name: 'Grace', email: 'Grace@Acme.example' }),
    ]);
    const found = cache.usersByEmails(['GRACE@acme.EXAMPLE', 'ada.1@acme.example', 'ada.2@acme.example']);
    expect(found.map(({ id }) => id).sort()).toEqual(['mm:1', 'mm:2']);
    expect(cache.usersByIds([])).toEqual([]);
    expect(cache.usersByEmails([])).toEqual([]);
    cache.upsertUsers([user(1, { employeeNumber: '007' })], 1);
    expect(cache.usersByNumbers(['007', '7']).map(({ id }) => id)).toEqual(['mm:1']);
    expect(cache.usersByNumbers([])).toEqual([]);
  });

  it('come newest first: by creation where known, then by number', () => {
    const cache = memoryCache();
    cache.upsertUsers(
      [
        user(9),
        user(10),
        user(5, { createdAt: 100 }),
        user(6, { createdAt: 200 }),
        user(7, { createdAt: 200 }),
      ],
      1,
    );
    expect(cache.newestUsers(10).map(({ id }) => id)).toEqual(['mm:7', 'mm:6', 'mm:5', 'mm:10', 'mm:9']);
    expect(cache.newestUsers(2)).toHaveLength(2);
  });

  it('finds the newest by an index', () => {
    const { database } = openedCache();
    const plan = database.rows(
      'EXPLAIN QUERY PLAN SELECT body FROM users ORDER BY created_at DESC, number DESC, id DESC LIMIT ?',
      [18],
    );
    expect(plan.map((step) => step['detail'])).toEqual(['SCAN users USING INDEX users_by_age']);
  });

  it('costs only a stamp when somebody is unchanged', () => {
    const { cache, changes } = openedCache();
    cache.upsertUsers([user(1), user(2)], 1);
    const before = changes();
    cache.upsertUsers([user(1), user(2)], 2);
    expect(changes() - before).toBe(2);
    cache.upsertUsers([user(1), user(2)], 2);
    expect(changes() - before).toBe(2);
  });

  it('leaves out who was not seen in a pass, a bounded number at a time', () => {
    const cache = memoryCache();
    cache.upsertUsers(
      Array.from({ length: 25 }, (_, number) => user(number)),
      1,
    );
    cache.upsertUsers([user(3), user(30)], 2);
    expect(cache.deleteUsersBefore(2, 20)).toEqual({ ok: true, value: 20 });
    expect(cache.deleteUsersBefore(2, 20)).toEqual({ ok: true, value: 4 });
    expect(cache.deleteUsersBefore(2, 20)).toEqual({ ok: true, value: 0 });
    expect(cache.usersAfter('', 100).map(({ id }) => id)).toEqual(['mm:3', 'mm:30']);
  });

  it('come a page at a time, everybody once', () => {
    const cache = memoryCache();
    cache.upsertUsers(
      Array.from({ length: 25 }, (_, number) => user(number)),
      1,
    );
    cache.deleteUsers(['mm:7', 'mm:99']);
    const seen: string[] = [];
    for (
      let page = cache.usersAfter('', 10);
      page.length > 0;
      page = cache.usersAfter(seen.at(-1) ?? '', 10)
    ) {
      seen.push(...page.map(({ id }) => id));
    }
    expect(seen).toHaveLength(24);
    expect(seen).toEqual([...new Set(seen)].sort());
  });

  it('agrees with a plain map whatever happens', () => {
    const step = fc.oneof(
      fc.record({ what: fc.constant('upsert' as const), ids: fc.array(fc.nat(8)), name: fc.string() }),
      fc.record({ what: fc.constant('delete' as const), ids: fc.array(fc.nat(8)) }),
      fc.record({ what: fc.constant('sweep' as const) }),
    );
    fc.assert(
      fc.property(fc.array(step), (steps) => {
        const { cache } = openMemoryCache(
          { clock, log: listeningLog() },
          { code: 'storage', message: 'test' },
        );
        const model = new Map<string, { user: SourcedUser; mark: number }>();
        for (const [mark, done] of steps.entries()) {
          if (done.what === 'upsert') {
            const users = done.ids.map((id) => user(id, { name: done.name, createdAt: id % 3 ? id : null }));
            for (const each of users) model.set(each.id, { user: each, mark });
            cache.upsertUsers(users, mark);
          } else if (done.what === 'delete') {
            for (const id of done.ids) model.delete(`mm:${id}`);
            cache.deleteUsers(done.ids.map((id) => `mm:${id}`));
          } else {
            for (const [id, kept] of model) if (kept.mark < mark - 1) model.delete(id);
            cache.deleteUsersBefore(mark - 1, 500);
          }
        }
        const wanted = [...model.keys()].sort().map((id) => model.get(id)?.user);
        expect(cache.usersAfter('', 100)).toEqual(wanted);
        expect(cache.countUsers()).toBe(model.size);
        cache.close();
      }),
      { numRuns: 100 },
    );
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

describe('faults', () => {
  it('answers a failure when the disk is full, keeps what it had, and goes on when there is room', () => {
    const { cache, database } = openedCache();
    cache.writeFeed([feedItem('a', 1)], record('feeds'));
    database.rows(`PRAGMA max_page_count = ${Number(database.row('PRAGMA page_count')?.['page_count'])}`);
    const large = feedItem('large', 2, 'x'.repeat(200_000));
    expect(cache.writeFeed([large], record('feeds', 9))).toMatchObject({
      ok: false,
      error: { code: 'storage' },
    });
    expect(cache.readFeed()).toEqual([feedItem('a', 1)]);
    expect(cache.readSource('feeds')).toEqual(record('feeds'));
    database.rows('PRAGMA max_page_count = 100000');
    expect(cache.writeFeed([large], record('feeds', 9)).ok).toBe(true);
    expect(cache.readFeed()).toEqual([large]);
  });

  it('reads empty and writes failures when it is closed', () => {
    const cache = memoryCache();
    cache.writeValue('a', 'b');
    cache.close();
    cache.close();
    expect(cache.readValue('a')).toBeNull();
    expect(cache.readFeed()).toEqual([]);
    expect(cache.countUsers()).toBe(0);
    expect(cache.writeValue('a', 'b')).toMatchObject({ ok: false, error: { code: 'storage' } });
  });

  it('starts anew with a cache that cannot be read, and leaves no copy of it', () => {
    const directory = temporaryDirectory();
    const file = join(directory, 'cache.db');
    writeFileSync(file, Buffer.alloc(20_000, 'garbage'));
    const first = fileCache(file);
    expect(first).toMatchObject({ recovered: true, inMemory: null });
    expect(first.cache.writeValue('a', 'b').ok).toBe(true);
    expect(readdirSync(directory).sort()).toEqual(['cache.db', 'cache.db-shm', 'cache.db-wal']);
  });

  it('starts anew with another key', () => {
    const directory = temporaryDirectory();
    const { cache } = fileCache(join(directory, 'first.db'));
    cache.writeValue('a', 'b');
    cache.close();
    copyFileSync(join(directory, 'first.db'), join(directory, 'cache.db'));
    const again = fileCache(join(directory, 'cache.db'), new Uint8Array(32).fill(9));
    expect(again.recovered).toBe(true);
    expect(again.cache.readValue('a')).toBeNull();
  });

  it('lives in memory where the disk gives nothing', () => {
    const blocked = join(temporaryDirectory(), 'file');
    writeFileSync(blocked, '');
    const opened = fileCache(join(blocked, 'cache.db'));
    expect(opened).toMatchObject({ recovered: false, inMemory: { code: 'storage' } });
    expect(opened.cache.writeFeed([feedItem('a', 1)], record('feeds')).ok).toBe(true);
    expect(opened.cache.readFeed()).toEqual([feedItem('a', 1)]);
  });

  it('gets a fresh database when damage shows while it is in use, once in ten minutes', () => {
    const log = listeningLog();
    const time = new FakeClock();
    const make = () => {
      const opened = openDatabase({
        file: ':memory:',
        key: aKey,
        migrations: cacheMigrations,
        unreadable: 'delete',
        synchronous: 'NORMAL',
        clock: time,
        log,
      });
      if (!opened.ok) throw new Error(opened.error.message);
      return opened.value.database;
    };
    let renewed = 0;
    const guarded = new GuardedDatabase({
      database: make(),
      renew: () => {
        renewed += 1;
        return make();
      },
      clock: time,
      log,
    });
    const damage = () =>
      guarded.write('damage', () => {
        throw Object.assign(new Error('malformed'), { code: 'SQLITE_CORRUPT' });
      });
    const cache = new SqliteCache(guarded, log);
    cache.writeValue('a', 'b');
    expect(damage().ok).toBe(false);
    expect(cache.readValue('a')).toBeNull();
    expect(cache.writeValue('a', 'c').ok).toBe(true);
    damage();
    expect(renewed).toBe(1);
    expect(cache.readValue('a')).toBe('c');
    time.set(time.now() + 10 * 60_000);
    damage();
    expect(renewed).toBe(2);
    cache.close();
  });
});

describe('takedown', () => {
  it('leaves nothing in the log, and nothing anywhere in plain words', () => {
    const file = join(temporaryDirectory(), 'cache.db');
    const { cache } = fileCache(file);
    cache.writeFeed([feedItem('a', 1), feedItem('b', 2)], record('feeds'));
    cache.upsertUsers([user(1)], 1);
    expect(statSync(`${file}-wal`).size).toBeGreaterThan(0);
    cache.writeFeed([feedItem('b', 2)], record('feeds'));
    expect(statSync(`${file}-wal`).size).toBe(0);
    cache.upsertUsers([user(2)], 1);
    expect(statSync(`${file}-wal`).size).toBeGreaterThan(0);
    cache.deleteUsers(['mm:1']);
    expect(statSync(`${file}-wal`).size).toBe(0);
    expect(readFileSync(file).includes(person(1).name)).toBe(false);
  });

  it('overwrites what was deleted', () => {
    const file = join(temporaryDirectory(), 'plain.db');
    const log = listeningLog();
    // Without a key, so that the file can be looked into.
    const opened = openDatabase({
      file,
      key: new Uint8Array(),
      migrations: cacheMigrations,
      unreadable: 'delete',
      synchronous: 'NORMAL',
      clock,
      log,
    });
    if (!opened.ok) throw new Error(opened.error.message);
    const { database } = opened.value;
    const cache = new SqliteCache(new GuardedDatabase({ database, renew: () => null, clock, log }), log);
    const holds = () => [file, `${file}-wal`].some((name) => readFileSync(name).includes('Lovelace'));
    cache.writeFeed([feedItem('a', 1)], record('feeds'));
    cache.writeLeaders([leader(1)], record('leaderboard'));
    cache.upsertUsers([user(1), user(2)], 1);
    expect(holds()).toBe(true);
    cache.writeFeed([], record('feeds'));
    cache.writeLeaders([], record('leaderboard'));
    cache.deleteUsers(['mm:1', 'mm:2']);
    expect(holds()).toBe(false);
    cache.close();
  });
});
