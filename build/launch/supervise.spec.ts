import { describe, expect, it } from 'vitest';
import { supervise } from './supervise';

async function play(codes: readonly number[], minutesBetween = 0) {
  const left = [...codes];
  const pauses: number[] = [];
  let now = 0;
  const code = await supervise({
    run: () => {
      now += minutesBetween * 60_000;
      return Promise.resolve(left.shift() ?? 0);
    },
    now: () => now,
    pause: (ms) => {
      pauses.push(ms);
      return Promise.resolve();
    },
    report: () => undefined,
  });
  return { code, runs: codes.length - left.length, pauses };
}

describe('supervise', () => {
  it.each([0, 1, 2, 130, 143, 137])('ends with the app when its code is %i', async (code) =>
    expect(await play([code, 0])).toEqual({ code, runs: 1, pauses: [] }),
  );

  it('starts again at once when the app asks', async () =>
    expect(await play([75, 75, 0])).toEqual({ code: 0, runs: 3, pauses: [] }));

  it('starts again after a crash, later each time, and not for ever', async () =>
    expect(await play([139, 134, 133, 139, 139, 134, 0])).toEqual({
      code: 134,
      runs: 6,
      pauses: [5_000, 10_000, 20_000, 40_000, 80_000],
    }));

  it('forgets crashes after an hour', async () =>
    expect(await play([139, 139, 139, 139, 139, 139, 139, 0], 61)).toEqual({
      code: 0,
      runs: 8,
      pauses: [5_000, 5_000, 5_000, 5_000, 5_000, 5_000, 5_000],
    }));
});
