import { copyFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { FakeClock } from '../testing/fake-clock';
import { openCache } from './open-cache';
import { openDatabase } from './open-database';
import { cacheMigrations } from './cache-migrations';
import { GuardedDatabase } from './guarded-database';
import { Sqlite, text } from './sqlite';
import { aKey, feedItem, listeningLog, record, temporaryDirectory, user } from './testing/store-fixtures';

function open(file: string, clock = new FakeClock()) {
  const log = listeningLog();
  return { ...openCache({ file, key: aKey, clock, log }), clock, log };
}

describe('a cache whose disk takes nothing at its start', () => {
  it('shows what the disk holds, takes what is new, and is back on the disk when that works again', async () => {
    const directory = temporaryDirectory();
    const elsewhere = join(directory, 'first.db');
    const first = open(elsewhere);
    first.cache.writeFeed([feedItem('a', 1)], record('feeds'));
    first.cache.upsertUsers([user(1)], 1);
    first.cache.close();
    // As another process left it: nobody has it open.
    const file = join(directory, 'cache.db');
    copyFileSync(elsewhere, file);
    const holder = new Sqlite(file, aKey);
    holder.exec('PRAGMA locking_mode = EXCLUSIVE');
    holder.begin();
    holder.exec('PRAGMA application_id = 7');
    const clock = new FakeClock();
    const { cache, trouble, inMemory } = open(file, clock);
    expect(inMemory).toMatchObject({ code: 'storage' });
    expect(trouble()).not.toBeNull();
    // Read past the lock, without a byte written.
    expect(cache.readFeed()).toEqual([feedItem('a', 1)]);
    expect(cache.writeFeed([feedItem('b', 2)], record('feeds')).ok).toBe(true);
    expect(cache.readFeed()).toEqual([feedItem('b', 2)]);
    // The lock's holder goes, and its file with it: the disk is what it was.
    for (const ending of ['', '-wal', '-shm']) rmSync(file + ending, { force: true });
    copyFileSync(elsewhere, file);
    await clock.advance(6 * 60_000);
    expect(cache.writeValue('a', 'b').ok).toBe(true);
    expect(trouble()).toBeNull();
    cache.close();
    const again = open(file);
    // What was taken down meanwhile is not on the disk any more.
    expect(again.cache.readFeed()).toEqual([feedItem('b', 2)]);
    expect(again.cache.countUsers()).toBe(1);
    again.cache.close();
    holder.rollback();
    holder.close();
  });
});

describe('a database whose disk fills up while it is in use', () => {
  it('goes on in its refuge with the write that failed, and comes back', async () => {
    const clock = new FakeClock();
    const log = listeningLog();
    const made = (file: string) => {
      const options = { file, key: aKey, migrations: cacheMigrations, clock, log };
      const result = openDatabase({ ...options, unreadable: 'delete', synchronous: 'NORMAL' });
      if (!result.ok) throw new Error(result.error.message);
      return result.value.database;
    };
    const disk = made(join(temporaryDirectory(), 'a.db'));
    const pages = Number(disk.row('PRAGMA page_count')?.['page_count']);
    // The database's own way to say that there is no more room: the same error as a full disk.
    disk.exec(`PRAGMA max_page_count = ${pages + 1}`);
    let canLeave = false;
    const guarded = new GuardedDatabase({
      database: disk,
      renew: () => null,
      refuge: { enter: () => made(':memory:'), leave: () => (canLeave ? made(':memory:') : null) },
      clock,
      log,
    });
    const write = (body: string) =>
      guarded.write('test', (writer) => writer.add("INSERT INTO named VALUES ('value', ?, ?)", [body, body]));
    const read = () => guarded.read('test', [], (reader) => reader.rows(`SELECT ${text('name')} FROM named`));
    expect(write('small').ok).toBe(true);
    expect(guarded.trouble).toBeNull();
    expect(write('large'.repeat(20_000)).ok).toBe(true);
    expect(read()).toHaveLength(1);
    expect(guarded.trouble?.message).toMatch(/full/);
    // Tried again after a while, not at every write.
    await clock.advance(6 * 60_000);
    expect(write('more').ok).toBe(true);
    expect(guarded.trouble).not.toBeNull();
    canLeave = true;
    expect(write('sooner').ok).toBe(true);
    expect(guarded.trouble).not.toBeNull();
    await clock.advance(6 * 60_000);
    expect(write('back').ok).toBe(true);
    expect(guarded.trouble).toBeNull();
  });
});
