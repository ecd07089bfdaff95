import type { Clock } from '../../contract/clock';
import { fail, ok, type Result } from '../../contract/result';
import { text } from '../sqlite';
import { openSecret, sealSecret } from './sealed-secret';
import type { StateDatabase } from './state-database';

/** A secret shorter than this gets no hint: it would give away too much of it. */
const shortestHinted = 8;
const nameForm = /^[A-Za-z][\w.-]{0,99}$/;

/** What a page may know of a secret. */
export interface SecretMark {
  readonly name: string;
  /** Its last two characters; empty = it is too short for a hint. */
  readonly hint: string;
}

/** Secrets by name, such as `motivosity.kioskId`; see `secretPaths` for those that are settings. */
export interface SecretStore {
  /** Keeps a secret in place of the one of that name. Failure codes `storage`, `invalid` (name or empty secret). */
  set(name: string, secret: string): Result<null>;
  /** Forgets a secret: on the disk nothing of it is left but in the backup, for the seconds until the next one. */
  remove(name: string): Result<null>;
  /** Whether there is one. False also when the disk cannot tell. */
  has(name: string): boolean;
  /** The last two characters; null = there is no such secret. */
  hint(name: string): string | null;
  /** What there is, without the secrets. Failure code `storage`. */
  list(): Result<readonly SecretMark[]>;
  /** The secret itself, for main only; null = none. Failure codes `storage`, `unreadable` (damaged). */
  read(name: string): Result<string | null>;
}

/** The secrets in the state database, each sealed with a key of their own. @param deps `key` 32 bytes, of purpose `secrets` */
export function createSecretStore(deps: {
  readonly database: StateDatabase;
  readonly key: Uint8Array;
  readonly clock: Clock;
}): SecretStore {
  const { database, key, clock } = deps;
  const column = (name: string, wanted: 'hint' | 'sealed'): Result<string | null> =>
    database.read('a secret', (reader) => {
      const value = reader.row(`SELECT ${text(wanted)} FROM secrets WHERE name = ?`, [name])?.[wanted];
      return typeof value === 'string' ? value : null;
    });
  const hint = (name: string): string | null => {
    const found = column(name, 'hint');
    return found.ok ? found.value : null;
  };
  return {
    hint,
    has: (name) => hint(name) !== null,
    set: (name, secret) => {
      if (!nameForm.test(name) || secret === '') {
        return fail({ code: 'invalid', message: 'A secret needs a name and must not be empty.' });
      }
      const shown = secret.length < shortestHinted ? '' : Array.from(secret).slice(-2).join('');
      return database.write('keep a secret', (writer) => {
        writer.remove(
          `INSERT INTO secrets (name, at, hint, sealed) VALUES (?, ?, ?, ?) ON CONFLICT (name)
           DO UPDATE SET at = excluded.at, hint = excluded.hint, sealed = excluded.sealed`,
          [name, clock.now(), shown, sealSecret(key, name, secret)],
        );
        return null;
      });
    },
    remove: (name) =>
      database.write('forget a secret', (writer) => {
        writer.remove('DELETE FROM secrets WHERE name = ?', [name]);
        return null;
      }),
    list: () =>
      database.read('secrets', (reader) =>
        reader
          .rows(`SELECT ${text('name')}, ${text('hint')} FROM secrets ORDER BY secrets.name`)
          .map((row) => ({ name: String(row['name']), hint: String(row['hint']) })),
      ),
    read: (name) => {
      const sealed = column(name, 'sealed');
      if (!sealed.ok || sealed.value === null) return sealed;
      const secret = openSecret(key, name, sealed.value);
      if (secret !== null) return ok(secret);
      return fail({
        code: 'unreadable',
        message: `The secret ${name} is damaged; it must be entered again.`,
      });
    },
  };
}
