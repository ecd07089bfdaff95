import fc from 'fast-check';
import { expect, it } from 'vitest';
import { bestPacking } from './pack';

const sizes = fc.integer({ min: 50, max: 4000 });

it('has room for every cell and stays in its box', () => {
  fc.assert(
    fc.property(sizes, sizes, fc.integer({ min: 1, max: 30 }), (width, height, count) => {
      const ratio = 1.3;
      const gap = 0.1;
      const { columns, rows, cell } = bestPacking(width, height, { count, ratio, gap });
      expect(columns * rows).toBeGreaterThanOrEqual(count);
      expect(cell).toBeGreaterThan(0);
      expect(columns * cell + (columns - 1) * gap * cell).toBeLessThanOrEqual(width + 0.001);
      expect(rows * cell * ratio + (rows - 1) * gap * cell).toBeLessThanOrEqual(height + 0.001);
    }),
  );
});

it('lies wide in a wide box and high in a high one', () => {
  expect(bestPacking(1800, 300, { count: 6, ratio: 1, gap: 0.1 })).toMatchObject({ columns: 6, rows: 1 });
  expect(bestPacking(300, 1800, { count: 6, ratio: 1, gap: 0.1 })).toMatchObject({ columns: 1, rows: 6 });
});

it('keeps one cell below its share of the box', () => {
  expect(bestPacking(1000, 500, { count: 1, ratio: 1, gap: 0, most: 0.8 }).cell).toBe(400);
});
