import { describe, expect, it } from 'vitest';
import { sourceIds } from '../contract/source';
import { FakeClock } from '../testing/fake-clock';
import { apiFailure } from './testing/fake-api';
import { recognition, settings } from './testing/samples';
import { SyncRig } from './testing/sync-rig';

const minute = 60_000;
const hour = 60 * minute;
/** The interval of the source that is asked least often. */
const slowest = Math.max(...Object.values(settings().polling)) * 1000;

async function started() {
  const made = new SyncRig(new FakeClock());
  made.api.feed = [recognition('r1')];
  made.sync.start();
  await made.clock.advance(minute);
  made.api.calls = [];
  return made;
}

describe('the pace of the sync', () => {
  it('asks every source as seldom as the least frequent one while it is slow', async () => {
    const { sync, clock, api } = await started();
    sync.setPace('slow');
    // What was planned before comes as planned.
    await clock.advance(slowest);
    api.calls = [];
    await clock.advance(8 * slowest);
    for (const read of sourceIds) expect([read, api.count(read)]).toEqual([read, read === 'users' ? 16 : 8]);
  });

  it('calls nothing old that is as fresh as the slow pace can make it', async () => {
    const { sync, clock, board } = await started();
    expect(board.sources.every(({ state }) => state !== 'stale')).toBe(true);
    sync.setPace('slow');
    const states = new Set<string>();
    for (let at = 0; at < 48; at += 1) {
      await clock.advance(5 * minute);
      for (const { state } of sync.board.current().sources) states.add(state);
    }
    expect([...states]).toEqual(['fresh']);
  });

  it('asks all at once when it is normal again, and then as often as is set', async () => {
    const { sync, clock, api, cache } = await started();
    sync.setPace('slow');
    await clock.advance(3 * hour + 7 * minute);
    api.calls = [];
    api.feed = [recognition('r2'), ...api.feed];
    sync.setPace('normal');
    await clock.advance(200);
    for (const read of sourceIds) expect([read, api.count(read) > 0]).toEqual([read, true]);
    expect(sync.board.current().recognitions[0]?.id).toBe('r2');
    api.calls = [];
    await clock.advance(hour);
    expect(sourceIds.map((read) => api.count(read))).toEqual([12, 60, 4, 4, 30]);
    expect(cache.dump()).toContain('r2');
  });

  it.each([
    ['network', true],
    ['vendor-error', true],
    ['unauthorised', false],
    ['rate-limited', false],
    ['not-found', false],
  ] as const)('after a fault %s the opening asks again: %s', async (code, isAsked) => {
    const { sync, clock, api } = await started();
    sync.setPace('slow');
    await clock.advance(hour);
    api.faults.set('feeds', apiFailure(code, code === 'rate-limited' ? 5 * hour : null));
    // One attempt that fails, and the wait after it has just begun.
    const before = api.count('feeds');
    for (let at = 0; at < 60 && api.count('feeds') === before; at += 1) await clock.advance(minute);
    api.calls = [];
    sync.setPace('normal');
    await clock.advance(100);
    expect(api.count('feeds') > 0).toBe(isAsked);
  });

  it('does nothing when the pace stays', async () => {
    const { sync, clock, api } = await started();
    sync.setPace('normal');
    await clock.advance(100);
    expect(api.calls).toEqual([]);
  });

  it('asks nothing when it is stopped', async () => {
    const { sync, clock, api } = await started();
    sync.setPace('slow');
    await sync.stop();
    sync.setPace('normal');
    await clock.advance(hour);
    expect(api.calls).toEqual([]);
    expect(clock.pending).toBe(0);
  });
});
