import type { Result } from '../contract/result';
import { sourcedUserSchema, type SourcedUser } from '../contract/sourced';
import { canonicalJson } from './canonical-json';
import type { GuardedDatabase, Writer } from './guarded-database';
import type { RowParser } from './row-parser';
import { number, text, type SqlRow } from './sqlite';

/** The users of Motimate: up to 50,000 and more, never read all at once. */
export class CacheUsers {
  readonly #database: GuardedDatabase;
  readonly #parser: RowParser;

  constructor(database: GuardedDatabase, parser: RowParser) {
    this.#database = database;
    this.#parser = parser;
  }

  /** Inserts or updates by id and stamps each with `mark`; who is unchanged costs the stamp only. */
  upsert(users: readonly SourcedUser[], mark: number): Result<null> {
    return this.#database.write('write users', (writer) => {
      for (const user of users) stamp(writer, keep(writer, user), mark);
      return null;
    });
  }

  /** Deletes at most `limit` users whose mark is older. @returns how many went */
  deleteBefore(mark: number, limit: number): Result<number> {
    return this.#database.write('delete users', (writer) => {
      const old = writer
        .rows(`SELECT ${number('seq')} FROM user_marks WHERE mark < ? LIMIT ?`, [mark, Math.max(0, limit)])
        .map((row) => row['seq']);
      drop(writer, old);
      return old.length;
    });
  }

  /** Deletes these users. */
  delete(ids: readonly string[]): Result<null> {
    return this.#database.write('delete users', (writer) => {
      const known = writer.rows(
        `SELECT ${number('seq')} FROM users WHERE id IN (SELECT value FROM json_each(?))`,
        [JSON.stringify(ids)],
      );
      drop(
        writer,
        known.map((row) => row['seq']),
      );
      return null;
    });
  }

  /** How many there are. */
  count(): number {
    return this.#database.read('count users', 0, (reader) =>
      // The narrow table: counting reads half a megabyte at most.
      Number(reader.row('SELECT count(*) AS number FROM user_marks')?.['number'] ?? 0),
    );
  }

  /** Newest first: by `createdAt` where known, then by numeric id. */
  newest(limit: number): readonly SourcedUser[] {
    return this.#read('ORDER BY created_at DESC, number DESC, id DESC LIMIT ?', [limit]);
  }

  /** The users of these ids that are known, in no particular order. */
  byIds(ids: readonly string[]): readonly SourcedUser[] {
    if (ids.length === 0) return [];
    return this.#read('WHERE id IN (SELECT value FROM json_each(?))', [JSON.stringify(ids)]);
  }

  /** The users with these e-mail addresses, whatever their case, in no particular order. */
  byEmails(emails: readonly string[]): readonly SourcedUser[] {
    if (emails.length === 0) return [];
    const wanted = JSON.stringify(emails.map((email) => email.toLowerCase()));
    return this.#read('WHERE email IS NOT NULL AND email IN (SELECT value FROM json_each(?))', [wanted]);
  }

  /** The users with these employee numbers, spelt as they are, in no particular order. */
  byNumbers(numbers: readonly string[]): readonly SourcedUser[] {
    if (numbers.length === 0) return [];
    // The words of the index `users_by_employee`, so that it is used.
    const employee = "CASE WHEN json_valid(body) THEN json_extract(body, '$.employeeNumber') END";
    return this.#read(`WHERE ${employee} IN (SELECT value FROM json_each(?))`, [JSON.stringify(numbers)]);
  }

  /** A page of users in id order. @param after last id seen; empty = from the start */
  after(after: string, limit: number): readonly SourcedUser[] {
    return this.#read('WHERE id > ? ORDER BY users.id LIMIT ?', [after, limit]);
  }

  #read(tail: string, values: readonly (string | number)[]): readonly SourcedUser[] {
    return this.#database.read('read users', [], (reader) =>
      reader.rows(`SELECT ${text('body')} FROM users ${tail}`, values).flatMap((row: SqlRow) => {
        const user = this.#parser.json('users', sourcedUserSchema, row['body']);
        return user ? [user] : [];
      }),
    );
  }
}

function drop(writer: Writer, numbers: readonly unknown[]): void {
  if (numbers.length === 0) return;
  const gone = JSON.stringify(numbers);
  writer.remove('DELETE FROM user_marks WHERE seq IN (SELECT value FROM json_each(?))', [gone]);
  writer.remove('DELETE FROM users WHERE seq IN (SELECT value FROM json_each(?))', [gone]);
}

/** @returns the row's number */
function keep(writer: Writer, user: SourcedUser): number {
  const find = () =>
    writer.row(`SELECT ${number('seq')}, ${text('body')} FROM users WHERE id = ?`, [user.id]);
  const body = canonicalJson(user);
  const known = find();
  if (known?.['body'] === body) return Number(known['seq']);
  const values = [user.email?.toLowerCase() ?? null, user.createdAt, numberOf(user.id), body, user.id];
  if (known) {
    // Not a takedown: what was overwritten leaves the log with the next one, or when the log is full.
    writer.add('UPDATE users SET email = ?, created_at = ?, number = ?, body = ? WHERE id = ?', values);
    return Number(known['seq']);
  }
  writer.add('INSERT INTO users (email, created_at, number, body, id) VALUES (?, ?, ?, ?, ?)', values);
  return Number(find()?.['seq']);
}

function stamp(writer: Writer, seq: number, mark: number): void {
  const known = writer.row(`SELECT ${number('mark')} FROM user_marks WHERE seq = ?`, [seq]);
  if (known?.['mark'] === mark) return;
  writer.add(
    'INSERT INTO user_marks (seq, mark) VALUES (?, ?) ON CONFLICT (seq) DO UPDATE SET mark = excluded.mark',
    [seq, mark],
  );
}

/** The number in an id such as `mm:4711`; null = none. Longer ones would lose digits. */
function numberOf(id: string): number | null {
  const digits = /(?:^|:)(\d{1,15})$/.exec(id)?.[1];
  return digits === undefined ? null : Number(digits);
}
