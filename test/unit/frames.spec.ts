import { describe, expect, it } from 'vitest';
import { intervalsOf, smoothness } from '../bench/tools/frames';

/** Frames that come so long after each other, ms, while something moves. */
const frames = (from: number, ...gaps: readonly number[]) => {
  let at = from;
  return [{ at, moves: false }, ...gaps.map((gap) => ({ at: (at += gap), moves: true }))];
};

describe('frames of transitions', () => {
  it('belong to the slide that came, as long as something moves, and not to the next', () => {
    const all = [...frames(0, 16, 16, 40), { at: 100, moves: false }, ...frames(5_000, 16, 17)];
    const slides = [
      { kind: 'award', at: 10 },
      { kind: 'people', at: 4_990 },
    ];
    expect(intervalsOf(all, slides)).toEqual([
      { kind: 'award', intervals: [16, 16, 40] },
      { kind: 'people', intervals: [16, 17] },
    ]);
  });

  it('are late after 20 ms', () => {
    expect(smoothness([16, 20, 20.1, 50])).toEqual({ frames: 4, late: 50, longest: 50 });
    expect(smoothness([]).late).toBeNaN();
  });
});
