import fc from 'fast-check';
import { expect, it } from 'vitest';
import { contrast } from './colour';
import { faceColour } from './face-colour';

it('reads on its ground and stays the same for the same id', () => {
  fc.assert(
    fc.property(fc.string(), (id) => {
      const { ground, ink } = faceColour(id);
      expect(contrast(ground, ink)).toBeGreaterThanOrEqual(7);
      expect(faceColour(id)).toEqual({ ground, ink });
    }),
  );
});

it('spreads ids over many colours', () => {
  const grounds = new Set(Array.from({ length: 200 }, (_, at) => faceColour(`mv:${at}`).ground));
  expect(grounds.size).toBeGreaterThan(20);
});
