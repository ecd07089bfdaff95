import { copyFileSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { FakeClock } from '../testing/fake-clock';
import { cacheMigrations } from './cache-migrations';
import { GuardedDatabase } from './guarded-database';
import { openDatabase } from './open-database';
import { SqliteCache } from './sqlite-cache';
import {
  aKey,
  feedItem,
  leader,
  listeningLog,
  person,
  record,
  temporaryDirectory,
  user,
} from './testing/store-fixtures';
import { fileCache, memoryCache, openedCache } from './testing/test-caches';

describe('faults of the cache', () => {
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

describe('takedown from the cache', () => {
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
    // Without a key, so that the file can be looked into.
    const { cache } = openedCache(file, new Uint8Array());
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
