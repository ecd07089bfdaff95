import { expect, it } from 'vitest';
import { anyCase, asArray, asBool, asFields, asNumber } from './fields';

it.each([
  [null, []],
  [undefined, []],
  [{ a: 1 }, [{ a: 1 }]],
  [
    [1, 2],
    [1, 2],
  ],
])('T-05 %j as a list', (value, expected) => {
  expect(asArray(value)).toEqual(expected);
});

it.each([
  [true, true],
  ['true', true],
  [' TRUE ', true],
  [1, true],
  ['0', false],
  [false, false],
  ['yes', null],
  [2, null],
  [null, null],
  [{}, null],
])('T-15 %j as truth', (value, expected) => {
  expect(asBool(value)).toBe(expected);
});

it.each([
  [10, 10],
  ['10', 10],
  [' 1.5 ', 1.5],
  ['', null],
  ['ten', null],
  [Infinity, null],
  [null, null],
  [[], null],
  [true, null],
])('T-15 %j as a number', (value, expected) => {
  expect(asNumber(value)).toBe(expected);
});

it('T-08 finds a field whatever its case, the first name first, empty ones never', () => {
  expect(anyCase({ avatarURL: 'a' }, ['avatarUrl'])).toBe('a');
  expect(anyCase({ imageUrl: 'b', AVATARURL: 'a' }, ['avatarUrl', 'imageUrl'])).toBe('a');
  expect(anyCase({ imageUrl: 'b', avatarUrl: '' }, ['avatarUrl', 'imageUrl'])).toBe('b');
  expect(anyCase({ avatarUrl: null }, ['avatarUrl'])).toBeUndefined();
});

it.each([[[]], [null], ['x'], [1], [undefined]])('%j has no fields', (value) => {
  expect(asFields(value)).toBeNull();
});
