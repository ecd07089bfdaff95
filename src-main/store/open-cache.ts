import type { Clock } from '../contract/clock';
import type { Log } from '../contract/log';
import type { Failure, Result } from '../contract/result';
import type { Cache } from './cache';
import { cacheMigrations, cacheTables } from './cache-migrations';
import { GuardedDatabase, type DatabaseTrouble, type Refuge } from './guarded-database';
import { handOver, readCopy, takeOver, withoutWriting } from './kept-copy';
import { createMediaIndex, type MediaIndex } from './media-index';
import { openDatabase, removeDatabase, type OpenedDatabase } from './open-database';
import type { Sqlite } from './sqlite';
import { SqliteCache } from './sqlite-cache';

/** The open cache and how it came about. */
export interface OpenedCache {
  readonly cache: Cache;
  /** The pictures' index, in the same database. */
  readonly media: MediaIndex;
  /** A cache was there and could not be read; everything will be fetched again. */
  readonly recovered: boolean;
  /** Why it began in memory; null = on disk. */
  readonly inMemory: Failure | null;
  /** What is wrong now, such as a full disk; null = nothing. */
  trouble(): DatabaseTrouble | null;
}

interface CacheDeps {
  readonly clock: Clock;
  readonly log: Log;
}

/**
 * Opens the disposable database. One that cannot be read is deleted, not set aside: it can be fetched again, and
 * a copy could hold people who asked not to be shown. Where the disk takes nothing (full, read-only, locked), what can
 * be read of it lives in memory, until the disk takes it again.
 * @param deps `file` absolute path; `key` 32 bytes, of purpose `cache.db`
 */
export function openCache(
  deps: CacheDeps & { readonly file: string; readonly key: Uint8Array },
): OpenedCache {
  const { file, key, log } = deps;
  const opened = openAt(deps, file, key);
  const refuge: Refuge = {
    enter: () => copyInMemory(deps, file, key),
    leave: (copy) => backOnDisk(deps, copy, file, key),
  };
  if (!opened.ok) {
    log.error('the cache lives in memory', { reason: opened.error.message });
    const copy = copyInMemory(deps, file, key);
    const renew = () => inMemory(deps);
    const parts = assemble(deps, { database: copy, renew, refuge, outside: opened.error });
    return { ...parts, recovered: false, inMemory: opened.error };
  }
  const renew = () => {
    removeDatabase(file);
    const again = openAt(deps, file, key);
    return again.ok ? again.value.database : inMemory(deps);
  };
  const { database, recovered } = opened.value;
  return {
    ...assemble(deps, { database, renew, refuge }),
    recovered: recovered !== null,
    inMemory: null,
  };
}

/** A cache that lives as long as the process. @param reason why there is none on disk, for Health */
export function openMemoryCache(deps: CacheDeps, reason: Failure): OpenedCache {
  const renew = () => inMemory(deps);
  const parts = assemble(deps, { database: inMemory(deps), renew, outside: reason });
  return { ...parts, recovered: false, inMemory: reason };
}

function assemble(
  deps: CacheDeps,
  parts: {
    readonly database: Sqlite;
    readonly renew: () => Sqlite;
    readonly refuge?: Refuge;
    readonly outside?: Failure;
  },
): Pick<OpenedCache, 'cache' | 'media' | 'trouble'> {
  const guarded = new GuardedDatabase({ ...parts, clock: deps.clock, log: deps.log });
  return {
    cache: new SqliteCache(guarded, deps.log),
    media: createMediaIndex(guarded, deps.log),
    trouble: () => guarded.trouble,
  };
}

function inMemory(deps: CacheDeps): Sqlite {
  const opened = openAt(deps, ':memory:', new Uint8Array());
  // Without a disk in play only a broken installation gets here, and nothing can run on that.
  if (!opened.ok) throw new Error(opened.error.message);
  return opened.value.database;
}

function copyInMemory(deps: CacheDeps, file: string, key: Uint8Array): Sqlite {
  const database = inMemory(deps);
  readCopy(database, withoutWriting(file, key), deps.log, (reader) => {
    takeOver(reader, cacheTables);
  });
  return database;
}

function backOnDisk(deps: CacheDeps, copy: Sqlite, file: string, key: Uint8Array): Sqlite | null {
  // Sees to a file of the newest schema first.
  const there = openAt(deps, file, key);
  if (!there.ok) return null;
  const { database } = there.value;
  try {
    handOver(copy, file, key, cacheTables);
    // Nothing of what was forgotten meanwhile may be left in the log.
    database.emptyLog();
    return database;
  } catch (error) {
    deps.log.debug('the disk still takes nothing', { reason: String(error) });
    database.close();
    return null;
  }
}

function openAt(deps: CacheDeps, file: string, key: Uint8Array): Result<OpenedDatabase> {
  return openDatabase({
    file,
    key,
    migrations: cacheMigrations,
    unreadable: 'delete',
    synchronous: 'NORMAL',
    clock: deps.clock,
    log: deps.log,
  });
}
