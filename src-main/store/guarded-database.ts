import type { Clock } from '../contract/clock';
import type { Log } from '../contract/log';
import { fail, ok, type Result } from '../contract/result';
import { meansUnreadable, type Sqlite, type SqlRow, type SqlValue } from './sqlite';

/** How long the database is left alone after it had to be made anew, ms: no loop on a broken disk. */
const renewEveryMs = 10 * 60_000;

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

/**
 * A database that never throws: reads answer empty, writes answer a failure with code `storage`. One that turns out to
 * be damaged while it is in use is made anew, once in ten minutes at most.
 */
export class GuardedDatabase {
  #database: Sqlite | null;
  #renewedAt: number | null = null;
  readonly #renew: () => Sqlite | null;
  readonly #clock: Clock;
  readonly #log: Log;

  /** @param deps `renew` puts a fresh database in the place of a damaged one; null = none can be had */
  constructor(deps: {
    readonly database: Sqlite;
    readonly renew: () => Sqlite | null;
    readonly clock: Clock;
    readonly log: Log;
  }) {
    this.#database = deps.database;
    this.#renew = deps.renew;
    this.#clock = deps.clock;
    this.#log = deps.log;
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
    const database = this.#database;
    if (!database) return fail({ code: 'storage', message: `${what}: the database is closed` });
    const change = new Change(database);
    try {
      const value = body(change);
      change.commit();
      return ok(value);
    } catch (error) {
      change.undo(this.#log);
      this.#failed(what, error);
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

  #failed(what: string, error: unknown): void {
    this.#log.warn('the database failed', { what, reason: reasonOf(error) });
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
  #begun = false;
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
    if (!this.#begun) this.#database.begin();
    this.#begun = true;
    return this.#database.run(sql, values);
  }

  remove(sql: string, values?: readonly SqlValue[]): number {
    const changed = this.add(sql, values);
    if (changed > 0) this.#removed = true;
    return changed;
  }

  commit(): void {
    if (this.#begun) this.#database.commit();
    this.#begun = false;
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
