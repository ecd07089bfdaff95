import { describe, expect, it } from 'vitest';
import { chartSize, daysChart } from './days-chart';
import { stats } from './testing/examples';

const ends = (path: string) => [...path.matchAll(/[\d.]+,([\d.]+)/g)].map((match) => Number(match[1]));

describe('daysChart', () => {
  it.each([1, 2, 7, 30])(
    'draws a bar for each of %i days, inside its box and from the ground up',
    (count) => {
      const { days } = stats({}, count);
      const { bars, hill, peak } = daysChart(days);
      expect(bars).toHaveLength(count);
      for (const bar of bars) {
        expect(bar.x).toBeGreaterThanOrEqual(0);
        expect(bar.x).toBeLessThanOrEqual(chartSize.width);
        const [ground = 0, top = 0] = ends(bar.path);
        expect(top).toBeLessThanOrEqual(ground);
        expect(top).toBeGreaterThanOrEqual(0);
        if (bar.thanks === 0) expect(top).toBe(ground);
      }
      expect(bars.at(-1)?.isToday).toBe(true);
      expect(hill).not.toContain('NaN');
      expect(peak.thanks).toBe(Math.max(...days.map(({ thanks }) => thanks)));
    },
  );

  it('stands still where nobody was thanked, and takes the later of equal days', () => {
    const days = ['2026-03-10', '2026-03-11', '2026-03-12'].map((date) => ({ date, thanks: 0 }));
    expect(daysChart(days).bars.map(({ path }) => path.includes('NaN'))).toEqual([false, false, false]);
    expect(daysChart(days.map((day) => ({ ...day, thanks: 4 }))).peak.date).toBe('2026-03-12');
  });
});
