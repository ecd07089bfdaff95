import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { boardLimits } from '../../contract/board';
import { shiftDay } from '../day';
import { person, recognition } from '../testing/samples';
import { leastStats, statsOf } from './stats-of';

const today = '2026-03-12';
const on = (day: string) => ({ instant: null, date: day, readable: null });
const thanks = (id: string, ago: number, more: Parameters<typeof recognition>[1] = {}) =>
  recognition(id, { when: on(shiftDay(today, -ago)), ...more });
const enough = Array.from({ length: 12 }, (_, at) => thanks(`mv:${at}`, at % 4));

describe('statsOf', () => {
  it('counts every day from the first known one up to today', () => {
    const stats = statsOf([...enough, thanks('mv:old', 9)], today);
    expect(stats?.days.map(({ thanks: count }) => count)).toEqual([1, 0, 0, 0, 0, 0, 3, 3, 3, 3]);
    expect(stats?.days.at(-1)?.date).toBe(today);
    expect(stats?.total).toBe(13);
  });

  it.each([
    ['too few', enough.slice(0, leastStats.thanks - 1)],
    ['two days only', enough.map((item, at) => ({ ...item, when: on(shiftDay(today, -(at % 2))) }))],
    ['long ago', enough.map((item) => ({ ...item, when: on(shiftDay(today, -boardLimits.statsDays)) }))],
    ['in the future', enough.map((item, at) => ({ ...item, when: on(shiftDay(today, 1 + (at % 4))) }))],
    ['nothing', []],
  ])('draws nothing of %s', (_name, items) => {
    expect(statsOf(items, today)).toBeNull();
  });

  it('names the most frequent values first, whatever their case, and none where there is only one', () => {
    const named = enough.map((item, at) => ({ ...item, value: ['Care', 'care ', 'Dare'][at % 3] ?? null }));
    expect(statsOf(named, today)?.values).toEqual([
      { name: 'Care', thanks: 8 },
      { name: 'Dare', thanks: 4 },
    ]);
    expect(statsOf(enough, today)?.values).toEqual([]);
  });

  it('finds who thanked people of the most teams; an application is nobody', () => {
    const to = (team: string) => [person(`of ${team}`, { team })];
    const items = [
      ...enough.map((item) => ({ ...item, from: person('Bot', { id: 'mv:app' }), to: to(item.id) })),
      thanks('mv:a', 0, { from: person('Ana'), to: to('Deck') }),
      thanks('mv:b', 1, { from: person('Ana'), to: to('Galley') }),
      thanks('mv:c', 2, { from: person('Bo'), to: [...to('Deck'), ...to('Galley'), ...to('Office')] }),
      thanks('mv:d', 2, { from: person('Cy'), to: [...to('Deck'), ...to('deck ')] }),
    ];
    expect(statsOf(items, today)?.givers.map((giver) => [giver.person.name, giver.teams])).toEqual([
      ['Bo', 3],
      ['Ana', 2],
    ]);
  });

  it('adds up, and has the same size for any company', () => {
    const item = fc.record({
      id: fc.uuid(),
      ago: fc.integer({ min: -3, max: 60 }),
      value: fc.option(fc.string()),
      from: fc.option(fc.integer({ min: 0, max: 40 })),
      team: fc.option(fc.string()),
    });
    fc.assert(
      fc.property(fc.array(item, { maxLength: 300 }), (told) => {
        const items = told.map(({ id, ago, value, from, team }) =>
          thanks(id, ago, {
            value,
            from: from === null ? null : person(`Giver ${from}`),
            to: [person('Somebody', { team })],
          }),
        );
        const stats = statsOf(items, today);
        const counted = told.filter(({ ago }) => ago >= 0 && ago < boardLimits.statsDays);
        if (stats === null) return;
        expect(stats.total).toBe(counted.length);
        expect(stats.days.reduce((sum, day) => sum + day.thanks, 0)).toBe(counted.length);
        expect(stats.days.length).toBeLessThanOrEqual(boardLimits.statsDays);
        expect(stats.values.length).toBeLessThanOrEqual(boardLimits.statsValues);
        expect(stats.givers.length).toBeLessThanOrEqual(boardLimits.statsGivers);
        expect(stats.values.every(({ name }) => name !== '')).toBe(true);
      }),
    );
  });
});
