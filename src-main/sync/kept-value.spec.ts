import { expect, it } from 'vitest';
import { z } from 'zod';
import { readKept } from './kept-value';

it.each<[string, string | null, unknown]>([
  ['a value of the shape', '["a","b"]', ['a', 'b']],
  ['none', null, null],
  ['one of another shape', '[1]', null],
  ['a torn one', '["a', null],
  ['nothing at all', '', null],
])('reads %s', (_what, text, expected) => {
  expect(readKept({ readValue: () => text }, 'any', z.array(z.string()))).toEqual(expected);
});
