import { describe, expect, it } from 'vitest';
import { columnsFrom, placesFrom } from './overtaking';

describe('placesFrom', () => {
  it.each([
    [null, 0],
    [0, 0],
    [2, 2],
    [-1, -1],
    [37, 4],
    [-12, -4],
    ['new', 4],
  ] as const)('sees a movement of %s come from %i places away', (movement, places) => {
    expect(placesFrom(movement)).toBe(places);
  });
});

describe('columnsFrom', () => {
  it.each([
    ['first, was second', 0, 1, -1],
    ['first, was third', 0, 2, 1],
    ['second, was first', 1, -1, 1],
    ['third, was second', 2, -1, -2],
    ['first, was fifth', 0, 4, null],
    ['first, was first', 0, 0, null],
    ['second, new', 1, 'new', null],
    ['third, not known', 2, null, null],
  ] as const)('%s', (_, at, movement, columns) => {
    expect(columnsFrom(at, movement)).toBe(columns);
  });
});
