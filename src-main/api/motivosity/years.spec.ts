import { expect, it } from 'vitest';
import { yearsFromWords } from './years';

it.each([
  ['13 years at Harbour', 13],
  ['Celebrating 1 year!', 1],
  ['Happy 5th work anniversary, Bo', 5],
  ['Happy 10 year anniversary', 10],
  ['Her first anniversary', 1],
  ['Twenty years', 20],
  ['a 3-year anniversary', 3],
])('T-38 finds the years in "%s"', (text, years) => {
  expect(yearsFromWords([null, text])).toBe(years);
});

it.each([
  'Tomas started on 6 March 2013.',
  '0 years',
  '99 years',
  '2013 years',
  '1.5 years',
  'years ago',
  '',
])('T-38 finds none in "%s"', (text) => {
  expect(yearsFromWords([text])).toBeNull();
});
