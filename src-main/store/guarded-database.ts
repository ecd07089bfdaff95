import type { Clock } from '../contract/clock';
import type { Log } from '../contract/log';
import { fail, ok, type Failure, type Result } from '../contract/result';
import { meansNoRoom, meansUnreadable, type Sqlite, type SqlRow, type SqlValue } from './sqlite';

/** How long the database is left alone after it had to be made anew, ms: no loop on a broken disk. */
const renewEveryMs = 10 * 60_000;
/** How often a disk that took nothing is tried again, ms. */
const returnEveryMs = 5 * 60_000;

/** Where a database goes on while its disk takes nothing: full, read-only, gone. */
export interface Refuge {
  /** A copy in memory of what can be read; null = there is none. */
  enter(): Sqlite | null;
  /** Puts the copy in the place of what is on the disk; null = the disk still takes nothing. */
  leave(copy: Sqlite): Sqlite | null;
}

/** What may be read. */
export interface Reader {
  rows(sql: string, values?: readonly SqlValue[]): SqlRow[];
  row(sql: string, values?: readonly SqlValue[]): SqlRow | null;
}

/** What one write may do. Its transaction begins with the first change: a write without one touches no disk. */
export interface Writer extends Reader {
  /** Adds rows, or changes what nobody has to forget. @returns rows changed */
  add(sql: string, values?: readonly SqlValue[]): number;
  /** Deletes or overwrites content: afterwards nothing of it is left, in the log neither. @returns rows changed */
  remove(sql: string, values?: readonly SqlValue[]): number;
}

/** A database that does not do what it should, since when (ms since the epoch) and why, for the log and Health. */
export interface DatabaseTrouble {
  readonly since: number;
  readonly message: string;
}

/**
 * A database that never throws: reads answer empty, writes answer a failure with code `storage`. One that turns out to
 * be damaged while it is in use is made anew, once in ten minutes at most.
 */
export class GuardedDatabase {
  #database: Sqlite | null;
  #renewedAt: number | null = null;
  #trouble: DatabaseTrouble | null = null;
  readonly #renew: () => Sqlite | null;
  readonly #refuge: Refuge | null;
  /** When the disk was last tried while the database is in its refuge, ms since the epoch; null = it is on the disk. */
  #triedAt: number | null = null;
  readonly #clock: Clock;
  readonly #log: Log;

  /**
   * @param deps `renew` puts a fresh database in the place of a damaged one, null = none can be had; `outside` = why it
   * begins in its refuge
   */
  constructor(deps: {
    readonly database: Sqlite;
    readonly renew: () => Sqlite | null;
    readonly refuge?: Refuge;
    readonly outside?: Failure;
    readonly clock: Clock;
    readonly log: Log;
  }) {
    this.#database = deps.database;
    this.#renew = deps.renew;
    this.#refuge = deps.refuge ?? null;
    if (deps.outside) {
      this.#triedAt = deps.clock.now();
      this.#trouble = { since: deps.clock.now(), message: deps.outside.message };
    }
    this.#clock = deps.clock;
    this.#log = deps.log;
  }

  /** What is wrong since a read or a write failed; null = the last write was taken. */
  get trouble(): DatabaseTrouble | null {
    return this.#trouble;
  }

