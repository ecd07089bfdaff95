import { weekdays } from '@contract/settings';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { minutesOf, minutesOn, weekOf, type Window } from './week';

const time = fc
  .tuple(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 59 }))
  .map(([h, m]) => `${String(h).padStart(2, '0')}:${String(m).padStart(2, '0')}`);
const windows = fc.array(
  fc.record({ days: fc.subarray([...weekdays], { minLength: 1 }), from: time, until: time }),
  { minLength: 1, maxLength: 6 },
);

/** Whether the screen is on in a minute of the week, slowly: every window of every day is tried. */
function isOnSlowly(list: readonly Window[], day: number, minute: number): boolean {
  const at = day * 1440 + minute;
  return list.some((window) =>
    window.days.some((name) => {
      const from = Number(minutesOf(window.from));
      const until = Number(minutesOf(window.until));
      const start = weekdays.indexOf(name) * 1440 + from;
      const length = until > from ? until - from : until + 1440 - from;
      return [at, at + 7 * 1440].some((instant) => instant >= start && instant < start + length);
    }),
  );
}

describe('the picture of the week', () => {
  it('shows the same as a slow look at every minute', () => {
    const minutes = fc.integer({ min: 0, max: 1439 });
    fc.assert(
      fc.property(windows, fc.integer({ min: 0, max: 6 }), minutes, (list, day, minute) => {
        const stretches = weekOf(list).get(weekdays[day]!)!;
        const shown = stretches.some(({ from, until }) => minute >= from && minute < until);
        expect(shown).toBe(isOnSlowly(list, day, minute));
      }),
    );
  });

  it('has stretches in order that do not touch', () => {
    fc.assert(
      fc.property(windows, (list) => {
        for (const stretches of weekOf(list).values()) {
          stretches.forEach(({ from, until }, at) => {
            expect(until).toBeGreaterThan(from);
            if (at > 0) expect(from).toBeGreaterThan(stretches[at - 1]!.until);
          });
        }
      }),
    );
  });

  it.each<[string, Window[], number]>([
    ['no windows: always on', [], 7 * 1440],
    [
      'a working week',
      [{ days: ['mon', 'tue', 'wed', 'thu', 'fri'], from: '07:00', until: '19:00' }],
      5 * 720,
    ],
    ['over midnight from Sunday to Monday', [{ days: ['sun'], from: '22:00', until: '02:00' }], 240],
    ['to the end of the day', [{ days: ['sat'], from: '12:00', until: '24:00' }], 720],
    ['a time that is half typed', [{ days: ['mon'], from: '7', until: '19:00' }], 0],
  ])('counts %s', (_, list, minutes) => {
    expect(minutesOn(weekOf(list))).toBe(minutes);
  });
});
