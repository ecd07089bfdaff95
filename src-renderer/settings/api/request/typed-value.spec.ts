import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { numberIn, textOf } from './typed-value';

describe('numberIn', () => {
  it.each([
    ['7', 7],
    ['-2.5', -2.5],
    ['0', 0],
    ['007', '007'],
    ['1.', '1.'],
    ['1e3', '1e3'],
    ['', ''],
    [' 7', ' 7'],
    ['NaN', 'NaN'],
    ['Infinity', 'Infinity'],
    ['99999999999999999999', '99999999999999999999'],
    ['seven', 'seven'],
  ])('reads %j as %j', (text, expected) => {
    expect(numberIn(text)).toBe(expected);
  });

  it('never changes what stands in the field', () => {
    fc.assert(fc.property(fc.string(), (text) => textOf(numberIn(text)) === text));
  });
});
