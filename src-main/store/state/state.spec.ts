import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { FakeClock } from '../../testing/fake-clock';
import { Sqlite } from '../sqlite';
import { temporaryDirectory } from '../testing/store-fixtures';
import { openSecret, sealSecret } from './sealed-secret';
import { keysOf, openTestState } from './testing/state-fixtures';

const token = 'k1osk-Tok3n-ab1f';
const start = { who: 'Kari', operation: 'mm.user.update', effect: 'write', request: '{"name":"…"}' };
const done = { outcome: 'done', status: '200 OK', durationMs: 120 } as const;

describe('settings', () => {
  it('are there after a restart, with a revision that only grows', async () => {
    const directory = temporaryDirectory();
    const { state } = openTestState(directory);
    expect(state.settings.read()).toEqual({ ok: true, value: { settings: {}, revision: 0 } });
    expect(state.settings.write({ name: 'Lobby' })).toEqual({ ok: true, value: 1 });
    expect(state.settings.write({ display: { dwellSeconds: 9 } })).toEqual({ ok: true, value: 2 });
    expect(state.settings.write({ display: { dwellSeconds: 9 } })).toEqual({ ok: true, value: 2 });
    await state.close();
    const again = openTestState(directory).state;
    expect(again.settings.read()).toEqual({
      ok: true,
      value: { settings: { display: { dwellSeconds: 9 } }, revision: 2 },
    });
    expect(again.health()).toMatchObject({ keptOn: 'disk', incident: null, incidents: [], trouble: null });
    await again.close();
  });

  it('refuse a secret among them', async () => {
    const { state } = openTestState();
    expect(state.settings.write({ motivosity: { kioskId: 'x' } })).toMatchObject({
      ok: false,
      error: { code: 'secret' },
    });
    expect(state.settings.read()).toMatchObject({ value: { revision: 0 } });
    await state.close();
  });

  it.each([
    ['are not JSON', 'garbage', 1],
    ['are no object', '[1]', 1],
    ['are of a newer release', '{"name":"new"}', 99],
  ])('fall back to the ones before them when they %s, and keep both', async (_name, body, version) => {
    const directory = temporaryDirectory();
    const { state, log } = openTestState(directory);
    state.settings.write({ name: 'Before' });
    const other = new Sqlite(join(directory, 'state.db'), keysOf(7).database);
    other.run('INSERT INTO settings (at, version, body) VALUES (1, ?, ?)', [version, body]);
    expect(state.settings.read()).toEqual({
      ok: true,
      value: { settings: { name: 'Before' }, revision: 1 },
    });
    expect(log.lines.some((line) => line.startsWith('error: settings cannot be read'))).toBe(true);
    expect(state.settings.write({ name: 'After' })).toEqual({ ok: true, value: 3 });
    expect(other.rows('SELECT id FROM settings')).toHaveLength(3);
    other.close();
    await state.close();
  });

  it('keep ten that came before, no more', async () => {
    const directory = temporaryDirectory();
    const { state } = openTestState(directory);
    for (let count = 1; count <= 30; count += 1) state.settings.write({ name: `Lobby ${count}` });
    const other = new Sqlite(join(directory, 'state.db'), keysOf(7).database);
    expect(other.rows('SELECT id FROM settings')).toHaveLength(11);
    other.close();
    await state.close();
  });
});

