import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { weekdays, type Opening } from '../../contract/settings';
import { isOn, nextChange, type Schedule } from './is-on';

const minute = 60_000;
const day = 1440 * minute;
const office: Schedule = {
  on: [{ days: ['mon', 'tue', 'wed', 'thu', 'fri'], from: '07:00', until: '19:00' }],
  exceptions: [
    { date: '2026-12-24', on: [{ from: '09:00', until: '12:00' }] },
    { date: '2026-12-25', on: [] },
  ],
};
const everyNight = (from: string, until: string): Schedule => ({
  on: [{ days: [...weekdays], from, until }],
  exceptions: [],
});

/** The moment of a time written as `2026-03-29T02:30+02:00`. */
const when = (text: string): number => Date.parse(text);

describe('isOn', () => {
  it.each([
    ['a Friday before the hours', '2026-11-20T06:59+01:00', false],
    ['a Friday at the first minute', '2026-11-20T07:00+01:00', true],
    ['a Friday at the last minute', '2026-11-20T18:59:59+01:00', true],
    ['a Friday at the end', '2026-11-20T19:00+01:00', false],
    ['a Saturday', '2026-11-21T12:00+01:00', false],
    ['a Monday in summer time', '2026-07-06T07:00+02:00', true],
    ['Christmas Eve in its own hours', '2026-12-24T09:00+01:00', true],
    ['Christmas Eve in the usual ones', '2026-12-24T13:00+01:00', false],
    ['Christmas Day', '2026-12-25T12:00+01:00', false],
  ])('office hours, %s', (_name, text, expected) => {
    expect(isOn(office, 'Europe/Oslo', when(text))).toBe(expected);
  });

  it('takes the wall clock of the zone it is told', () => {
    const instant = when('2026-11-20T05:30Z');
    expect(isOn(office, 'Europe/Oslo', instant)).toBe(false);
    expect(isOn(office, 'Europe/Helsinki', instant)).toBe(true);
    expect(isOn(office, 'Asia/Kathmandu', instant)).toBe(true);
    expect(isOn(office, 'America/New_York', instant)).toBe(false);
  });

  it.each([
    ['its evening', '2026-11-20T23:00+01:00', true],
    ['after midnight, on a day without windows', '2026-11-21T01:59+01:00', true],
    ['its end', '2026-11-21T02:00+01:00', false],
    ['the evening of a day without windows', '2026-11-21T23:00+01:00', false],
    ['the morning after a closed date', '2026-12-26T01:00+01:00', false],
    ['the morning of a closed date: the window of the night before', '2026-12-25T01:00+01:00', true],
  ])('a window across midnight belongs to the day it starts on: %s', (_name, text, expected) => {
    const bar: Schedule = {
      on: [{ days: ['thu', 'fri'], from: '22:00', until: '02:00' }],
      exceptions: [{ date: '2026-12-25', on: [] }],
    };
    expect(isOn(bar, 'Europe/Oslo', when(text))).toBe(expected);
  });

  it('is on always without windows, but for the exceptions', () => {
    const none: Schedule = { on: [], exceptions: [{ date: '2026-12-25', on: [] }] };
    expect(isOn({ on: [], exceptions: [] }, 'UTC', when('2026-12-25T03:00Z'))).toBe(true);
    expect(isOn(none, 'UTC', when('2026-12-24T23:59Z'))).toBe(true);
    expect(isOn(none, 'UTC', when('2026-12-25T00:00Z'))).toBe(false);
    expect(isOn(none, 'UTC', when('2026-12-26T00:00Z'))).toBe(true);
  });

  it.each([
    ['until 24:00', everyNight('18:00', '24:00'), '2026-11-20T23:59+01:00', '2026-11-21T00:00+01:00'],
    ['until 00:00', everyNight('18:00', '00:00'), '2026-11-20T23:59+01:00', '2026-11-21T00:00+01:00'],
  ])('ends at midnight, %s', (_name, schedule, last, off) => {
    expect(isOn(schedule, 'Europe/Oslo', when(last))).toBe(true);
    expect(isOn(schedule, 'Europe/Oslo', when(off))).toBe(false);
  });

  it.each([
    ['the skipped hour opens when the clock has jumped', '02:30', '12:00', '2026-03-29T03:00+02:00'],
    ['a window that ends in the skipped hour ends at the jump', '12:00', '02:30', '2026-03-29T01:59+01:00'],
    ['the hour that comes twice is one, at its start', '02:15', '02:45', '2026-10-25T02:15+02:00'],
    ['the hour that comes twice is one, between', '02:15', '02:45', '2026-10-25T02:50+02:00'],
    ['the hour that comes twice is one, at its end', '02:15', '02:45', '2026-10-25T02:44+01:00'],
  ])('over summer time: %s', (_name, from, until, on) => {
    expect(isOn(everyNight(from, until), 'Europe/Oslo', when(on))).toBe(true);
  });

  it.each([
    ['before the jump', '02:30', '12:00', '2026-03-29T01:59+01:00'],
    ['after the jump', '12:00', '02:30', '2026-03-29T03:00+02:00'],
    ['before the first of two', '02:15', '02:45', '2026-10-25T02:14+02:00'],
    ['after the second of two', '02:15', '02:45', '2026-10-25T02:45+01:00'],
    ['in the first of two, when it ends where they begin', '01:00', '02:00', '2026-10-25T02:00+02:00'],
    ['a window that is skipped altogether', '02:10', '02:50', '2026-03-29T03:00+02:00'],
  ])('over summer time it is off %s', (_name, from, until, off) => {
    expect(isOn(everyNight(from, until), 'Europe/Oslo', when(off))).toBe(false);
  });
});