  /** Reads. @param what for the log @param empty the answer when it cannot be read */
  read<T>(what: string, empty: T, body: (reader: Reader) => T): T {
    if (!this.#database) return empty;
    try {
      return body(this.#database);
    } catch (error) {
      this.#failed(what, error);
      return empty;
    }
  }

  /** Writes: everything `body` does, or nothing of it. @param what for the log and the failure */
  write<T>(what: string, body: (writer: Writer) => T): Result<T> {
    this.#returnToDisk();
    return this.#attempt(what, body, true);
  }

  /** Writes; in the refuge a second time when the disk takes nothing. */
  #attempt<T>(what: string, body: (writer: Writer) => T, mayEscape: boolean): Result<T> {
    const database = this.#database;
    if (!database) return fail({ code: 'storage', message: `${what}: the database is closed` });
    const change = new Change(database);
    try {
      const value = body(change);
      change.commit();
      if (change.isBegun && this.#triedAt === null) this.#trouble = null;
      return ok(value);
    } catch (error) {
      change.undo(this.#log);
      this.#failed(what, error);
      if (mayEscape && this.#escape(error)) return this.#attempt(what, body, false);
      return fail({ code: 'storage', message: `${what}: ${reasonOf(error)}` });
    }
  }

  /** Closes; afterwards reads are empty and writes fail. */
  close(): void {
    const database = this.#database;
    this.#database = null;
    if (!database) return;
    try {
      database.emptyLog();
      database.close();
    } catch (error) {
      this.#log.warn('the database did not close cleanly', { reason: reasonOf(error) });
    }
  }

  /** Goes on in memory when the disk takes nothing. @returns whether it does now */
  #escape(error: unknown): boolean {
    if (!this.#refuge || this.#triedAt !== null || !meansNoRoom(error)) return false;
    const copy = this.#refuge.enter();
    if (!copy) return false;
    this.#log.error('the disk takes nothing; the database goes on in memory', { reason: reasonOf(error) });
    this.#triedAt = this.#clock.now();
    this.#swap(copy);
    return true;
  }

  #returnToDisk(): void {
    const now = this.#clock.now();
    if (this.#triedAt === null || !this.#database || !this.#refuge) return;
    if (Math.abs(now - this.#triedAt) < returnEveryMs) return;
    this.#triedAt = now;
    const database = this.#refuge.leave(this.#database);
    if (!database) return;
    this.#log.info('the disk takes what the database holds again');
    this.#triedAt = null;
    this.#swap(database);
  }

  #swap(database: Sqlite): void {
    const before = this.#database;
    this.#database = database;
    try {
      before?.close();
    } catch (error) {
      this.#log.debug('the database did not close cleanly', { reason: reasonOf(error) });
    }
  }

  #failed(what: string, error: unknown): void {
    const message = reasonOf(error);
    this.#log.warn('the database failed', { what, reason: message });
    this.#trouble = { since: this.#trouble?.since ?? this.#clock.now(), message };
    if (!meansUnreadable(error) || !this.#database) return;
    const now = this.#clock.now();
    if (this.#renewedAt !== null && Math.abs(now - this.#renewedAt) < renewEveryMs) return;
    this.#renewedAt = now;
    this.#log.error('the database is damaged; a fresh one takes its place');
    try {
      this.#database.close();
    } catch (closing) {
      this.#log.warn('the damaged database did not close cleanly', { reason: reasonOf(closing) });
    }
    this.#database = this.#renew();
  }
}

class Change implements Writer {
  readonly #database: Sqlite;
  /** Whether anything was changed. */
  isBegun = false;
  #removed = false;

  constructor(database: Sqlite) {
    this.#database = database;
  }

  rows(sql: string, values?: readonly SqlValue[]): SqlRow[] {
    return this.#database.rows(sql, values);
  }

  row(sql: string, values?: readonly SqlValue[]): SqlRow | null {
    return this.#database.row(sql, values);
  }

  add(sql: string, values?: readonly SqlValue[]): number {
    if (!this.isBegun) this.#database.begin();
    this.isBegun = true;
    return this.#database.run(sql, values);
  }

  remove(sql: string, values?: readonly SqlValue[]): number {
    const changed = this.add(sql, values);
    if (changed > 0) this.#removed = true;
    return changed;
  }

  commit(): void {
    if (this.isBegun) this.#database.commit();
    if (this.#removed) this.#database.emptyLog();
  }

  undo(log: Log): void {
    try {
      this.#database.rollback();
    } catch (error) {
      log.warn('a transaction could not be undone', { reason: reasonOf(error) });
    }
  }
}

function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
