import Libsql from 'libsql';

/** What can be bound to a statement. The library ends the whole process on a boolean, so there is none. */
export type SqlValue = string | number | null | Uint8Array;

const utf8 = new TextDecoder();

/** A row: numbers, nulls and text by column name. */
export type SqlRow = Readonly<Record<string, unknown>>;

/**
 * A text column for a `SELECT`. Text that is not UTF-8 any more (a damaged page) would end the whole process
 * inside the library, so text leaves the database as bytes and is decoded here.
 */
export function text(column: string): string {
  return `CAST(${column} AS BLOB) AS ${column}`;
}

/** A number column for a `SELECT`; a number also when a damaged page says otherwise. */
export function number(column: string): string {
  return `CAST(${column} AS REAL) AS ${column}`;
}

/** The code of an error thrown by the database, such as `SQLITE_FULL`; null = not one of its own. */
export function sqliteCode(error: unknown): string | null {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : null;
}

/**
 * Whether an error says that the file itself is damaged, or encrypted with another key, rather than that the
 * disk is full, locked or out of reach.
 */
export function meansUnreadable(error: unknown): boolean {
  const code = sqliteCode(error);
  return code !== null && /^SQLITE_(NOTADB|CORRUPT|FORMAT|IOERR_(SHORT_READ|READ|CORRUPTFS|DATA))/.test(code);
}

/** Whether an error says that the disk takes nothing: it is full, read-only, or gone. */
export function meansNoRoom(error: unknown): boolean {
  const code = sqliteCode(error);
  return code !== null && !meansUnreadable(error) && /^SQLITE_(FULL|READONLY|IOERR|CANTOPEN)/.test(code);
}

/** One connection to a database, with its statements kept prepared. Everything is synchronous and throws. */
export class Sqlite {
  readonly #connection: Libsql.Database;
  readonly #statements = new Map<string, Libsql.Statement<[readonly SqlValue[]]>>();

  /**
   * @param file absolute path, or `:memory:`
   * @param key 32 bytes; null = not encrypted
   */
  constructor(file: string, key: Uint8Array | null) {
    const options: Libsql.Options & { encryptionKey?: string } = {};
    if (key) options.encryptionKey = Buffer.from(key).toString('hex');
    this.#connection = new Libsql(file, options);
  }

  /** Runs statements that answer nothing. */
  exec(sql: string): void {
    this.#connection.exec(sql);
  }

  /** Runs one statement that changes something. @returns rows changed */
  run(sql: string, values: readonly SqlValue[] = []): number {
    return this.#prepared(sql).run(values).changes;
  }

  /** All rows of a `SELECT` or `PRAGMA`. Select text columns through `text` and numbers through `number`. */
  rows(sql: string, values: readonly SqlValue[] = []): SqlRow[] {
    return this.#prepared(sql).all(values).map(decoded);
  }

  /** The first row; null = none. */
  row(sql: string, values: readonly SqlValue[] = []): SqlRow | null {
    const row = this.#prepared(sql).get(values);
    return row === undefined ? null : decoded(row);
  }

  /** Begins a transaction that may write. */
  begin(): void {
    this.#connection.exec('BEGIN IMMEDIATE');
  }

  /** Commits. */
  commit(): void {
    this.#connection.exec('COMMIT');
  }

  /** Undoes the transaction that is open, if one is. */
  rollback(): void {
    if (this.#connection.inTransaction) this.#connection.exec('ROLLBACK');
  }

  /** Empties the write-ahead log into the database, so that nothing that was deleted is left in it. */
  emptyLog(): void {
    this.rows('PRAGMA wal_checkpoint(TRUNCATE)');
  }

  /** Closes. Statements must not be used any more. */
  close(): void {
    this.#statements.clear();
    this.#connection.close();
  }

  #prepared(sql: string): Libsql.Statement<[readonly SqlValue[]]> {
    let statement = this.#statements.get(sql);
    if (!statement) {
      statement = this.#connection.prepare<[readonly SqlValue[]]>(sql);
      this.#statements.set(sql, statement);
    }
    return statement;
  }
}

function decoded(row: unknown): SqlRow {
  if (typeof row !== 'object' || row === null) return {};
  return Object.fromEntries(
    Object.entries(row).map(([column, value]: [string, unknown]) => [
      column,
      // The library answers bytes as a buffer for one row and as an array buffer for many.
      value instanceof Uint8Array || value instanceof ArrayBuffer ? utf8.decode(value) : value,
    ]),
  );
}
