import type { z } from 'zod';
import { fail, ok, type Result } from '../../contract/result';
import { canonicalJson } from '../canonical-json';
import { text } from '../sqlite';
import type { StateDatabase } from './state-database';

/** Small named values of JSON that must survive, such as the PIN's record. */
export interface ValueStore {
  /** A value by name; null = none. Failure codes `storage`, `unreadable` (it does not fit the schema). */
  read<T>(name: string, schema: z.ZodType<T>): Result<T | null>;
  /** Keeps a value; an equal one changes nothing. Failure code `storage`. */
  write(name: string, value: unknown): Result<null>;
  /** Forgets values. Failure code `storage`. */
  remove(...names: readonly string[]): Result<null>;
}

/** The named values in the state database. */
export function createValueStore(database: StateDatabase): ValueStore {
  const read = (name: string): Result<string | null> =>
    database.read(name, (reader) => {
      const body = reader.row(`SELECT ${text('body')} FROM named WHERE name = ?`, [name])?.['body'];
      return typeof body === 'string' ? body : null;
    });
  return {
    read: (name, schema) => {
      const body = read(name);
      if (!body.ok || body.value === null) return body.ok ? ok(null) : body;
      try {
        const parsed = schema.safeParse(JSON.parse(body.value));
        if (parsed.success) return ok(parsed.data);
      } catch (error) {
        if (!(error instanceof SyntaxError)) throw error;
      }
      return fail({ code: 'unreadable', message: `What was kept cannot be read any more (${name}).` });
    },
    write: (name, value) => {
      const body = canonicalJson(value);
      const known = read(name);
      if (known.ok && known.value === body) return ok(null);
      return database.write(name, (writer) => {
        writer.remove(
          'INSERT INTO named (name, body) VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET body = excluded.body',
          [name, body],
        );
        return null;
      });
    },
    remove: (...names) =>
      database.write(names.join(), (writer) => {
        for (const name of names) writer.remove('DELETE FROM named WHERE name = ?', [name]);
        return null;
      }),
  };
}
