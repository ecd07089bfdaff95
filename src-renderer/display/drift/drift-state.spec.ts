import { describe, expect, it } from 'vitest';
import { FakeClock } from '../../../src-main/testing/fake-clock';
import { DriftState, driftTimes } from './drift-state.svelte';

const hour = 3_600_000;

/** Shows a slide every ten seconds for so long, and tells where the page was each time. */
async function watch(ms: number, clock = new FakeClock()) {
  const drift = new DriftState(clock);
  const seen: { x: number; y: number; corners: string }[] = [];
  for (let left = ms; left > 0; left -= 10_000) {
    drift.slideShown();
    seen.push({ ...drift.shift, corners: drift.corners });
    await clock.advance(10_000);
  }
  return { drift, seen, clock };
}

describe('DriftState', () => {
  it('stays within the margin, and moves by little at a time', async () => {
    const { seen } = await watch(3 * hour);
    for (const { x, y } of seen) expect(Math.max(Math.abs(x), Math.abs(y))).toBeLessThanOrEqual(0.4);
    const moves = seen.slice(1).map(({ x, y }, at) => Math.hypot(x - seen[at]!.x, y - seen[at]!.y));
    expect(Math.max(...moves)).toBeLessThan(0.25);
    expect(moves.filter((move) => move > 0).length).toBeGreaterThan(3 * 19);
  });

  it('is in many places in a day, in every direction', async () => {
    const { seen } = await watch(24 * hour);
    expect(new Set(seen.map(({ x, y }) => `${x} ${y}`)).size).toBeGreaterThan(25);
    for (const axis of ['x', 'y'] as const) {
      expect(Math.min(...seen.map((one) => one[axis]))).toBeLessThan(-0.35);
      expect(Math.max(...seen.map((one) => one[axis]))).toBeGreaterThan(0.35);
    }
  });

  it('has the corners one way for half of a day and the other way for the other half', async () => {
    const { seen } = await watch(24 * hour);
    const swapped = seen.filter(({ corners }) => corners === 'swapped').length;
    expect(swapped / seen.length).toBeCloseTo(0.5, 1);
    const changes = seen.filter(({ corners }, at) => at > 0 && corners !== seen[at - 1]?.corners).length;
    expect(changes).toBe(47);
  });

  it('moves at a new slide only, and needs no timer', async () => {
    const clock = new FakeClock();
    const drift = new DriftState(clock);
    drift.slideShown();
    const { shift, corners } = drift;
    await clock.advance(2 * driftTimes.corners + driftTimes.shift);
    expect([drift.shift, drift.corners]).toEqual([shift, corners]);
    expect(clock.pending).toBe(0);
    drift.slideShown();
    expect(drift.shift).not.toEqual(shift);
  });

  it('goes on where it was after the page was loaded anew, and when the clock was set', async () => {
    const { drift, clock } = await watch(hour + driftTimes.shift);
    drift.slideShown();
    const anew = new DriftState(clock);
    anew.slideShown();
    expect([anew.shift, anew.corners]).toEqual([drift.shift, drift.corners]);
    clock.set(clock.now() - 5 * 365 * 24 * hour);
    const before = drift.shift;
    for (let at = 0; at < 4; at += 1) {
      await clock.advance(driftTimes.shift);
      drift.slideShown();
    }
    expect(drift.shift).not.toEqual(before);
  });
});