describe('secrets', () => {
  it('are told by a hint only, and read by main', async () => {
    const directory = temporaryDirectory();
    const { state } = openTestState(directory);
    expect(state.secrets.has('motivosity.kioskId')).toBe(false);
    expect(state.secrets.hint('motivosity.kioskId')).toBeNull();
    expect(state.secrets.set('motivosity.kioskId', token)).toMatchObject({ ok: true });
    state.secrets.set('short', 'abc');
    expect(state.secrets.list()).toEqual({
      ok: true,
      value: [
        { name: 'motivosity.kioskId', hint: '1f' },
        { name: 'short', hint: '' },
      ],
    });
    await state.close();
    for (const name of readdirSync(directory)) {
      expect(readFileSync(join(directory, name)).includes(token), name).toBe(false);
    }
    const again = openTestState(directory).state;
    expect(again.secrets.read('motivosity.kioskId')).toEqual({ ok: true, value: token });
    expect(again.secrets.read('other')).toEqual({ ok: true, value: null });
    again.secrets.remove('motivosity.kioskId');
    expect(again.secrets.has('motivosity.kioskId')).toBe(false);
    await again.close();
  });

  it('are sealed once more inside the database, each under its name', async () => {
    const directory = temporaryDirectory();
    const { state } = openTestState(directory);
    state.secrets.set('a', token);
    state.secrets.set('b', 'another secret');
    const inside = new Sqlite(join(directory, 'state.db'), keysOf(7).database);
    expect(JSON.stringify(inside.rows('SELECT * FROM secrets'))).not.toContain(token);
    inside.run("UPDATE secrets SET sealed = (SELECT sealed FROM secrets WHERE name = 'a') WHERE name = 'b'");
    expect(state.secrets.read('b')).toMatchObject({ ok: false, error: { code: 'unreadable' } });
    inside.close();
    await state.close();
  });

  it.each([
    ['', 'secret'],
    ['1st', 'secret'],
    ['a b', 'secret'],
    ['name', ''],
  ])('refuse the name "%s" with "%s"', async (name, secret) => {
    const { state } = openTestState();
    expect(state.secrets.set(name, secret)).toMatchObject({ ok: false, error: { code: 'invalid' } });
    await state.close();
  });

  it('open with their own key and name only', () => {
    const { secrets: key } = keysOf(1);
    const sealed = sealSecret(key, 'a', 'ålesund 🗝');
    expect(openSecret(key, 'a', sealed)).toBe('ålesund 🗝');
    for (const wrong of ['', 'x', sealed.slice(4), `A${sealed.slice(1)}`]) {
      expect(openSecret(key, 'a', wrong)).toBeNull();
    }
    expect(openSecret(keysOf(2).secrets, 'a', sealed)).toBeNull();
    expect(openSecret(key, 'b', sealed)).toBeNull();
  });
});

describe('the PIN', () => {
  const record = { salt: 'c2FsdA==', hash: 'aGFzaA==', cost: { n: 16384, r: 8, p: 1 } };

  it('and its wrong tries are there after a restart', async () => {
    const directory = temporaryDirectory();
    const { state } = openTestState(directory);
    expect(state.pin.read()).toEqual({ ok: true, value: null });
    expect(state.pin.attempts()).toEqual({ failed: 0, waitUntil: null });
    state.pin.write(record);
    state.pin.noteAttempts({ failed: 5, waitUntil: 1234 });
    await state.close();
    const again = openTestState(directory).state;
    expect(again.pin.read()).toEqual({ ok: true, value: record });
    expect(again.pin.attempts()).toEqual({ failed: 5, waitUntil: 1234 });
    again.pin.remove();
    expect(again.pin.read()).toEqual({ ok: true, value: null });
    expect(again.pin.attempts().failed).toBe(0);
    await again.close();
  });

  it('is never taken for none when it is damaged', async () => {
    const { state } = openTestState();
    state.values.write('pin', { salt: 1 });
    expect(state.pin.read()).toMatchObject({ ok: false, error: { code: 'unreadable' } });
    await state.close();
    expect(state.pin.read()).toMatchObject({ ok: false, error: { code: 'storage' } });
    // Wrong tries count also where they cannot be kept.
    expect(state.pin.noteAttempts({ failed: 1, waitUntil: null })).toMatchObject({ ok: false });
    expect(state.pin.attempts().failed).toBe(1);
  });
});

describe('values', () => {
  it('are told from what does not fit', async () => {
    const { state } = openTestState();
    state.values.write('a', { b: 1 });
    expect(state.values.read('a', z.object({ b: z.number() }))).toEqual({ ok: true, value: { b: 1 } });
    expect(state.values.read('a', z.string())).toMatchObject({ ok: false, error: { code: 'unreadable' } });
    expect(state.values.read('none', z.string())).toEqual({ ok: true, value: null });
    await state.close();
  });
});

