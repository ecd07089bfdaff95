import { describe, expect, it } from 'vitest';
import * as fc from 'fast-check';
import { Rotation } from './rotation';

describe('Rotation', () => {
  it('wants the same slide everywhere, or the one before on the next display', () => {
    const rotation = new Rotation();
    for (const key of ['a', 'b', 'c']) rotation.shown(key);
    expect([1, 2, 3].map((nth) => rotation.wanted(nth, 'same'))).toEqual(['c', 'c', 'c']);
    expect([1, 2, 3].map((nth) => rotation.wanted(nth, 'different'))).toEqual(['b', 'a', null]);
  });

  it('wants nothing before anything was shown', () => {
    expect(new Rotation().wanted(1, 'same')).toBeNull();
    expect(new Rotation().wanted(1, 'different')).toBeNull();
  });

  it('never wants a slide twice at once, however the first display turns, and keeps little', () => {
    const keys = fc.array(fc.constantFrom('a', 'b', 'c', 'd', 'e'), { minLength: 1, maxLength: 40 });
    fc.assert(
      fc.property(keys, (shown) => {
        const rotation = new Rotation();
        for (const key of shown) rotation.shown(key);
        const all = [shown.at(-1), ...[1, 2, 3, 4].map((nth) => rotation.wanted(nth, 'different'))];
        const known = all.filter((key) => key !== null);
        expect(new Set(known).size).toBe(known.length);
        expect(rotation.wanted(100, 'different')).toBeNull();
      }),
    );
  });
});
