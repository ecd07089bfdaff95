import { describe, expect, it } from 'vitest';
import { RecordingLog } from '../../sync/testing/recording-log';
import { SettableClock } from '../../sync/testing/settable-clock';
import { RefreshKeeper } from './refresh-keeper';

const minute = 60_000;
const hour = 60 * minute;
const large = 700_000_000;

function rig(at: string, ceiling?: number) {
  const clock = new SettableClock(Date.parse(at));
  const log = new RecordingLog();
  const world: { closed: boolean; memory: number | null } = { closed: false, memory: 100_000_000 };
  const refreshes: number[] = [];
  let looked = 0;
  const keeper = new RefreshKeeper({
    ...{ clock, log, timeZone: () => 'Europe/Oslo', closed: () => world.closed },
    ...(ceiling === undefined ? {} : { ceiling }),
    memory: () => {
      looked += 1;
      return Promise.resolve(world.memory);
    },
    refresh: () => refreshes.push(clock.now()),
  });
  keeper.start();
  /** Lets time pass, with a slide every ten seconds. */
  const play = async (ms: number) => {
    for (let left = ms; left > 0; left -= 30_000) {
      await clock.advance(30_000);
      keeper.slideShown();
    }
  };
  return { clock, log, world, refreshes, keeper, play, readings: () => looked };
}

describe('RefreshKeeper', () => {
  it('refreshes once a night, between 3 and 4 on the wall clock of the display', async () => {
    const { refreshes, play } = rig('2026-03-27T12:00+01:00');
    await play(4 * 24 * hour);
    const times = refreshes.map((at) => new Date(at).toLocaleString('sv-SE', { timeZone: 'Europe/Oslo' }));
    expect(times.map((time) => time.slice(0, 13))).toEqual([
      '2026-03-28 03',
      '2026-03-29 03',
      '2026-03-30 03',
      '2026-03-31 03',
    ]);
  });

  it('refreshes a page behind the black screen, without a slide, and once', async () => {
    const { refreshes, world, clock } = rig('2026-03-12T06:00+01:00');
    await clock.advance(13 * hour);
    expect(refreshes).toEqual([]);
    world.closed = true;
    await clock.advance(minute);
    expect(refreshes).toHaveLength(1);
    await clock.advance(11 * hour);
    expect(refreshes).toHaveLength(1);
  });

  it('looks once an hour only while the screen is off, and each minute again when it is on', async () => {
    const { readings, world, clock } = rig('2026-03-12T06:00+01:00');
    world.closed = true;
    await clock.advance(minute);
    expect(readings()).toBe(1);
    await clock.advance(6 * hour);
    expect(readings()).toBe(7);
    world.closed = false;
    await clock.advance(hour);
    expect(readings()).toBe(8);
    await clock.advance(10 * minute);
    expect(readings()).toBe(18);
  });

  it('refreshes after a day whatever the clock says, but between two slides only', async () => {
    const { refreshes, clock, keeper } = rig('2026-03-12T12:00+01:00');
    for (let at = 0; at < 24 * 60; at += 1) {
      // A clock that always says noon.
      clock.set(Date.parse('2026-03-12T12:00+01:00'));
      await clock.advance(minute);
    }
    expect(refreshes).toEqual([]);
    keeper.slideShown();
    expect(refreshes).toHaveLength(1);
    keeper.slideShown();
    expect(refreshes).toHaveLength(1);
  });

  it('refreshes a page that is too large three times in a row, and says so', async () => {
    const { refreshes, world, play, log } = rig('2026-03-12T12:00+01:00');
    await play(40 * minute);
    world.memory = large;
    await play(2 * minute);
    world.memory = 100_000_000;
    await play(minute);
    world.memory = large;
    await play(2 * minute);
    expect(refreshes).toEqual([]);
    await play(minute + 30_000);
    expect(refreshes).toHaveLength(1);
    expect(log.lines).toEqual(['warn the page has grown too large and is loaded anew']);
  });

  it('does not loop with a page that is always too large', async () => {
    const { refreshes, world, play } = rig('2026-03-12T04:30+01:00');
    world.memory = large;
    await play(5 * hour);
    expect(refreshes.length).toBeLessThanOrEqual(10);
    expect(refreshes.length).toBeGreaterThan(7);
  });

  it('takes the ceiling that it is told, and can do without knowing the memory', async () => {
    const low = rig('2026-03-12T12:00+01:00', 50_000_000);
    await low.play(35 * minute);
    expect(low.refreshes).toHaveLength(1);
    const blind = rig('2026-03-12T12:00+01:00', 1);
    blind.world.memory = null;
    await blind.play(hour);
    expect(blind.refreshes).toEqual([]);
  });

  it('begins to count again when the page was replaced for another reason', async () => {
    const { refreshes, keeper, play } = rig('2026-03-12T00:00+01:00');
    await play(20 * hour);
    keeper.pageIsNew();
    await play(6 * hour);
    expect(refreshes).toEqual([]);
  });

  it('stops', async () => {
    const { refreshes, keeper, clock, world } = rig('2026-03-12T00:00+01:00');
    await clock.advance(14 * hour);
    world.memory = large;
    const pass = clock.advance(minute);
    keeper.stop();
    await pass;
    keeper.slideShown();
    expect(clock.pending).toBe(0);
    expect(refreshes).toEqual([]);
  });
});
