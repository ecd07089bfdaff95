import { describe, expect, it, vi } from 'vitest';
import { listeningLog, temporaryDirectory } from '../../store/testing/store-fixtures';
import { openTestState } from '../../store/state/testing/state-fixtures';
import type { PinStore } from '../../store/state/pin-store';
import { FakeClock } from '../../testing/fake-clock';
import { PanelLock } from './panel-lock';
import { pinCost } from './pin-hash';

const pin = '480263';
const wrong = '480264';

/** A lock over a real state database. */
function open(
  change: {
    directory?: string;
    managed?: string | null;
    store?: PinStore;
    clock?: FakeClock;
    cost?: typeof pinCost;
  } = {},
) {
  const directory = change.directory ?? temporaryDirectory();
  const { state } = openTestState(directory);
  const clock = change.clock ?? new FakeClock();
  const log = listeningLog();
  const lock = new PanelLock({
    store: change.store ?? state.pin,
    managedPin: () => change.managed ?? null,
    autoLockMs: () => 300_000,
    cost: change.cost ?? { n: 16, r: 1, p: 1 },
    clock,
    log,
  });
  return { lock, clock, log, directory, close: () => state.close() };
}

/** The same with a PIN, locked. */
async function withPin() {
  const all = open();
  await all.lock.choose(pin, 'Kari');
  all.lock.lock();
  return all;
}

async function failTimes(lock: PanelLock, times: number): Promise<void> {
  for (let at = 0; at < times; at += 1) await lock.unlock(wrong, '');
}

