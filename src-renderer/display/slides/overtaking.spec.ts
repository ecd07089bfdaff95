import { describe, expect, it } from 'vitest';
import { columnsFrom, movesOf, placesFrom, risesOnto } from './overtaking';
import { ranked } from './testing/examples';

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

describe('risesOnto', () => {
  it.each([
    ['first, was fourth', 0, 3, true],
    ['third, was tenth', 2, 7, true],
    ['second, new', 1, 'new', true],
    ['first, was third', 0, 2, false],
    ['third, was first', 2, -2, false],
    ['third, was third', 2, 0, false],
    ['third, not known', 2, null, false],
  ] as const)('%s', (_, at, movement, rises) => {
    expect(risesOnto(at, movement)).toBe(rises);
  });
});

describe('movesOf', () => {
  const entries = [ranked('Ada', 9, 1, 3), ranked('Bo', 7, 2, 'new'), ranked('Cy', 5, 3, null)];
  const [ada = '', bo = '', cy = ''] = entries.map(({ person }) => person.id);

  it.each([
    ['never shown: as since an earlier day', null, [3, 'new', null]],
    ['shown as it is: nobody moves again', [ada, bo, cy], [0, 0, 0]],
    ['two have changed places since', [bo, ada, cy], [1, -1, 0]],
    ['somebody has come up from far below', [bo, cy, 'x', 'y', ada], [4, -1, -1]],
    ['somebody was not there', [ada, cy], [0, 'new', -1]],
    ['a ranking that began anew', [], ['new', 'new', 'new']],
  ] as const)('%s', (_, before, moves) => {
    expect(movesOf(entries, before)).toEqual(moves);
  });
});
