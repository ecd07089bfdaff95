import { describe, expect, it } from 'vitest';
import { boundsToFill, fills, otherDisplays, placementFor, type Displays } from './placement';

const left = { id: 7, bounds: { x: 0, y: 0, width: 1920, height: 1080 } };
const right = { id: 3, bounds: { x: 1920, y: 0, width: 1080, height: 1920 } };
const off = { id: 9, bounds: { x: 0, y: 0, width: 0, height: 0 } };

describe('boundsToFill', () => {
  it.each<[string, Displays, number | 'primary' | 'all', (typeof left)['bounds'] | null]>([
    ['the primary one', { all: [left, right], primary: 3 }, 'primary', right.bounds],
    ['the one with the index', { all: [left, right], primary: 7 }, 1, right.bounds],
    ['the primary one while the wanted is away', { all: [left], primary: 7 }, 1, left.bounds],
    ['any one when the system names no primary', { all: [left], primary: null }, 'primary', left.bounds],
    ['any one when the primary is a stranger', { all: [right], primary: 42 }, 'all', right.bounds],
    ['one with a size', { all: [off, right], primary: 9 }, 0, right.bounds],
    ['an index counts every display', { all: [off, right, left], primary: 7 }, 1, right.bounds],
    ['nothing without a display', { all: [], primary: null }, 'primary', null],
    ['nothing when all are off', { all: [off], primary: 9 }, 0, null],
  ])('%s', (_, displays, wanted, expected) => expect(boundsToFill(displays, wanted)).toEqual(expected));
});

describe('otherDisplays', () => {
  it.each<[string, Displays, number | 'primary' | 'all', number[]]>([
    ['all but the primary one', { all: [left, right], primary: 3 }, 'all', [0]],
    ['none that is off', { all: [left, off, right], primary: 7 }, 'all', [2]],
    [
      'all but the first where the system names no primary',
      { all: [left, right], primary: null },
      'all',
      [1],
    ],
    ['none where one is wanted', { all: [left, right], primary: 3 }, 'primary', []],
    ['none where another one is wanted', { all: [left, right], primary: 3 }, 0, []],
    ['none where there is but one', { all: [left], primary: 7 }, 'all', []],
    ['none where there is none', { all: [], primary: null }, 'all', []],
  ])('%s', (_, displays, wanted, expected) => expect(otherDisplays(displays, wanted)).toEqual(expected));
});

describe('fills', () => {
  const place = { x: 10, y: 20, width: 800, height: 600 };
  it.each([
    [place, true],
    [{ ...place, width: 799, height: 599 }, true],
    [{ ...place, width: 798 }, false],
    [{ ...place, height: 601 }, false],
    [{ ...place, x: 11 }, false],
    [{ ...place, y: 0 }, false],
  ])('%j is %s', (window, expected) => expect(fills(window, place)).toBe(expected));
});

describe('placementFor', () => {
  const none = { screenshots: null, size: null, windowed: null };
  it.each([
    [none, { kind: 'kiosk', display: 1 }],
    [
      { ...none, windowed: { width: 800, height: 600 } },
      { kind: 'windowed', width: 800, height: 600 },
    ],
    [
      { ...none, screenshots: 'out' },
      { kind: 'pictures', width: 1920, height: 1080 },
    ],
    [
      { ...none, screenshots: 'out', size: { width: 300, height: 200 }, windowed: { width: 1, height: 1 } },
      { kind: 'pictures', width: 300, height: 200 },
    ],
  ])('%j is %j', (options, expected) => expect(placementFor(options, 1)).toEqual(expected));
});
