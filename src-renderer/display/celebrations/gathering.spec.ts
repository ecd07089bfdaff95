import { describe, expect, it } from 'vitest';
import { gather, mostPlaces, type Place } from './gathering';
import { paperAround } from './paper';

const counts = Array.from({ length: mostPlaces }, (_, at) => at + 1);
const apart = (one: Place, other: Place): number => Math.hypot(one.x - other.x, one.y - other.y);

describe.each(counts.flatMap((count) => [true, false].map((giver) => ({ count, giver }))))(
  '$count receivers, giver: $giver',
  ({ count, giver }) => {
    const gathering = gather(count, giver);
    const all = [...gathering.receivers, ...(gathering.giver === null ? [] : [gathering.giver])];

    it('has a place for everybody, inside the square', () => {
      expect(gathering.receivers).toHaveLength(count);
      expect(gathering.giver !== null).toBe(giver);
      for (const { x, y, size } of all) {
        expect(Math.min(x, y) - size / 2).toBeGreaterThanOrEqual(-2);
        expect(Math.max(x, y) + size / 2).toBeLessThanOrEqual(103);
      }
    });

    it('covers nobody: whoever stands in front leaves two thirds of each other to be seen', () => {
      for (const [at, one] of all.entries())
        for (const other of all.slice(at + 1)) {
          const overlap = (one.size + other.size) / 2 - apart(one, other);
          expect(overlap).toBeLessThan(Math.max(one.size, other.size) / 3);
        }
    });

    it('throws its paper on nobody, and always alike', () => {
      const paper = paperAround(all, 72);
      expect(paper.length).toBeGreaterThanOrEqual(18);
      expect(paperAround(all, 72)).toEqual(paper);
      for (const { x, y, size } of paper)
        for (const place of all)
          expect(Math.hypot(x - place.x, y - place.y) - size * 1.8).toBeGreaterThan(place.size / 2);
    });
  },
);
