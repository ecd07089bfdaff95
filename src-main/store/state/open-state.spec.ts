import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { settle } from '../../testing/fake-clock';
import { Sqlite } from '../sqlite';
import { temporaryDirectory } from '../testing/store-fixtures';
import type { State } from './state';
import { keysOf, openTestState } from './testing/state-fixtures';

const secret = 'k1osk-Tok3n-ab1f';

/** A directory with a state that was closed in order, as another process left it. */
async function usedDirectory(): Promise<string> {
  const elsewhere = temporaryDirectory();
  const { state } = openTestState(elsewhere);
  state.settings.write({ name: 'Oslo lobby' });
  state.secrets.set('motivosity.kioskId', secret);
  state.pin.write({ salt: 'c2FsdA==', hash: 'aGFzaA==', cost: { n: 2, r: 8, p: 1 } });
  const row = state.audit.open({ who: 'Kari', operation: 'a', effect: 'write', request: 'r'.repeat(3000) });
  state.audit.complete(row.ok ? row.value : 0, { outcome: 'done', status: '200', durationMs: 5 });
  await state.close();
  const directory = temporaryDirectory();
  for (const name of ['state.db', 'state.db.backup'])
    copyFileSync(join(elsewhere, name), join(directory, name));
  return directory;
}

function expectEverything(state: State): void {
  expect(state.settings.read()).toMatchObject({ value: { settings: { name: 'Oslo lobby' } } });
  expect(state.secrets.read('motivosity.kioskId')).toEqual({ ok: true, value: secret });
  expect(state.pin.read()).toMatchObject({ value: { salt: 'c2FsdA==' } });
  expect(state.audit.rows({ limit: 5 })).toMatchObject({ value: [{ operation: 'a', outcome: 'done' }] });
}

function expectNothing(state: State): void {
  expect(state.settings.read()).toEqual({ ok: true, value: { settings: {}, revision: 0 } });
  expect(state.secrets.read('motivosity.kioskId')).toEqual({ ok: true, value: null });
  expect(state.pin.read()).toEqual({ ok: true, value: null });
}

const damages: [string, (file: string) => void][] = [
  ['gone', (file) => rmSync(file)],
  ['empty', (file) => truncateSync(file)],
  ['garbage', (file) => writeFileSync(file, Buffer.alloc(9000, 'garbage'))],
  ['torn to a few bytes', (file) => truncateSync(file, 100)],
  ['torn in the middle', (file) => truncateSync(file, Math.floor(statSync(file).size / 2))],
  [
    'zeroed in the middle',
    (file) => writeFileSync(file, readFileSync(file).fill(0, 4096, statSync(file).size - 4096)),
  ],
];

