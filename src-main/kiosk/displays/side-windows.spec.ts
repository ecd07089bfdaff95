import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Log } from '../../contract/log';
import { FakeClock } from '../../testing/fake-clock';
import type { DisplayWindow } from '../display-window';
import type { Displays, Placement } from '../placement';
import { SideWindows, sideTimes } from './side-windows';

vi.mock('electron', () => ({ ipcMain: {} }));

const display = (id: number, x: number) => ({ id, bounds: { x, y: 0, width: 100, height: 100 } });
const quiet: Log = {
  debug: () => undefined,
  info: () => undefined,
  warn: () => undefined,
  error: () => undefined,
};

interface Made {
  readonly nth: number;
  placement: Placement;
  readonly contents: { readonly sent: unknown[] };
  closed: boolean;
  renewed: number;
  rested: boolean;
  fail: () => void;
}

let clock: FakeClock;
let made: Made[];
let displays: Displays;
let wanted: 'all' | 'primary';
let together: 'same' | 'different';

function begin(): SideWindows {
  const of = (contents: unknown): Made => made.find((one) => one.contents === contents)!;
  const sides = new SideWindows({
    clock,
    log: quiet,
    displays: () => displays,
    placement: () => ({ kind: 'kiosk', display: wanted }),
    together: () => together,
    make: (placement, nth) => {
      const sent: unknown[] = [];
      const contents = { sent, isDestroyed: () => false, send: (...args: unknown[]) => sent.push(args) };
      const one: Made = {
        nth,
        placement,
        contents,
        closed: false,
        renewed: 0,
        rested: false,
        fail: () => undefined,
      };
      made.push(one);
      return {
        contents: () => contents,
        load: () => Promise.resolve(),
        renew: () => Promise.resolve((one.renewed += 1)),
        place: (next: Placement) => (one.placement = next),
        get placement() {
          return one.placement;
        },
        close: () => (one.closed = true),
      } as unknown as DisplayWindow;
    },
    watch: (contents, onFault) => {
      of(contents).fail = () => onFault({ kind: 'crash', detail: 'gone' });
      const liveness = {
        beat: () => undefined,
        rest: (is: boolean) => (of(contents).rested = is),
        stop: () => undefined,
      };
      return { liveness, stop: () => undefined } as never;
    },
    placed: () => ({ bounds: () => null, move: () => undefined, place: () => undefined }),
    placeOf: () => null,
  });
  return sides;
}

const shows = (sides: SideWindows, one: Made, slide = 'wall-post'): void =>
  sides.shown(one.contents as never, slide);
const told = (one: Made | undefined): unknown[] =>
  (one?.contents.sent ?? []).map((args) => (args as [string, { key: string }])[1].key);

beforeEach(() => {
  clock = new FakeClock();
  made = [];
  displays = { all: [display(1, 0), display(2, 100), display(3, 200)], primary: 2 };
  wanted = 'all';
  together = 'different';
});

describe('SideWindows', () => {
  it('fills every display but the first, and none where one is wanted', () => {
    begin().start();
    expect(made.map(({ nth, placement }) => [nth, placement])).toEqual([
      [1, { kind: 'kiosk', display: 0 }],
      [2, { kind: 'kiosk', display: 2 }],
    ]);
    made = [];
    wanted = 'primary';
    begin().start();
    expect(made).toEqual([]);
  });

  it('follows displays that come and go, and settings', async () => {
    const sides = begin();
    sides.start();
    displays = { all: [display(2, 100), display(3, 200), display(4, 300)], primary: 2 };
    sides.changed();
    sides.changed();
    await clock.advance(sideTimes.settle);
    expect(made.map(({ closed }) => closed)).toEqual([true, false, false]);
    expect(made[1]?.placement).toEqual({ kind: 'kiosk', display: 1 });
    wanted = 'primary';
    sides.changed();
    await clock.advance(sideTimes.settle);
    expect(made.every(({ closed }) => closed)).toBe(true);
  });

  it('leads each to another slide of the same rotation, or to the same', () => {
    const sides = begin();
    sides.start();
    for (const one of made) shows(sides, one);
    for (const key of ['a', 'b', 'c']) sides.firstShows(key);
    expect(made.map(told)).toEqual([['a', 'b'], ['a']]);
    together = 'same';
    sides.firstShows('d');
    expect(made.map((one) => told(one).at(-1))).toEqual(['d', 'd']);
  });

  it('tells a page that has just come what is on, and one that shows nothing yet nothing', () => {
    together = 'same';
    const sides = begin();
    sides.start();
    sides.firstShows('a');
    expect(made.map(told)).toEqual([[], []]);
    shows(sides, made[0]!);
    shows(sides, made[0]!);
    expect(made.map(told)).toEqual([['a'], []]);
  });

  it('makes a page anew after a fault, ever more slowly, and at once again when it was well', async () => {
    const sides = begin();
    sides.start();
    const [one] = made;
    for (const wait of [1, 2, 4]) {
      one!.fail();
      const before = one!.renewed;
      await clock.advance(wait * sideTimes.firstTry - 1);
      expect(one!.renewed).toBe(before);
      await clock.advance(1);
      expect(one!.renewed).toBe(before + 1);
    }
    shows(sides, one!);
    await clock.advance(sideTimes.well);
    one!.fail();
    await clock.advance(sideTimes.firstTry);
    expect(one!.renewed).toBe(4);
    expect(made[1]?.renewed).toBe(0);
  });

  it('does not take a page that is off on purpose for dead', () => {
    const sides = begin();
    sides.start();
    shows(sides, made[0]!, 'closed');
    expect(made[0]?.rested).toBe(true);
    sides.awaken();
    expect(made[0]?.rested).toBe(false);
  });

  it('brings nothing back once it has stopped', async () => {
    const sides = begin();
    sides.start();
    made[0]?.fail();
    sides.changed();
    sides.stop();
    await clock.advance(sideTimes.longestTry);
    expect(made.map(({ closed, renewed }) => [closed, renewed])).toEqual([
      [true, 0],
      [true, 0],
    ]);
    expect(made).toHaveLength(2);
  });
});
