import type { Clock } from '../contract/clock';
import type { Log } from '../contract/log';
import type { Failure, Result } from '../contract/result';
import type { Cache } from './cache';
import { cacheMigrations } from './cache-migrations';
import { GuardedDatabase } from './guarded-database';
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
  /** Why nothing is kept over a restart; null = it is kept on disk. */
  readonly inMemory: Failure | null;
}

interface CacheDeps {
  readonly clock: Clock;
  readonly log: Log;
}

/**
 * Opens the disposable database. One that cannot be read is deleted, not set aside: it can be fetched again, and
 * a copy could hold people who asked not to be shown. Where the disk gives none, it lives in memory.
 * @param deps `file` absolute path; `key` 32 bytes, of purpose `cache.db`
 */
export function openCache(
  deps: CacheDeps & { readonly file: string; readonly key: Uint8Array },
): OpenedCache {
  const { file, key } = deps;
  const opened = openAt(deps, file, key);
  if (!opened.ok) {
    deps.log.error('the cache lives in memory', { reason: opened.error.message });
    return openMemoryCache(deps, opened.error);
  }
  const renew = () => {
    removeDatabase(file);
    const again = openAt(deps, file, key);
    return again.ok ? again.value.database : inMemory(deps);
  };
  const { database, recovered } = opened.value;
  return { ...assemble(deps, database, renew), recovered: recovered !== null, inMemory: null };
}

/** A cache that lives as long as the process. @param reason why there is none on disk, for Health */
export function openMemoryCache(deps: CacheDeps, reason: Failure): OpenedCache {
  return { ...assemble(deps, inMemory(deps), () => inMemory(deps)), recovered: false, inMemory: reason };
}

function assemble(
  deps: CacheDeps,
  database: Sqlite,
  renew: () => Sqlite,
): Pick<OpenedCache, 'cache' | 'media'> {
  const guarded = new GuardedDatabase({ database, renew, clock: deps.clock, log: deps.log });
  return { cache: new SqliteCache(guarded, deps.log), media: createMediaIndex(guarded, deps.log) };
}

function inMemory(deps: CacheDeps): Sqlite {
  const opened = openAt(deps, ':memory:', new Uint8Array());
  // Without a disk in play only a broken installation gets here, and nothing can run on that.
  if (!opened.ok) throw new Error(opened.error.message);
  return opened.value.database;
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
