import { closeSync, existsSync, mkdirSync, openSync, rmSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Clock } from '../contract/clock';
import type { Log } from '../contract/log';
import { fail, ok, type Result } from '../contract/result';
import { setAside } from './set-aside';
import { meansUnreadable, Sqlite, sqliteCode } from './sqlite';

/** What is to be opened and how. */
export interface OpenDatabaseOptions {
  /** Absolute path, or `:memory:`. */
  readonly file: string;
  /** 32 bytes; not used in memory. */
  readonly key: Uint8Array;
  /** Step `i` brings `user_version` from `i` to `i + 1`. Steps are never changed once they shipped. */
  readonly migrations: readonly string[];
  /** What becomes of a file that cannot be read: `delete` what is disposable, `set-aside` what is precious. */
  readonly unreadable: 'delete' | 'set-aside';
  /** `NORMAL` may lose the last commits in a power cut (never tear); `FULL` loses none. */
  readonly synchronous: 'NORMAL' | 'FULL';
  /**
   * Puts what is known of a precious database in the place of one that is not there or was set aside (`file` does not
   * exist or is empty then), before a fresh one is made. Replaces the file as a whole or leaves it alone.
   */
  readonly refill?: (file: string) => void;
  readonly clock: Clock;
  readonly log: Log;
}

/** An open database, and what had to be done to get there. */
export interface OpenedDatabase {
  readonly database: Sqlite;
  /** Nothing was in it: the first start, or somebody emptied it. Precious data comes back from its backup then. */
  readonly created: boolean;
  /** A database was there and could not be read; `path` = where it was set aside, null = deleted. */
  readonly recovered: { readonly reason: string; readonly path: string | null } | null;
}

/** Above this a start checks the file's structure no more: reading it all would hold the first slide up. Bytes. */
const checkedBytes = 4 * 1024 * 1024;
/** The smallest page a database can have, bytes. */
const smallestBytes = 512;
/** How long a start waits for somebody else's lock, and later each call, ms. */
const lockWaitMs = { open: 1000, call: 40 } as const;
const companions = ['-wal', '-shm', '-journal'] as const;

/**
 * Opens a database: encrypted, WAL, deleted content overwritten, migrated. One that cannot be read (garbage, another
 * key, torn, of a newer version) is deleted or set aside and a fresh one takes its place. Failure code `storage` when
 * the disk gives no database at all (full, read-only, locked); nothing is deleted then.
 */
export function openDatabase(options: OpenDatabaseOptions): Result<OpenedDatabase> {
  const { file, log } = options;
  const inMemory = file === ':memory:';
  try {
    if (!inMemory) prepareFile(options);
    const first = attempt(options);
    if (first.state === 'open') return ok({ ...first.opened, recovered: null });
    const path = inMemory ? null : clearAway(options);
    const recovered = { reason: first.reason, path };
    log.error('a database cannot be read; a fresh one takes its place', { file, ...recovered });
    if (!inMemory) prepareFile(options);
    const second = attempt(options);
    if (second.state === 'open') return ok({ ...second.opened, recovered });
    return fail({ code: 'storage', message: `The database cannot be made: ${second.reason}` });
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    return fail({ code: 'storage', message: `The database cannot be opened: ${message}` });
  }
}

type Attempt =
  | { readonly state: 'open'; readonly opened: Omit<OpenedDatabase, 'recovered'> }
  | { readonly state: 'unreadable'; readonly reason: string };

function attempt(options: OpenDatabaseOptions): Attempt {
  const { file, key, migrations } = options;
  const bytes = file === ':memory:' ? 0 : statSync(file).size;
  // The library takes a file that is shorter than any page for an empty database.
  if (bytes > 0 && bytes < smallestBytes) return { state: 'unreadable', reason: 'torn' };
  const database = new Sqlite(file, file === ':memory:' ? null : key);
  try {
    database.exec(`PRAGMA busy_timeout = ${lockWaitMs.open}`);
    // `secure_delete` overwrites what is deleted; no temporary file ever holds a copy of a row.
    for (const pragma of [
      'journal_mode = WAL',
      `synchronous = ${options.synchronous}`,
      'foreign_keys = ON',
      'secure_delete = ON',
      'temp_store = MEMORY',
      'journal_size_limit = 4194304',
    ]) {
      database.rows(`PRAGMA ${pragma}`);
    }
    const version = Number(database.row('PRAGMA user_version')?.['user_version']);
    const problem =
      (bytes > checkedBytes ? null : damage(database)) ?? migrate(database, version, migrations);
    if (problem !== null) {
      database.close();
      return { state: 'unreadable', reason: problem };
    }
    database.exec(`PRAGMA busy_timeout = ${lockWaitMs.call}`);
    return { state: 'open', opened: { database, created: version === 0 } };
  } catch (error) {
    database.close();
    if (meansUnreadable(error)) return { state: 'unreadable', reason: sqliteCode(error) ?? 'unreadable' };
    throw error;
  }
}

/** Looks for damage in the structure; null = none seen. */
function damage(database: Sqlite): string | null {
  const answer = database.row('PRAGMA quick_check(1)')?.['quick_check'];
  return answer === 'ok' ? null : `damaged: ${String(answer)}`;
}

function migrate(database: Sqlite, version: number, migrations: readonly string[]): string | null {
  if (version > migrations.length) return `of a newer version (${version})`;
  for (const [index, step] of migrations.entries()) {
    if (index < version) continue;
    database.begin();
    try {
      database.exec(step);
      database.exec(`PRAGMA user_version = ${index + 1}`);
      database.commit();
    } catch (error) {
      database.rollback();
      // Tables that are not what the version promises: nothing that can be mended here.
      if (sqliteCode(error) === 'SQLITE_ERROR') return `step ${index + 1} does not fit`;
      throw error;
    }
  }
  return null;
}

/** Sees to a file that only its owner can read; the database gives its companions the same rights. */
function prepareFile({ file, refill }: OpenDatabaseOptions): void {
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
  if (refill && (!existsSync(file) || statSync(file).size === 0)) {
    // A log without its database would be played into what takes its place.
    for (const ending of companions) rmSync(file + ending, { force: true });
    refill(file);
  }
  if (!existsSync(file)) closeSync(openSync(file, 'a', 0o600));
}

function clearAway(options: OpenDatabaseOptions): string | null {
  if (options.unreadable === 'set-aside') return setAside(options.file, companions, options.clock.now());
  removeDatabase(options.file);
  return null;
}

/** Deletes a database that is closed, with its log and its index. Throws the file system's error. */
export function removeDatabase(file: string): void {
  for (const ending of ['', ...companions]) rmSync(file + ending, { force: true });
}
