import { z } from 'zod';
import type { Result } from '../contract/result';
import { sourceErrorCodeSchema, sourceIdSchema, type SourceId } from '../contract/source';
import type { SourceRecord } from './cache';
import type { GuardedDatabase, Reader, Writer } from './guarded-database';
import type { RowParser } from './row-parser';
import { number, text } from './sqlite';

const rowSchema = z
  .object({
    id: sourceIdSchema,
    fetched_at: z.number().nullable(),
    etag: z.string().nullable(),
    fingerprint: z.string().nullable(),
    error: sourceErrorCodeSchema.nullable(),
  })
  .transform((row): SourceRecord => ({
    id: row.id,
    fetchedAt: row.fetched_at,
    etag: row.etag,
    fingerprint: row.fingerprint,
    error: row.error,
  }));

/** What is remembered about each source. */
export class CacheSources {
  readonly #database: GuardedDatabase;
  readonly #parser: RowParser;

  constructor(database: GuardedDatabase, parser: RowParser) {
    this.#database = database;
    this.#parser = parser;
  }

  /** What is remembered about a source; null = nothing. */
  read(id: SourceId): SourceRecord | null {
    return this.#database.read('read source', null, (reader) => this.#find(reader, id));
  }

  /** Remembers a source; a record that is equal writes nothing. Failure code `storage`. */
  write(record: SourceRecord): Result<null> {
    return this.#database.write('write source', (writer) => this.writeWith(writer, record));
  }

  /** The same as a part of a larger write. */
  writeWith(writer: Writer, record: SourceRecord): null {
    const known = this.#find(writer, record.id);
    const { id, fetchedAt, etag, fingerprint, error } = record;
    const same =
      known?.fetchedAt === fetchedAt &&
      known.etag === etag &&
      known.fingerprint === fingerprint &&
      known.error === error;
    if (same) return null;
    writer.add(
      'INSERT OR REPLACE INTO sources (id, fetched_at, etag, fingerprint, error) VALUES (?, ?, ?, ?, ?)',
      [id, fetchedAt, etag, fingerprint, error],
    );
    return null;
  }

  #find(reader: Reader, id: SourceId): SourceRecord | null {
    const row = reader.row(
      `SELECT ${text('id')}, ${number('fetched_at')}, ${text('etag')}, ${text('fingerprint')}, ${text('error')}
       FROM sources WHERE id = ?`,
      [id],
    );
    return row && this.#parser.row('sources', rowSchema, row);
  }
}
