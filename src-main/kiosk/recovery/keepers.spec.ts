import { beforeEach, describe, expect, it } from 'vitest';
import { FakeClock } from '../../testing/fake-clock';
import type { Bounds } from '../placement';
import { FrontKeeper, frontAfterBlurMs, frontEveryMs } from './front-keeper';
import { GpuCount } from './gpu-count';
import { PlaceKeeper } from './place-keeper';
import { LogBook } from './testing/log-book';

let clock: FakeClock;
let log: LogBook;
beforeEach(() => {
  clock = new FakeClock();
  log = new LogBook();
});

describe('PlaceKeeper', () => {
  const small: Bounds = { x: 0, y: 0, width: 800, height: 600 };
  const large: Bounds = { x: 0, y: 0, width: 1920, height: 1080 };
  let bounds: Bounds | null;
  let wanted: Bounds | null;
  let moves: string[];
  /** How often the desktop ignores a move. */
  let stubborn: number;
  let keeper: PlaceKeeper;

  beforeEach(() => {
    bounds = small;
    wanted = large;
    moves = [];
    stubborn = 0;
    const put = (how: string) => (place: Bounds) => {
      moves.push(how);
      if (moves.length > stubborn) bounds = place;
    };
    keeper = new PlaceKeeper({
      clock,
      log,
      wanted: () => wanted,
      window: { bounds: () => bounds, move: put('move'), place: put('place') },
    });
  });

  it('fills the display shortly after the last of many events, with one move', async () => {
    for (let event = 0; event < 5; event += 1) {
      keeper.changed();
      await clock.advance(100);
    }
    expect(moves).toEqual([]);
    await clock.advance(3_000);
    expect({ moves, bounds, levels: log.levels }).toEqual({
      moves: ['move'],
      bounds: large,
      levels: ['warn'],
    });
    expect(clock.pending).toBe(0);
  });

  it('insists where a desktop ignores it, within three seconds', async () => {
    stubborn = 2;
    keeper.changed();
    await clock.advance(3_000);
    expect({ moves, bounds }).toEqual({ moves: ['move', 'place', 'place'], bounds: large });
  });

  it('puts a window back that a desktop moves a moment later', async () => {
    bounds = large;
    keeper.changed();
    await clock.advance(500);
    bounds = { ...large, x: -1920 };
    await clock.advance(2_500);
    expect({ moves, bounds }).toEqual({ moves: ['place'], bounds: large });
  });

  it('leaves it where it is while there is no display, and without a window', async () => {
    wanted = null;
    keeper.changed();
    await clock.advance(3_000);
    wanted = large;
    bounds = null;
    keeper.changed();
    await clock.advance(3_000);
    expect(moves).toEqual([]);
  });
});

describe('FrontKeeper', () => {
  let focused: boolean;
  let shown: boolean;
  let done: string[];
  let keeper: FrontKeeper;

  beforeEach(() => {
    focused = true;
    shown = true;
    done = [];
    keeper = new FrontKeeper({
      clock,
      log,
      window: {
        isShown: () => shown,
        isFocused: () => focused,
        raise: () => done.push('raise'),
        comeBack: () => done.push('come back'),
      },
    });
    keeper.start();
  });

  it('only raises the window while it has the focus', async () => {
    await clock.advance(frontEveryMs * 3);
    expect({ done, lines: log.lines }).toEqual({ done: ['raise', 'raise', 'raise'], lines: [] });
  });

  it('comes back soon after the focus was lost, and again while it is', async () => {
    focused = false;
    keeper.lostFocus();
    await clock.advance(frontAfterBlurMs);
    expect(done).toEqual(['come back']);
    await clock.advance(frontEveryMs * 2);
    expect(done).toEqual(['come back', 'come back', 'come back']);
    expect(log.levels).toEqual(['warn']);
    focused = true;
    await clock.advance(frontEveryMs);
    focused = false;
    await clock.advance(frontEveryMs);
    expect(log.levels).toEqual(['warn', 'warn']);
  });

  it('rests while the screen is off on purpose, without a timer, and comes back all the same', async () => {
    keeper.rest(true);
    await clock.advance(0);
    expect({ done, timers: clock.pending }).toEqual({ done: ['raise'], timers: 0 });
    focused = false;
    keeper.lostFocus();
    await clock.advance(frontAfterBlurMs + frontEveryMs);
    expect(done.slice(1)).toEqual(['come back', 'come back']);
    focused = true;
    await clock.advance(frontEveryMs);
    expect(clock.pending).toBe(0);
    keeper.rest(false);
    await clock.advance(frontEveryMs);
    expect(done.slice(4)).toEqual(['raise', 'raise']);
    expect(clock.pending).toBe(1);
  });

  it('keeps still while another window of ours may be in front', async () => {
    focused = false;
    keeper.yield(true);
    keeper.lostFocus();
    await clock.advance(60_000);
    expect(done).toEqual([]);
    keeper.yield(false);
    await clock.advance(0);
    expect(done).toEqual(['come back']);
  });

  it('has nothing to do before the window is shown, nor after it stops', async () => {
    shown = false;
    await clock.advance(60_000);
    keeper.stop();
    keeper.lostFocus();
    keeper.yield(false);
    shown = true;
    await clock.advance(60_000);
    expect(done).toEqual([]);
  });
});

describe('GpuCount', () => {
  it('minds the third death within ten minutes', async () => {
    const count = new GpuCount(clock);
    const told: boolean[] = [];
    for (const [minutes, reason] of [
      [0, 'crashed'],
      [1, 'killed'],
      [9.5, 'clean-exit'],
      [0, 'launch-failed'],
      [0, 'oom'],
      [1, 'crashed'],
    ] as const) {
      await clock.advance(minutes * 60_000);
      told.push(count.died(reason));
    }
    // The third comes when the first is ten minutes old and more.
    expect(told).toEqual([false, false, false, false, true, true]);
    expect(count.recent).toBe(3);
    await clock.advance(600_000);
    expect(count.recent).toBe(0);
  });
});