describe('a state that cannot be read', () => {
  it.each(damages)('comes back from its backup: %s', async (name, damage) => {
    const directory = await usedDirectory();
    const file = join(directory, 'state.db');
    damage(file);
    const damaged = existsSync(file) ? readFileSync(file) : Buffer.alloc(0);
    const { state, clock } = openTestState(directory);
    expectEverything(state);
    const { incident } = state.health();
    expect(incident).toMatchObject({ at: clock.now(), lost: 'Nothing was lost.' });
    expect(incident?.words).toContain('brought back from its backup');
    const aside = readdirSync(directory).filter((entry) => entry.includes('unreadable'));
    if (damaged.length === 0) expect(aside).toEqual([]);
    else expect(readFileSync(join(directory, aside[0]!)).equals(damaged), name).toBe(true);
    await state.close();
    const again = openTestState(directory).state;
    expectEverything(again);
    // The next start is quiet, and still knows what happened.
    expect(again.health()).toMatchObject({ incident: null, incidents: [incident] });
    await again.close();
  });

  it('tells what is missing when the last change is not in the backup', async () => {
    const directory = await usedDirectory();
    const madeAt = new Date('2026-03-12T08:00:00Z');
    utimesSync(join(directory, 'state.db.backup'), madeAt, madeAt);
    // What a crash between a change and its backup leaves.
    writeFileSync(join(directory, 'state.db.backup-due'), '');
    writeFileSync(join(directory, 'state.db'), 'garbage');
    const { state } = openTestState(directory);
    expectEverything(state);
    expect(state.health().incident?.lost).toBe(
      'What was changed after the backup of 2026-03-12T08:00:00.000Z is lost; everything else is there.',
    );
    await state.close();
  });

  it.each(damages.filter(([name]) => name !== 'gone' && name !== 'empty'))(
    'starts fresh beside a backup that cannot be read either, and keeps both: %s',
    async (_name, damage) => {
      const directory = await usedDirectory();
      for (const name of ['state.db', 'state.db.backup']) damage(join(directory, name));
      const bytes = ['state.db', 'state.db.backup'].map((name) => readFileSync(join(directory, name)));
      const { state } = openTestState(directory);
      expectNothing(state);
      expect(state.health().incident?.lost).toContain(
        'settings made on this machine, its connections, its PIN and the audit log are lost',
      );
      expect(state.settings.write({ name: 'New' })).toMatchObject({ ok: true });
      await state.close();
      const kept = readdirSync(directory).filter((name) => name.includes('unreadable'));
      const keptBytes = kept.map((name) => readFileSync(join(directory, name)));
      for (const one of bytes) expect(keptBytes.some((other) => other.equals(one))).toBe(true);
    },
  );

  it('starts fresh with another key, says what is lost, and overwrites nothing', async () => {
    const directory = await usedDirectory();
    const { state } = openTestState(directory, { keys: keysOf(8) });
    expectNothing(state);
    const { incident } = state.health();
    expect(incident?.lost).toContain('its PIN and the audit log are lost');
    expect(incident?.words).toContain('the key it was written with is gone');
    await state.close();
    // The key turns up again: nobody has set anything meanwhile, so everything comes back.
    const found = openTestState(directory, { keys: keysOf(8), former: [keysOf(1), keysOf(7)] });
    expectEverything(found.state);
    expect(found.state.health()).toMatchObject({
      incident: { lost: 'Nothing was lost.' },
      incidents: [{ lost: 'Nothing was lost.' }, incident],
    });
    await found.state.close();
  });

  it('comes back when its key does, as long as nobody has kept anything meanwhile', async () => {
    const directory = await usedDirectory();
    for (const name of readdirSync(directory)) {
      copyFileSync(join(directory, name), join(directory, `${name}.unreadable-2026-03-12T09-00-00-000Z`));
      rmSync(join(directory, name));
    }
    const { state } = openTestState(directory, { keys: keysOf(8), former: [keysOf(1), keysOf(7)] });
    expectEverything(state);
    expect(state.health().incident).toMatchObject({ lost: 'Nothing was lost.' });
    await state.close();
    const again = openTestState(directory, { keys: keysOf(8), former: [keysOf(7)] }).state;
    expectEverything(again);
    expect(again.health().incident).toBeNull();
    await again.close();
  });

  it('does not come back over what was kept meanwhile', async () => {
    const directory = await usedDirectory();
    const { state } = openTestState(directory, { keys: keysOf(8) });
    state.settings.write({ name: 'Meanwhile' });
    await state.close();
    const found = openTestState(directory, { keys: keysOf(8), former: [keysOf(7)] });
    expect(found.state.settings.read()).toMatchObject({ value: { settings: { name: 'Meanwhile' } } });
    expect(found.state.secrets.has('motivosity.kioskId')).toBe(false);
    await found.state.close();
  });

  it('mends itself when it is damaged while it is in use', async () => {
    const directory = await usedDirectory();
    const { state, clock } = openTestState(directory);
    const file = join(directory, 'state.db');
    const other = new Sqlite(file, keysOf(7).database);
    const bytes = readFileSync(file);
    writeFileSync(file, bytes.fill(7, 4096));
    // Another change makes the open connection read the disk again.
    other.exec('PRAGMA application_id = 1');
    expect(state.settings.read().ok).toBe(false);
    expectEverything(state);
    await clock.advance(0);
    expect(state.health().incident).toMatchObject({ lost: 'Nothing was lost.' });
    expect(state.settings.write({ name: 'Mended' })).toMatchObject({ ok: true });
    expect(state.health().trouble).toBeNull();
    other.close();
    await state.close();
  });
});