describe('PanelLock', () => {
  it('lets the first PIN be chosen, and unlocks with it', async () => {
    const { lock } = open();
    expect(lock.state()).toMatchObject({ kind: 'choose', managed: false, who: '' });
    expect(await lock.choose('123456', '')).toMatchObject({ refusal: 'run', state: { kind: 'choose' } });
    expect(await lock.choose(pin, ' Kari ')).toMatchObject({
      refusal: null,
      state: { kind: 'unlocked', who: 'Kari' },
    });
    expect(lock.locked).toBe(false);
    expect(lock.who).toBe('Kari');
  });

  it('lets nobody choose a PIN where there is one', async () => {
    const { lock } = await withPin();
    expect(await lock.choose('907215', '')).toMatchObject({ refusal: 'not-now', state: { kind: 'locked' } });
    expect(await lock.unlock(pin, '')).toMatchObject({ refusal: null });
  });

  it('keeps no PIN, only what it can be checked against', async () => {
    const { lock, log, directory, close } = open({ cost: pinCost });
    await lock.choose(pin, '');
    lock.lock();
    await failTimes(lock, 1);
    await close();
    const { state } = openTestState(directory);
    const record = state.pin.read();
    expect(JSON.stringify(record)).not.toContain(pin);
    expect(record).toMatchObject({ ok: true, value: { cost: { n: 32_768, r: 8, p: 1 } } });
    expect(log.lines.join('\n')).not.toMatch(/480263|480264/);
  });

  it('unlocks after a restart', async () => {
    const { directory, close } = await withPin();
    await close();
    const { lock } = open({ directory });
    expect(lock.state().kind).toBe('locked');
    expect(await lock.unlock(wrong, '')).toMatchObject({ refusal: 'wrong', state: { triesLeft: 4 } });
    expect(await lock.unlock(pin, '')).toMatchObject({ refusal: null, state: { triesLeft: 5 } });
  });

  it('waits after five wrong ones, twice as long each time, also after a restart', async () => {
    const { lock, clock, directory, close } = await withPin();
    await failTimes(lock, 5);
    expect(lock.state()).toMatchObject({ triesLeft: 0, waitUntil: clock.now() + 30_000 });
    expect(await lock.unlock(pin, '')).toMatchObject({ refusal: 'wait', state: { kind: 'locked' } });
    await clock.advance(29_999);
    expect(await lock.unlock(pin, '')).toMatchObject({ refusal: 'wait' });
    await clock.advance(1);
    expect(await lock.unlock(wrong, '')).toMatchObject({
      refusal: 'wrong',
      state: { waitUntil: clock.now() + 60_000 },
    });
    await close();

    const after = open({ directory, clock });
    expect(await after.lock.unlock(pin, '')).toMatchObject({ refusal: 'wait' });
    await clock.advance(60_000);
    await failTimes(after.lock, 1);
    expect(after.lock.state().waitUntil).toBe(clock.now() + 120_000);
    await clock.advance(120_000);
    expect(await after.lock.unlock(pin, '')).toMatchObject({ refusal: null, state: { triesLeft: 5 } });
  });

  it('is not waited out, nor held up, by a clock that is set', async () => {
    const { lock, clock } = await withPin();
    await failTimes(lock, 5);
    clock.set(clock.now() - 86_400_000);
    expect(lock.state().waitUntil).toBe(clock.now() + 30_000);
  });

  it('looks at one try after the other: many at once are not more than one', async () => {
    const { lock } = await withPin();
    const all = await Promise.all(Array.from({ length: 8 }, () => lock.unlock(wrong, '')));
    expect(all.map(({ refusal }) => refusal)).toEqual([
      ...Array.from({ length: 5 }, () => 'wrong'),
      ...Array.from({ length: 3 }, () => 'wait'),
    ]);
  });

  it('counts a try before it is looked at', async () => {
    const { lock } = await withPin();
    const under = lock.unlock(wrong, '');
    await Promise.resolve();
    await Promise.resolve();
    expect(lock.state().triesLeft).toBe(4);
    await under;
  });

  it('locks itself after a while without input', async () => {
    const { lock, clock } = await withPin();
    await lock.unlock(pin, 'Kari');
    await clock.advance(299_999);
    lock.touch();
    await clock.advance(299_999);
    expect(lock.locked).toBe(false);
    await clock.advance(1);
    expect(lock.locked).toBe(true);
    expect(lock.who).toBe('');
    expect(clock.pending).toBe(0);
  });

  it('is not kept open by input while it is locked', async () => {
    const { lock, clock } = await withPin();
    lock.touch();
    expect(clock.pending).toBe(0);
    expect(lock.locked).toBe(true);
  });

  it('wipes what was held for one unlock, whatever goes wrong with one part', async () => {
    const { lock } = await withPin();
    const wiped = vi.fn();
    lock.onLock(() => {
      throw new Error('cannot');
    });
    lock.onLock(wiped);
    await lock.unlock(pin, '');
    expect(wiped).not.toHaveBeenCalled();
    lock.lock();
    lock.lock();
    expect(wiped).toHaveBeenCalledOnce();
  });

  it('changes the PIN for whoever knows the present one', async () => {
    const { lock } = await withPin();
    expect(await lock.change(pin, '907215')).toMatchObject({ refusal: 'not-now' });
    await lock.unlock(pin, '');
    expect(await lock.change(wrong, '907215')).toMatchObject({ refusal: 'wrong' });
    expect(await lock.change(pin, '907')).toMatchObject({ refusal: 'length' });
    expect(await lock.change(pin, '907215')).toMatchObject({ refusal: null, state: { kind: 'unlocked' } });
    lock.lock();
    expect(await lock.unlock(pin, '')).toMatchObject({ refusal: 'wrong' });
    expect(await lock.unlock('907215', '')).toMatchObject({ refusal: null });
  });

  it('asks again without changing anything', async () => {
    const { lock } = await withPin();
    expect(await lock.verify(pin)).toMatchObject({ refusal: 'not-now' });
    await lock.unlock(pin, 'Kari');
    expect(await lock.verify(wrong)).toMatchObject({ refusal: 'wrong', state: { triesLeft: 4 } });
    expect(await lock.verify(pin)).toMatchObject({ refusal: null, state: { triesLeft: 5, who: 'Kari' } });
  });

  it('takes the PIN of the provisioning file, and no other', async () => {
    const kept = await withPin();
    await kept.close();
    const { lock } = open({ directory: kept.directory, managed: '314159' });
    expect(lock.state()).toMatchObject({ kind: 'locked', managed: true });
    expect(await lock.unlock(pin, '')).toMatchObject({ refusal: 'wrong' });
    expect(await lock.unlock('314159', '')).toMatchObject({ refusal: null });
    expect(await lock.change('314159', '907215')).toMatchObject({ refusal: 'managed' });
  });

  it.each([
    ['that opened it', '314159', pin],
    ['that never opened it', pin, '314159'],
  ])('of a PIN that was taken out of the file keeps the one %s', async (_which, right, stale) => {
    const kept = await withPin();
    await kept.close();
    const managed = open({ directory: kept.directory, managed: '314159' });
    if (right === '314159') await managed.lock.unlock('314159', '');
    else await managed.lock.unlock(pin, '');
    await managed.close();
    const { lock } = open({ directory: kept.directory });
    expect(await lock.unlock(stale, '')).toMatchObject({ refusal: 'wrong' });
    expect(await lock.unlock(right, '')).toMatchObject({ refusal: null });
    expect(await lock.change(right, '907215')).toMatchObject({ refusal: null });
  });

  it('opens by the PIN of the file where it cannot be kept', async () => {
    const { lock, log } = open({
      managed: '314159',
      store: {
        read: () => ({ ok: true, value: null }),
        write: () => ({ ok: false, error: { code: 'storage', message: 'full' } }),
        remove: () => ({ ok: true, value: null }),
        attempts: () => ({ failed: 0, waitUntil: null }),
        noteAttempts: () => ({ ok: true, value: null }),
      },
    });
    expect(await lock.unlock('314159', '')).toMatchObject({ refusal: null });
    expect(JSON.stringify(log)).not.toContain('314159');
  });

  it('does not take a PIN that cannot be read for none', async () => {
    const store: PinStore = {
      read: () => ({ ok: false, error: { code: 'unreadable', message: 'broken' } }),
      write: vi.fn(() => ({ ok: true as const, value: null })),
      remove: () => ({ ok: true, value: null }),
      attempts: () => ({ failed: 0, waitUntil: null }),
      noteAttempts: () => ({ ok: true, value: null }),
    };
    const { lock } = open({ store });
    expect(lock.state().kind).toBe('unreadable');
    expect(await lock.choose(pin, '')).toMatchObject({ refusal: 'not-now' });
    expect(await lock.unlock(pin, '')).toMatchObject({ refusal: 'not-now' });
    expect(store.write).not.toHaveBeenCalled();
    expect(lock.locked).toBe(true);
  });

  it('tells every change, each newer than the last', async () => {
    const { lock } = await withPin();
    const heard: number[] = [];
    lock.subscribe(({ revision }) => heard.push(revision));
    await lock.unlock(wrong, '');
    await lock.unlock(pin, '');
    lock.lock();
    expect(heard).toHaveLength(3);
    expect([...heard].sort((one, other) => one - other)).toEqual(heard);
  });
});
