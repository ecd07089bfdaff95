import { onTestFinished } from 'vitest';
import { FakeClock } from '../../testing/fake-clock';
import type { Cache } from '../cache';
import { cacheMigrations } from '../cache-migrations';
import { GuardedDatabase } from '../guarded-database';
import { openCache, openMemoryCache, type OpenedCache } from '../open-cache';
import { openDatabase } from '../open-database';
import type { Sqlite } from '../sqlite';
import { SqliteCache } from '../sqlite-cache';
import { aKey, listeningLog } from './store-fixtures';

/** A cache in memory, closed when the test is over. */
export function memoryCache(): Cache {
  const failure = { code: 'storage', message: 'test' } as const;
  const { cache } = openMemoryCache({ clock: new FakeClock(), log: listeningLog() }, failure);
  onTestFinished(() => cache.close());
  return cache;
}

/**
 * A cache whose database the test can look into, closed when the test is over. `changes` counts the rows that were written.
 * @param file its absolute path; in memory when absent @param key empty = the file can be looked into
 */
export function openedCache(
  file = ':memory:',
  key = aKey,
): { cache: Cache; database: Sqlite; lines: string[]; changes: () => number } {
  const log = listeningLog();
  const clock = new FakeClock();
  const opened = openDatabase({
    file,
    key,
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

/** A cache on the disk, closed when the test is over. @param file its absolute path */
export function fileCache(file: string, key = aKey): OpenedCache {
  const opened = openCache({ file, key, clock: new FakeClock(), log: listeningLog() });
  onTestFinished(() => opened.cache.close());
  return opened;
}
