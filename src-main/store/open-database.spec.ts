import {
  copyFileSync,
  rmSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { FakeClock } from '../testing/fake-clock';
import { openDatabase, type OpenDatabaseOptions } from './open-database';
import { number, Sqlite, text } from './sqlite';
import { aKey, listeningLog, temporaryDirectory } from './testing/store-fixtures';

const first = 'CREATE TABLE words (word TEXT)';
const second = 'ALTER TABLE words ADD COLUMN length INTEGER; UPDATE words SET length = length(word)';

function options(file: string, change: Partial<OpenDatabaseOptions> = {}): OpenDatabaseOptions {
  return {
    file,
    key: aKey,
    migrations: [first],
    unreadable: 'set-aside',
    synchronous: 'NORMAL',
    clock: new FakeClock(),
    log: listeningLog(),
    ...change,
  };
}

function opened(given: OpenDatabaseOptions) {
  const result = openDatabase(given);
  if (!result.ok) throw new Error(result.error.message);
  return result.value;
}

function words(database: Sqlite): unknown[] {
  return database.rows(`SELECT ${text('word')} FROM words`).map((row) => row['word']);
}

/** A database with many words, several pages long, as another process left it: nobody has it open. */
function written(file: string): void {
  const elsewhere = `${file}.first`;
  const { database } = opened(options(elsewhere));
  for (let count = 0; count < 400; count += 1) {
    database.run('INSERT INTO words VALUES (?)', [`sensitive word ${count} `.repeat(4)]);
  }
  database.emptyLog();
  database.close();
  copyFileSync(elsewhere, file);
  for (const ending of ['', '-wal', '-shm']) rmSync(elsewhere + ending, { force: true });
}

/** The set-aside copies, without what belongs to them. */
function copies(directory: string): string[] {
  return readdirSync(directory).filter((name) => name.includes('unreadable') && !/-(wal|shm)$/.test(name));
}

describe('openDatabase', () => {
  it('makes a database that only its owner can read and that holds no plain text', () => {
    const file = join(temporaryDirectory(), 'new', 'a.db');
    const { database, recovered, created } = opened(options(file));
    expect({ recovered, created }).toEqual({ recovered: null, created: true });
    database.run('INSERT INTO words VALUES (?)', ['sensitive word']);
    expect(readFileSync(`${file}-wal`).length).toBeGreaterThan(0);
    for (const name of [file, `${file}-wal`]) {
      expect(readFileSync(name).includes('sensitive')).toBe(false);
      expect(readFileSync(name).includes('SQLite format')).toBe(false);
      expect(statSync(name).mode & 0o777).toBe(0o600);
    }
    expect(database.row('PRAGMA journal_mode')).toMatchObject({ journal_mode: 'wal' });
    expect(database.row('PRAGMA secure_delete')).toMatchObject({ secure_delete: 1 });
    expect(database.row('PRAGMA foreign_keys')).toMatchObject({ foreign_keys: 1 });
    database.close();
    const again = opened(options(file));
    expect(again.created).toBe(false);
    expect(words(again.database)).toEqual(['sensitive word']);
    again.database.close();
  });

  it('reads what was committed before a crash, from the log', () => {
    const directory = temporaryDirectory();
    const file = join(directory, 'a.db');
    const { database } = opened(options(file));
    database.run('INSERT INTO words VALUES (?)', ['kept']);
    // What a dead process leaves: both files, no shared memory.
    const copy = join(directory, 'b.db');
    writeFileSync(copy, readFileSync(file));
    writeFileSync(`${copy}-wal`, readFileSync(`${file}-wal`));
    const after = opened(options(copy));
    expect(words(after.database)).toEqual(['kept']);
    after.database.close();
    database.close();
  });

  it('takes the steps that are missing, and each once', () => {
    const file = join(temporaryDirectory(), 'a.db');
    const before = opened(options(file)).database;
    before.run('INSERT INTO words VALUES (?)', ['four']);
    before.close();
    for (let round = 0; round < 2; round += 1) {
      const { database, recovered } = opened(options(file, { migrations: [first, second] }));
      expect(recovered).toBeNull();
      expect(database.rows(`SELECT ${text('word')}, ${number('length')} FROM words`)).toEqual([
        { word: 'four', length: 4 },
      ]);
      database.close();
    }
  });

  const damages: [string, (file: string) => Partial<OpenDatabaseOptions>][] = [
    ['garbage', (file) => (writeFileSync(file, Buffer.alloc(9000, 'garbage')), {})],
    ['short garbage', (file) => (writeFileSync(file, 'x'), {})],
    ['another key', () => ({ key: new Uint8Array(32).fill(8) })],
    ['torn in the middle', (file) => (truncateSync(file, Math.floor(statSync(file).size / 2) + 100), {})],
    ['torn in the first page', (file) => (truncateSync(file, 1000), {})],
    [
      'zeroed in the middle',
      (file) => {
        const bytes = readFileSync(file);
        writeFileSync(file, bytes.fill(0, 4096, 3 * 4096));
        return {};
      },
    ],
    ['a newer version', () => ({ migrations: [] })],
    ['steps that do not fit', () => ({ migrations: [first, 'ALTER TABLE missing ADD COLUMN a'] })],
  ];

  it.each(damages)('sets an unreadable file aside: %s', (name, damage) => {
    const directory = temporaryDirectory();
    const file = join(directory, 'a.db');
    written(file);
    const change = damage(file);
    const bytes = readFileSync(file);
    const result = openDatabase(options(file, change));
    if (name === 'steps that do not fit') {
      // The steps themselves are wrong here: a fresh database cannot be made either.
      expect(result).toMatchObject({ ok: false, error: { code: 'storage' } });
    } else {
      if (!result.ok) throw new Error(result.error.message);
      const { database, recovered } = result.value;
      expect(readFileSync(recovered?.path ?? '').equals(bytes)).toBe(true);
      if (change.migrations === undefined) expect(words(database)).toEqual([]);
      database.close();
    }
    expect(copies(directory)).toHaveLength(1);
  });

  it.each(damages.slice(0, 6))('deletes an unreadable file that is disposable: %s', (_name, damage) => {
    const directory = temporaryDirectory();
    const file = join(directory, 'a.db');
    written(file);
    const change = damage(file);
    const { database, recovered } = opened(options(file, { ...change, unreadable: 'delete' }));
    expect(recovered).toMatchObject({ path: null });
    expect(words(database)).toEqual([]);
    database.close();
    expect(readdirSync(directory).filter((entry) => !entry.startsWith('a.db'))).toEqual([]);
    expect(readdirSync(directory).some((entry) => entry.includes('unreadable'))).toBe(false);
  });

  it('deletes nothing when the disk is at fault', () => {
    const directory = temporaryDirectory();
    const blocked = join(directory, 'a.db');
    mkdirSync(join(blocked, 'inside'), { recursive: true });
    expect(openDatabase(options(blocked, { unreadable: 'delete' }))).toMatchObject({
      ok: false,
      error: { code: 'storage' },
    });
    expect(existsSync(join(blocked, 'inside'))).toBe(true);
  });

  it('deletes nothing when another program holds the file', () => {
    const file = join(temporaryDirectory(), 'a.db');
    written(file);
    const other = new Sqlite(file, aKey);
    other.exec('PRAGMA locking_mode = EXCLUSIVE; BEGIN EXCLUSIVE; INSERT INTO words VALUES (1)');
    const result = openDatabase(options(file, { migrations: [first, second], unreadable: 'delete' }));
    expect(result).toMatchObject({ ok: false, error: { code: 'storage' } });
    other.rollback();
    other.close();
    expect(statSync(file).size).toBeGreaterThan(8192);
  });

  it('keeps at most two set-aside copies, each with its log', () => {
    const directory = temporaryDirectory();
    const file = join(directory, 'a.db');
    const clock = new FakeClock();
    for (let round = 0; round < 4; round += 1) {
      for (const ending of ['', '-wal']) writeFileSync(file + ending, Buffer.alloc(5000, `garbage ${round}`));
      clock.set(clock.now() + 1000);
      opened(options(file, { clock })).database.close();
    }
    expect(copies(directory)).toHaveLength(2);
    expect(readdirSync(directory).filter((name) => /unreadable.*-wal$/.test(name))).toHaveLength(2);
  });
});

describe('text', () => {
  it('reads text that is not UTF-8 any more, which would end the process otherwise', () => {
    const database = new Sqlite(':memory:', null);
    database.exec("CREATE TABLE words (word TEXT); INSERT INTO words VALUES (CAST(x'61ff62' AS TEXT))");
    expect(words(database)).toEqual(['a\ufffdb']);
    expect(database.row(`SELECT ${number('word')} FROM words`)).toMatchObject({ word: 0 });
    database.close();
  });
});