describe('the audit log', () => {
  it('has a row before the request leaves, and completes it once', async () => {
    const { state, clock } = openTestState();
    const id = state.audit.open(start);
    if (!id.ok) throw new Error(id.error.message);
    const open = { ...start, id: id.value, at: clock.now(), outcome: 'open', status: null, durationMs: null };
    expect(state.audit.rows({ limit: 9 })).toEqual({ ok: true, value: [open] });
    expect(state.audit.complete(id.value, done)).toMatchObject({ ok: true });
    expect(state.audit.complete(id.value, { ...done, outcome: 'failed' })).toMatchObject({
      ok: false,
      error: { code: 'not-open' },
    });
    expect(state.audit.rows({ limit: 9 })).toEqual({ ok: true, value: [{ ...open, ...done }] });
    await state.close();
  });

  it('says "unknown" of what a crash left open', async () => {
    const directory = temporaryDirectory();
    const { state } = openTestState(directory);
    state.audit.open(start);
    const finished = state.audit.open(start);
    state.audit.complete(finished.ok ? finished.value : 0, done);
    await state.close();
    const again = openTestState(directory).state;
    const outcomes = again.audit.rows({ limit: 9 });
    expect(outcomes.ok && outcomes.value.map((row) => row.outcome)).toEqual(['done', 'unknown']);
    await again.close();
  });

  it('is asked by outcome, operation and place, and read whole for an export', async () => {
    const { state } = openTestState();
    const ids = Array.from({ length: 1201 }, (_, index) => {
      const id = state.audit.open({ ...start, operation: `op.${index % 3}` });
      return id.ok ? id.value : 0;
    });
    state.audit.complete(ids[0]!, done);
    const idsOf = (query: Parameters<typeof state.audit.rows>[0]) => {
      const rows = state.audit.rows(query);
      return rows.ok ? rows.value.map((row) => row.id) : [];
    };
    expect(idsOf({ limit: 2 })).toEqual([1201, 1200]);
    expect(idsOf({ limit: 2, before: 1200 })).toEqual([1199, 1198]);
    expect(idsOf({ limit: 9, outcome: 'done' })).toEqual([1]);
    expect(idsOf({ limit: 2, operation: 'op.1', before: 6 })).toEqual([5, 2]);
    const all = [...state.audit.all()].map((row) => (row.ok ? row.value.id : 0));
    expect(all).toEqual(ids);
    await state.close();
    expect([...state.audit.all()]).toMatchObject([{ ok: false, error: { code: 'storage' } }]);
  });

  it('drops the oldest completed rows beyond its bound, says so, and never an open one', async () => {
    const directory = temporaryDirectory();
    const { state } = openTestState(directory, { maxAuditRows: 20 });
    const first = state.audit.open({ ...start, operation: 'stays open' });
    for (let count = 0; count < 100; count += 1) {
      const id = state.audit.open({ ...start, operation: `op.${count}` });
      expect(state.audit.complete(id.ok ? id.value : 0, done)).toMatchObject({ ok: true });
    }
    const rows = [...state.audit.all()].map((row) => (row.ok ? row.value : null));
    expect(rows.length).toBeLessThanOrEqual(20);
    expect(rows[0]).toMatchObject({ id: first.ok && first.value, outcome: 'open' });
    expect(rows.at(-1)).toMatchObject({ operation: 'op.99', outcome: 'done' });
    const kept = rows.filter((row) => row?.operation.startsWith('op.')).length;
    const notes = rows.filter((row) => row?.operation === 'audit.bound');
    expect(notes.length).toBeGreaterThan(0);
    const count = state.audit.count();
    expect(count).toMatchObject({ ok: true, value: { rows: rows.length } });
    const removed = count.ok ? count.value.removed : 0;
    expect(notes.at(-1)?.request).toContain(`${removed} in all so far`);
    expect(removed).toBeGreaterThanOrEqual(100 - kept);
    await state.close();
  });

  it('goes on beyond its bound when every row is open', async () => {
    const { state } = openTestState(undefined, { maxAuditRows: 5 });
    for (let count = 0; count < 9; count += 1) expect(state.audit.open(start).ok).toBe(true);
    expect(state.audit.count()).toMatchObject({ value: { rows: 9, removed: 0 } });
    await state.close();
  });

  it('cuts a huge request and says so', async () => {
    const { state } = openTestState(undefined, { clock: new FakeClock() });
    state.audit.open({ ...start, request: 'x'.repeat(100_000) });
    const rows = state.audit.rows({ limit: 1 });
    expect(rows.ok && rows.value[0]?.request).toMatch(/^x{8000} … \(92000 more characters are not kept\)$/);
    await state.close();
  });
});
