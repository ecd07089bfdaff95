import { existsSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import type { Log } from '../contract/log';
import { Sqlite, text } from './sqlite';
import { factsOf } from './file-facts';

/** How a copy is opened: `immutable` reads the file alone; `ro` with its log, which needs the log's index beside it. */
type Mode = 'immutable' | 'ro';

/** A database on disk that is only to be read. */
export interface KeptCopy {
  /** Absolute path. */
  readonly file: string;
  /** 32 bytes. */
  readonly key: Uint8Array;
  readonly mode: Mode;
}

/**
 * Lets a connection read another database without writing a byte beside it; inside it is called `kept`.
 * @returns what `body` answers; null = the file is not there, empty, damaged, or of another key
 */
export function readCopy<T>(reader: Sqlite, copy: KeptCopy, log: Log, body: (reader: Sqlite) => T): T | null {
  if (!existsSync(copy.file)) return null;
  const address = `${pathToFileURL(copy.file).href}?${copy.mode === 'ro' ? 'mode=ro' : 'immutable=1'}`;
  try {
    reader.exec(
      `ATTACH '${address.replaceAll("'", "''")}' AS kept KEY '${Buffer.from(copy.key).toString('hex')}'`,
    );
  } catch (error) {
    log.debug('a copy cannot be opened', { file: copy.file, reason: String(error) });
    return null;
  }
  try {
    const whole = reader.row('PRAGMA kept.quick_check(1)')?.['quick_check'] === 'ok';
    return whole && keptTables(reader).size > 0 ? body(reader) : null;
  } catch (error) {
    log.debug('a copy cannot be read', { file: copy.file, reason: String(error) });
    return null;
  } finally {
    reader.exec('DETACH kept');
  }
}

/** Whether a database can be read from its first row to its last. */
export function isWhole(file: string, key: Uint8Array, log: Log): boolean {
  const reader = new Sqlite(':memory:', null);
  try {
    return readCopy(reader, { file, key, mode: 'immutable' }, log, () => true) ?? false;
  } finally {
    reader.close();
  }
}

/** How a database is read whose disk takes nothing: with a log, the file alone may be half of a change. */
export function withoutWriting(file: string, key: Uint8Array): KeptCopy {
  return { file, key, mode: factsOf(`${file}-wal`) ? 'ro' : 'immutable' };
}

/**
 * Copies the rows of tables of the `kept` database into one that has none, all or nothing; columns that only one has stay
 * as they are. Throws.
 */
export function takeOver(into: Sqlite, tables: readonly string[]): void {
  const known = keptTables(into);
  into.begin();
  try {
    for (const table of tables) {
      if (!known.has(table)) continue;
      const columns = into.rows(`SELECT ${text('name')} FROM pragma_table_info('${table}', 'kept')`);
      const names = columns.map((column) => String(column['name'])).join(', ');
      into.exec(`INSERT INTO main.${table} (${names}) SELECT ${names} FROM kept.${table}`);
    }
    into.commit();
  } catch (error) {
    into.rollback();
    throw error;
  }
}

/** Makes the tables of a database on disk equal to those of `from`, all or nothing. Throws the database's error. */
export function handOver(from: Sqlite, file: string, key: Uint8Array, tables: readonly string[]): void {
  const address = `${pathToFileURL(file).href}?mode=rw`;
  from.exec(`ATTACH '${address.replaceAll("'", "''")}' AS kept KEY '${Buffer.from(key).toString('hex')}'`);
  try {
    from.begin();
    for (const table of [...tables].reverse()) from.exec(`DELETE FROM kept.${table}`);
    for (const table of tables) from.exec(`INSERT INTO kept.${table} SELECT * FROM main.${table}`);
    from.commit();
  } finally {
    from.rollback();
    from.exec('DETACH kept');
  }
}

function keptTables(reader: Sqlite): ReadonlySet<string> {
  const found = reader.rows(`SELECT ${text('name')} FROM kept.sqlite_schema WHERE type = 'table'`);
  return new Set(found.map((row) => String(row['name'])));
}
