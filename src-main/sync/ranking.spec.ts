import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { earlierRanking, movementOf, rankRows, toRankRows } from './ranking';
import { FakeCache } from './testing/fake-cache';
import { leader } from './testing/samples';

describe('rankRows', () => {
  it('lets ties share a rank and skips the next', () => {
    const ranked = rankRows(
      [leader('Bo Li', 5), leader('Al Ek', 9), leader('Cy Oh', 9), leader('Di Po', 0)],
      'month',
    );
    expect(ranked.map(({ row, rank }) => [row.person.name, rank])).toEqual([
      ['Al Ek', 1],
      ['Cy Oh', 1],
      ['Bo Li', 3],
    ]);
  });

  it('holds for any rows', () => {
    const points = fc.option(fc.integer({ min: -5, max: 20 }));
    const row = fc.record({ name: fc.integer({ min: 0, max: 30 }), monthPoints: points, yearPoints: points });
    fc.assert(
      fc.property(fc.array(row, { maxLength: 40 }), (raw) => {
        const rows = raw.map(({ name, ...more }) => ({ ...leader(`P ${String(name)}`, 0), ...more }));
        const ranked = rankRows(rows, 'month');
        expect(ranked.length).toBeLessThanOrEqual(10);
        expect(new Set(ranked.map(({ row: { person } }) => person.id)).size).toBe(ranked.length);
        for (const { rank, points: own } of ranked) {
          expect(own).toBeGreaterThan(0);
          expect(rank).toBe(1 + ranked.filter((other) => other.points > own).length);
        }
        // The order of the answer does not matter.
        const people = new Map(rows.map((one) => [one.person.id, one]));
        expect(rankRows([...people.values()].reverse(), 'month')).toEqual(ranked);
      }),
    );
  });
});

describe('movement', () => {
  const ranking = (...names: string[]) =>
    toRankRows(
      rankRows(
        names.map((name, at) => leader(name, 50 - at)),
        'month',
      ),
    );

  it.each([
    [1, 2],
    [3, 0],
    [5, -2],
  ])('rank %i after 3 gains %i', (rank, gained) => {
    expect(movementOf('mv:user-c', rank, ranking('A', 'B', 'C'))).toBe(gained);
  });

  it('tells new from unknown', () => {
    expect(movementOf('mv:user-x', 1, ranking('A'))).toBe('new');
    expect(movementOf('mv:user-x', 1, null)).toBe(null);
  });

  it('compares with an earlier day of the same month, or year, only', () => {
    const cache = new FakeCache();
    cache.writeRanking('month', '2026-02-27', ranking('A', 'B'));
    cache.writeRanking('year', '2026-02-27', ranking('A', 'B'));
    expect(earlierRanking(cache, 'month', '2026-02-27')).toBe(null);
    expect(earlierRanking(cache, 'month', '2026-02-28')).toEqual(ranking('A', 'B'));
    expect(earlierRanking(cache, 'month', '2026-03-01')).toBe(null);
    expect(earlierRanking(cache, 'year', '2026-03-01')).toEqual(ranking('A', 'B'));
    expect(earlierRanking(cache, 'year', '2027-01-01')).toBe(null);
    cache.writeRanking('month', '2026-03-01', ranking('B'));
    expect(earlierRanking(cache, 'month', '2026-03-01')).toBe(null);
    expect(earlierRanking(cache, 'month', '2026-03-09')).toEqual(ranking('B'));
  });
});
