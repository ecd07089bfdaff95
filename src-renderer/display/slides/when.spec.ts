import { describe, expect, it } from 'vitest';
import { dayOf, formatPeriod, formatWhen } from './when';

const place = { locale: 'en-GB', timeZone: 'Europe/Oslo', today: '2026-03-12' };
const date = (text: string) => ({ instant: null, date: text, readable: null });

describe('formatWhen', () => {
  it.each([
    ['2026-03-12', 'today'],
    ['2026-03-11', 'yesterday'],
    ['2026-03-13', 'tomorrow'],
    ['2026-03-02', '2 March'],
    ['2025-12-24', '24 December 2025'],
  ])('says %s as "%s"', (day, words) => {
    expect(formatWhen(date(day), place)).toBe(words);
  });

  it('counts days in the zone of the screen, over the change to summer time too', () => {
    const instant = Date.UTC(2026, 2, 11, 23, 30);
    expect(formatWhen({ instant, date: null, readable: null }, place)).toBe('today');
    expect(
      formatWhen({ instant, date: null, readable: null }, { ...place, timeZone: 'America/New_York' }),
    ).toBe('yesterday');
    const summer = { ...place, today: '2026-03-30' };
    expect(formatWhen({ instant: Date.UTC(2026, 2, 29, 0, 30), date: null, readable: null }, summer)).toBe(
      'yesterday',
    );
  });

  it('speaks the language of the screen', () => {
    expect(formatWhen(date('2026-03-12'), { ...place, locale: 'nb' })).toBe('i dag');
    expect(formatWhen(date('2026-03-02'), { ...place, locale: 'de' })).toBe('2. März');
  });

  it('falls back to the vendor’s words, and to nothing', () => {
    expect(formatWhen({ instant: null, date: null, readable: ' 3 hours ago ' }, place)).toBe('3 hours ago');
    expect(formatWhen({ instant: null, date: null, readable: '  ' }, place)).toBeNull();
    expect(formatWhen({ instant: Number.MAX_VALUE, date: null, readable: 'once' }, place)).toBe('once');
    expect(
      formatWhen({ instant: 0, date: null, readable: 'once' }, { ...place, timeZone: 'Mars/Base' }),
    ).toBe('once');
  });
});

it('knows the day of an instant, and when there is none', () => {
  expect(dayOf(Date.UTC(2026, 0, 1, 0, 0), 'America/Los_Angeles')).toBe('2025-12-31');
  expect(dayOf(Number.NaN, 'Europe/Oslo')).toBeNull();
});

it('names the month and the year', () => {
  expect(formatPeriod('month', place)).toBe('March');
  expect(formatPeriod('month', { ...place, locale: 'nb' })).toBe('Mars');
  expect(formatPeriod('year', place)).toBe('2026');
  expect(formatPeriod('year', { ...place, today: 'never' })).toBe('');
});