describe('a disk that takes nothing', () => {
  it('gives what it holds to read, and takes no change', async () => {
    const directory = await usedDirectory();
    const holder = new Sqlite(join(directory, 'state.db'), keysOf(7).database);
    holder.rows('PRAGMA journal_mode = WAL');
    holder.exec('PRAGMA locking_mode = EXCLUSIVE; BEGIN EXCLUSIVE');
    holder.run('DELETE FROM incidents');
    const { state } = openTestState(directory);
    expectEverything(state);
    expect(state.health()).toMatchObject({ keptOn: 'memory', incident: { lost: 'Nothing was lost.' } });
    for (const refused of [
      state.settings.write({ name: 'New' }),
      state.secrets.set('a', 'secret'),
      state.secrets.remove('motivosity.kioskId'),
      state.audit.open({ who: '', operation: '', effect: 'write', request: '' }),
      state.pin.noteAttempts({ failed: 1, waitUntil: null }),
    ]) {
      expect(refused).toMatchObject({ ok: false, error: { code: 'storage' } });
    }
    expectEverything(state);
    await state.close();
    holder.rollback();
    holder.close();
    expect(readdirSync(directory).some((name) => name.includes('unreadable'))).toBe(false);
  });

  it('says that the last changes are out of reach when only the backup can be read', async () => {
    const directory = await usedDirectory();
    writeFileSync(join(directory, 'state.db.backup-due'), '');
    rmSync(join(directory, 'state.db'));
    mkdirSync(join(directory, 'state.db'));
    const { state } = openTestState(directory);
    expectEverything(state);
    expect(state.health()).toMatchObject({
      keptOn: 'memory',
      incident: { lost: 'The last changes are out of reach.' },
    });
    await state.close();
  });

  it('says that settings are out of reach when nothing can be read, and touches nothing', async () => {
    const directory = await usedDirectory();
    const before = readFileSync(join(directory, 'state.db'));
    const { state } = openTestState(directory, { keys: null });
    expectNothing(state);
    expect(state.health()).toMatchObject({
      keptOn: 'memory',
      incident: {
        lost: 'The settings made on this machine are out of reach until the disk works again.',
      },
    });
    await state.close();
    expect(readFileSync(join(directory, 'state.db')).equals(before)).toBe(true);
    expect(readdirSync(directory).sort()).toEqual(['state.db', 'state.db.backup']);
  });

  it('has lost nothing where nothing was', async () => {
    const blocked = join(temporaryDirectory(), 'file');
    writeFileSync(blocked, '');
    const { state } = openTestState(join(blocked, 'below'));
    expectNothing(state);
    expect(state.health()).toMatchObject({ keptOn: 'memory', incident: { lost: 'Nothing was lost.' } });
    await state.close();
  });
});

describe('the backup', () => {
  async function until(isSo: () => boolean): Promise<void> {
    for (let turn = 0; turn < 20_000 && !isSo(); turn += 1) await settle();
    expect(isSo()).toBe(true);
  }

  it('follows a change at once, then rests, and gathers what comes meanwhile', async () => {
    const { state, clock, directory } = openTestState();
    const file = join(directory, 'state.db.backup');
    await clock.advance(0);
    await until(() => !state.health().backup.due);
    await clock.advance(60_000);
    state.settings.write({ name: 'One' });
    expect(state.health().backup.due).toBe(true);
    expect(existsSync(join(directory, 'state.db.backup-due'))).toBe(true);
    await clock.advance(0);
    await until(() => !state.health().backup.due);
    expect(existsSync(join(directory, 'state.db.backup-due'))).toBe(false);
    const first = readFileSync(file);
    expect(statSync(file).mode & 0o777).toBe(0o600);
    for (const plain of ['SQLite format', 'One']) expect(first.includes(plain)).toBe(false);
    for (const name of ['Two', 'Three']) state.settings.write({ name });
    await clock.advance(1_900);
    expect(readFileSync(file).equals(first)).toBe(true);
    await clock.advance(200);
    await until(() => !state.health().backup.due);
    expect(state.health().backup).toMatchObject({ problem: null });
    await state.close();
    rmSync(join(directory, 'state.db'));
    const again = openTestState(directory).state;
    expect(again.settings.read()).toMatchObject({ value: { settings: { name: 'Three' } } });
    await again.close();
  });

  it('is made before the end, and when there is none yet', async () => {
    const directory = temporaryDirectory();
    const { state } = openTestState(directory);
    state.settings.write({ name: 'One' });
    await state.close();
    const file = join(directory, 'state.db.backup');
    expect(statSync(file).size).toBeGreaterThan(4096);
    rmSync(file);
    await openTestState(directory).state.close();
    expect(existsSync(file)).toBe(true);
    const { mtimeMs } = statSync(file);
    await openTestState(directory).state.close();
    expect(statSync(file).mtimeMs).toBe(mtimeMs);
  });

  it('stays as it is when the next one cannot be made, and says so', async () => {
    const { state, clock, directory } = openTestState();
    state.settings.write({ name: 'One' });
    await clock.advance(0);
    await until(() => !state.health().backup.due);
    const before = readFileSync(join(directory, 'state.db.backup'));
    mkdirSync(join(directory, 'state.db.backup.part', 'in the way'), { recursive: true });
    state.settings.write({ name: 'Two' });
    await clock.advance(3_000);
    await until(() => state.health().backup.problem !== null);
    expect(state.health().backup).toMatchObject({ due: true, problem: { code: 'storage' } });
    expect(readFileSync(join(directory, 'state.db.backup')).equals(before)).toBe(true);
    rmSync(join(directory, 'state.db.backup.part'), { recursive: true });
    await clock.advance(61_000);
    await until(() => !state.health().backup.due);
    expect(state.health().backup.problem).toBeNull();
    await state.close();
  });
});
