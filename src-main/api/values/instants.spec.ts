import fc from 'fast-check';
import { expect, it } from 'vitest';
import { asInstant, dayOf } from './instants';

const NINE = Date.parse('2026-03-12T09:00:00Z');

it.each([
  [NINE, NINE],
  [NINE / 1000, NINE],
  [String(NINE), NINE],
  ['2026-03-12T09:00:00Z', NINE],
  ['2026-03-12 09:00:00 UTC', NINE],
  ['2026-03-12T10:00:00+01:00', NINE],
  ['2026-03-12T10:00:00.000', NINE],
  ['2026-03-12T10:00', NINE],
])('T-38 reads the moment %j', (value, expected) => {
  expect(asInstant(value, 'Europe/Oslo')).toBe(expected);
});

it.each([
  '2026-03-12',
  '2026-02-31T10:00:00',
  '3/12/26',
  'yesterday',
  '',
  '7',
  -1,
  0,
  1e18,
  NaN,
  null,
  {},
  true,
  '2026-03-12T25:00:00Z',
])('T-38 takes %j for no moment', (value) => {
  expect(asInstant(value, 'Europe/Oslo')).toBeNull();
});

it('knows the day of a moment in a zone', () => {
  expect(dayOf(Date.parse('2026-03-12T23:30:00Z'), 'Europe/Oslo')).toBe('2026-03-13');
});

it('T-38 every ISO moment is read back', () => {
  fc.assert(
    fc.property(
      fc.date({ min: new Date('1991-01-01'), max: new Date('2199-01-01'), noInvalidDate: true }),
      (date) => {
        expect(asInstant(date.toISOString(), 'America/Boise')).toBe(date.getTime());
      },
    ),
  );
});
