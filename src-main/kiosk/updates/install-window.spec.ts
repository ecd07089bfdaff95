import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { isInWindow } from './install-window';

const zones = ['Europe/Oslo', 'America/New_York', 'Asia/Kathmandu', 'Pacific/Kiritimati', 'UTC'];
const time = fc
  .tuple(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 59 }))
  .map(([hour, minute]) => `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`);
/** Any moment of 2026, ms since the epoch. */
const moment = fc.integer({ min: Date.UTC(2026, 0, 1), max: Date.UTC(2026, 11, 31) });

describe('isInWindow', () => {
  it.each([
    ['inside', ['02:00', '04:00'], '2026-03-12T03:00+01:00', true],
    ['at its first moment', ['02:00', '04:00'], '2026-03-12T02:00+01:00', true],
    ['at its end', ['02:00', '04:00'], '2026-03-12T04:00+01:00', false],
    ['by day', ['02:00', '04:00'], '2026-03-12T12:00+01:00', false],
    ['past midnight, before it', ['23:00', '01:00'], '2026-03-12T23:30+01:00', true],
    ['past midnight, after it', ['23:00', '01:00'], '2026-03-13T00:59+01:00', true],
    ['past midnight, at its end', ['23:00', '01:00'], '2026-03-13T01:00+01:00', false],
    ['in an hour that summer time skips', ['02:00', '03:00'], '2026-03-29T03:30+02:00', false],
    ['after the skipped hour', ['02:00', '04:00'], '2026-03-29T03:00+02:00', true],
    ['in an hour that comes twice, again', ['02:00', '03:00'], '2026-10-25T02:30+01:00', true],
    ['a whole day', ['05:00', '05:00'], '2026-03-12T04:59+01:00', true],
  ] as const)('%s', (_name, window, at, expected) => {
    expect(isInWindow([...window], 'Europe/Oslo', Date.parse(at))).toBe(expected);
  });

  it('goes by the wall clock of any zone, but for the days on which that is set', () => {
    fc.assert(
      fc.property(time, time, moment, fc.constantFrom(...zones), (from, until, instant, zone) => {
        const wall = Temporal.Instant.fromEpochMilliseconds(instant).toZonedDateTimeISO(zone);
        fc.pre(Math.abs(wall.subtract({ hours: 30 }).offsetNanoseconds - wall.offsetNanoseconds) === 0);
        fc.pre(wall.add({ hours: 30 }).offsetNanoseconds === wall.offsetNanoseconds);
        const now = wall.toPlainTime().toString().slice(0, 5);
        const expected =
          from < until ? from <= now && now < until : from === until || now >= from || now < until;
        expect(isInWindow([from, until], zone, instant)).toBe(expected);
      }),
    );
  });
});