describe('nextChange', () => {
  it.each([
    ['in the evening', '2026-11-20T20:00+01:00', '2026-11-23T07:00+01:00'],
    ['by day', '2026-11-20T12:00+01:00', '2026-11-20T19:00+01:00'],
    ['at the very moment', '2026-11-20T19:00+01:00', '2026-11-23T07:00+01:00'],
    ['over the change of summer time', '2026-03-27T19:30+01:00', '2026-03-30T07:00+02:00'],
    ['over closed dates', '2026-12-24T12:00+01:00', '2026-12-28T07:00+01:00'],
  ])('tells when the office opens or closes next, %s', (_name, from, to) => {
    expect(nextChange(office, 'Europe/Oslo', when(from))).toBe(when(to));
  });

  it('knows the end of a day that is followed by five closed weeks', () => {
    const dates = Array.from({ length: 60 }, (_, at) =>
      new Date(when('2026-07-01T12:00Z') + at * day).toISOString().slice(0, 10),
    );
    const summer: Schedule = { ...office, exceptions: dates.map((date) => ({ date, on: [] })) };
    const last = when('2026-06-30T19:00+02:00');
    expect(nextChange(summer, 'Europe/Oslo', when('2026-06-30T12:00+02:00'))).toBe(last);
    expect(nextChange(summer, 'Europe/Oslo', last)).toBeNull();
  });

  it.each([
    ['nothing is set', { on: [], exceptions: [] }],
    ['the windows fill every day', everyNight('00:00', '24:00')],
    ['the windows follow each other', everyNight('08:00', '08:00')],
  ])('is null when %s', (_name, schedule) => {
    expect(nextChange(schedule, 'Europe/Oslo', when('2026-10-24T12:00Z'))).toBeNull();
  });
});

/** A week around something odd in a zone's clock. */
const weeks = [
  ['Europe/Oslo', '2026-03-27'],
  ['Europe/Oslo', '2026-10-23'],
  ['Europe/Oslo', '2028-02-27'],
  ['Europe/Oslo', '2026-12-29'],
  ['America/New_York', '2026-03-06'],
  ['America/New_York', '2026-10-30'],
  ['Australia/Lord_Howe', '2026-04-03'],
  ['Australia/Lord_Howe', '2026-10-02'],
  ['America/Sao_Paulo', '2018-02-16'],
  ['America/Sao_Paulo', '2018-11-02'],
  ['Africa/Cairo', '2024-04-24'],
  ['Africa/Cairo', '2024-10-30'],
  ['Antarctica/Troll', '2026-03-27'],
  ['Antarctica/Troll', '2026-10-23'],
  ['Pacific/Apia', '2011-12-28'],
  ['Asia/Kathmandu', '2026-05-01'],
] as const;

