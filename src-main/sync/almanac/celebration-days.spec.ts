import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayInYear, shownOn, yearlyDays } from './celebration-days';

const dayMs = 86_400_000;
const iso = (ms: number) => new Date(ms).toISOString().slice(0, 10);
/** Days as a slow oracle counts them: one by one, by the Gregorian calendar of the engine. */
const anyDay = fc.integer({ min: 0, max: 36_524 }).map((days) => iso(Date.UTC(2000, 0, 1) + days * dayMs));
const isLeap = (year: number) => new Date(Date.UTC(year, 1, 29)).getUTCMonth() === 1;

describe('dayInYear', () => {
  it.each([
    ['02-29', 2028, '2028-02-29'],
    ['02-29', 2027, '2027-02-28'],
    ['02-29', 2100, '2100-02-28'],
    ['12-31', 2026, '2026-12-31'],
    ['02-30', 2026, null],
    ['13-01', 2026, null],
    ['', 2026, null],
  ])('of %s in %i is %s', (monthDay, year, day) => {
    expect(dayInYear(monthDay, year)).toBe(day);
  });
});

describe('yearlyDays', () => {
  it('finds what a walk through every day finds', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 0, max: 800 }), anyDay, (first, span, born) => {
        const monthDay = born.slice(5);
        const start = Date.parse(first);
        const walked: string[] = [];
        for (let ms = start; ms <= start + span * dayMs; ms += dayMs) {
          const day = iso(ms);
          const wanted = monthDay === '02-29' && !isLeap(Number(day.slice(0, 4))) ? '02-28' : monthDay;
          if (day.slice(5) === wanted) walked.push(day);
        }
        expect(yearlyDays(monthDay, first, iso(start + span * dayMs))).toEqual(walked);
      }),
    );
  });
});

describe('shownOn', () => {
  it.each([
    ['2026-11-20', 'monday', ['2026-11-20']],
    ['2026-11-21', 'monday', ['2026-11-21', '2026-11-23']],
    ['2026-11-22', 'monday', ['2026-11-22', '2026-11-23']],
    ['2026-11-21', 'friday', ['2026-11-21', '2026-11-20']],
    ['2026-11-22', 'friday', ['2026-11-22', '2026-11-20']],
    ['2026-11-22', 'none', ['2026-11-22']],
  ] as const)('%s with %s is %j', (day, weekends, days) => {
    expect(shownOn(day, weekends)).toEqual(days);
  });

  it('is always the day itself, and one working day more for a weekend', () => {
    fc.assert(
      fc.property(anyDay, fc.constantFrom('friday', 'monday', 'none' as const), (day, weekends) => {
        const weekday = (date: string) => new Date(date).getUTCDay();
        const isWeekend = [0, 6].includes(weekday(day));
        const [own, other] = shownOn(day, weekends);
        expect(own).toBe(day);
        if (!isWeekend || weekends === 'none') expect(other).toBeUndefined();
        else {
          expect(weekday(other ?? '')).toBe(weekends === 'friday' ? 5 : 1);
          expect(Math.abs(Date.parse(other ?? '') - Date.parse(day))).toBeLessThanOrEqual(2 * dayMs);
        }
      }),
    );
  });
});
