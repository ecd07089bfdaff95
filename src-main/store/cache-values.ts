import { z } from 'zod';
import type { Result } from '../contract/result';
import type { UsersProgress } from './cache';
import { canonicalJson } from './canonical-json';
import type { GuardedDatabase } from './guarded-database';
import type { RowParser } from './row-parser';
import { text } from './sqlite';

const progressSchema = z.object({
  pass: z.object({ mark: z.number(), nextPage: z.number(), startedAt: z.number() }).nullable(),
  fullAt: z.number().nullable(),
  since: z.number().nullable(),
});

/** Small named values, and where the users sync stands. */
export class CacheValues {
  readonly #database: GuardedDatabase;
  readonly #parser: RowParser;

  constructor(database: GuardedDatabase, parser: RowParser) {
    this.#database = database;
    this.#parser = parser;
  }

  /** A value by name; null = none. */
  read(name: string): string | null {
    return this.#read('value', name);
  }

  /** Keeps a value; an equal one writes nothing. Failure code `storage`. */
  write(name: string, value: string): Result<null> {
    return this.#write('value', name, value);
  }

  /** Where the users sync stands; nothing known = from the start. */
  readProgress(): UsersProgress {
    const body = this.#read('progress', 'users');
    const progress = body === null ? null : this.#parser.json('progress', progressSchema, body);
    return progress ?? { pass: null, fullAt: null, since: null };
  }

  /** Keeps where the users sync stands. Failure code `storage`. */
  writeProgress(progress: UsersProgress): Result<null> {
    return this.#write('progress', 'users', canonicalJson(progress));
  }

  #read(kind: string, name: string): string | null {
    return this.#database.read('read value', null, (reader) => {
      const body = reader.row(`SELECT ${text('body')} FROM named WHERE kind = ? AND name = ?`, [kind, name]);
      return typeof body?.['body'] === 'string' ? body['body'] : null;
    });
  }

  #write(kind: string, name: string, body: string): Result<null> {
    return this.#database.write('write value', (writer) => {
      const known = writer.row(`SELECT ${text('body')} FROM named WHERE kind = ? AND name = ?`, [kind, name]);
      if (known?.['body'] === body) return null;
      writer.add('INSERT OR REPLACE INTO named (kind, name, body) VALUES (?, ?, ?)', [kind, name, body]);
      return null;
    });
  }
}
