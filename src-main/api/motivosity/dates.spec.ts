import fc from 'fast-check';
import { expect, it } from 'vitest';
import { feedWhen, instantOfWords, vendorDay } from './dates';

const NOW = Date.parse('2026-03-12T09:20:30Z');
const context = { now: NOW, timeZone: 'Europe/Oslo' };
const at = (iso: string) => Date.parse(iso);

it.each([
  ['3/12/26', '2026-03-12'],
  ['03/02/26', '2026-03-02'],
  ['12/31/99', '1999-12-31'],
  ['2/29/24', '2024-02-29'],
  ['3/12/2026', '2026-03-12'],
  ['2026-03-12', '2026-03-12'],
  ['2026-03-12T23:30:00Z', '2026-03-13'],
])('T-38 reads the day %j', (value, expected) => {
  expect(vendorDay(value, 'Europe/Oslo')).toBe(expected);
});

it.each(['13/1/26', '2/29/26', '0/1/26', '3/12', '3/12/260', '12.3.26', 'Aug 12', '', null, 7, {}])(
  'T-38 takes %j for no day',
  (value) => {
    expect(vendorDay(value, 'Europe/Oslo')).toBeNull();
  },
);

it('T-38 every M/D/YY is read back', () => {
  fc.assert(
    fc.property(
      fc.date({ min: new Date('2000-01-01'), max: new Date('2069-12-31'), noInvalidDate: true }),
      (date) => {
        const iso = date.toISOString().slice(0, 10);
        const [year, month, day] = iso.split('-').map(Number);
        expect(vendorDay(`${month}/${day}/${String(year! % 100).padStart(2, '0')}`, 'UTC')).toBe(iso);
      },
    ),
  );
});

it.each([
  ['just now', '2026-03-12T09:20:00Z'],
  ['1 minute ago', '2026-03-12T09:19:00Z'],
  ['35 mins ago', '2026-03-12T08:45:00Z'],
  ['an hour ago', '2026-03-12T08:00:00Z'],
  ['3 hours ago', '2026-03-12T06:00:00Z'],
  ['3h ago', '2026-03-12T06:00:00Z'],
  ['Yesterday', '2026-03-11T00:00:00Z'],
  ['2 days ago.', '2026-03-10T00:00:00Z'],
  ['about 1 week ago', '2026-03-05T00:00:00Z'],
  ['1 month ago', '2026-02-10T00:00:00Z'],
])('T-38 "%s" is about %s', (words, expected) => {
  expect(instantOfWords(words, NOW)).toBe(at(expected));
});

it.each(['a while back', 'in 3 days', '3 moons ago', '', 'ago', '-1 days ago', '9999 years ago'])(
  'T-38 "%s" says nothing',
  (words) => {
    expect(instantOfWords(words, NOW)).toBeNull();
  },
);

it('T-38 the same words a little later mean the same moment', () => {
  expect(instantOfWords('3 hours ago', NOW + 60_000)).toBe(instantOfWords('3 hours ago', NOW));
  expect(instantOfWords('2 days ago', NOW + 3_600_000)).toBe(instantOfWords('2 days ago', NOW));
});

it.each([
  [
    { createdDate: NOW, goLiveDateStr: '3/12/26', readableDate: 'x' },
    { instant: NOW, date: '2026-03-12', readable: null },
  ],
  [
    { goLiveDateStr: '3/12/26', readableDate: '1 hour ago' },
    { instant: null, date: '2026-03-12', readable: null },
  ],
  [
    { readableDate: '1 hour ago' },
    { instant: at('2026-03-12T08:00:00Z'), date: null, readable: '1 hour ago' },
  ],
  [
    { goLiveDateStr: 'soon', readableDate: 'a while back' },
    { instant: null, date: null, readable: 'a while back' },
  ],
  [{}, { instant: null, date: null, readable: null }],
])('T-38 %j: the words only where nothing better is known', (fields, expected) => {
  expect(feedWhen(fields, context)).toEqual(expected);
});