const clockTime = fc
  .tuple(fc.integer({ min: 0, max: 23 }), fc.constantFrom(0, 0, 30, 15, 29, 59))
  .map((parts) => parts.map((part) => String(part).padStart(2, '0')).join(':'));
const opening = fc.record({ from: clockTime, until: fc.oneof(clockTime, fc.constant('24:00')) });

describe.each(weeks)('in %s, the week of %s', (timeZone, firstDate) => {
  const oracle = new Oracle(timeZone, firstDate);

  it('agrees with looking at the clock every minute', () => {
    const schedules = fc.record({
      on: fc.array(
        fc.record({
          days: fc.subarray([...weekdays], { minLength: 1 }),
          ...{ from: clockTime, until: fc.oneof(clockTime, fc.constant('24:00')) },
        }),
        { maxLength: 3 },
      ),
      exceptions: fc
        .subarray(oracle.dates)
        .chain((dates) =>
          fc.tuple(
            ...dates.map((date) =>
              fc.record({ date: fc.constant(date), on: fc.array(opening, { maxLength: 2 }) }),
            ),
          ),
        ),
    });
    fc.assert(
      fc.property(
        schedules,
        fc.array(fc.nat(oracle.minutes - 1), { minLength: 6, maxLength: 6 }),
        (schedule, samples) => {
          const on = oracle.whenOn(schedule);
          const changes = on.flatMap((isIt, at) => (at > 0 && isIt !== on[at - 1] ? [at] : []));
          for (const at of [
            ...samples,
            ...changes.slice(0, 8),
            ...changes.slice(0, 8).map((change) => change - 1),
          ]) {
            const instant = oracle.start + at * minute;
            expect([at, isOn(schedule, timeZone, instant + 29_999)]).toEqual([at, on[at]]);
            const next = changes.find((change) => change > at);
            if (next !== undefined) {
              expect([at, nextChange(schedule, timeZone, instant)]).toEqual([
                at,
                oracle.start + next * minute,
              ]);
            }
          }
        },
      ),
      { numRuns: 8 },
    );
  });
});

/** Knows nothing but what a wall clock shows, minute by minute. */
class Oracle {
  readonly start: number;
  readonly minutes = 7 * 1440;
  readonly dates: string[];
  /** What the wall clock shows at each minute, from three days before the week: `2026-03-29T01:59`. */
  readonly #shown: readonly string[];
  readonly #before = 3 * 1440;

  constructor(timeZone: string, firstDate: string) {
    const clock = new Intl.DateTimeFormat('sv-SE', {
      ...{ timeZone, year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit' },
    });
    this.start = Date.parse(`${firstDate}T00:00Z`);
    const all = this.#before + this.minutes + 2 * 1440;
    this.#shown = Array.from({ length: all }, (_, at) =>
      clock.format(this.start + (at - this.#before) * minute).replace(' ', 'T'),
    );
    this.dates = Array.from({ length: 7 }, (_, at) =>
      new Date(this.start + at * day).toISOString().slice(0, 10),
    );
  }

  /** Whether the screen is on, for each minute of the week. */
  whenOn(schedule: Schedule): boolean[] {
    const on = this.#shown.map(() => false);
    for (let at = -3; at <= 8; at += 1) {
      const date = this.#dateAt(at);
      for (const window of this.#windowsOf(schedule, date)) {
        const first = `${date}T${window.from}`;
        const end = `${window.until > window.from ? date : this.#dateAt(at + 1)}T${window.until}`;
        const inside = (shown: string): boolean => first <= shown && shown < end;
        const from = this.#shown.findIndex(inside);
        if (from >= 0) on.fill(true, from, this.#shown.findLastIndex(inside) + 1);
      }
    }
    return on.slice(this.#before, this.#before + this.minutes);
  }

  #windowsOf({ on, exceptions }: Schedule, date: string): readonly Opening[] {
    const exception = exceptions.find((one) => one.date === date);
    if (exception) return exception.on;
    if (on.length === 0) return [{ from: '00:00', until: '24:00' }];
    const weekday = weekdays[(new Date(`${date}T12:00Z`).getUTCDay() + 6) % 7];
    return on.filter(({ days }) => days.some((name) => name === weekday));
  }

  #dateAt(at: number): string {
    return new Date(this.start + at * day).toISOString().slice(0, 10);
  }
}
