import { beforeEach, describe, expect, it } from 'vitest';
import { FakeClock } from '../../testing/fake-clock';
import { Liveness, livenessTimes } from './liveness';

let clock: FakeClock;
let dead: string[];
let asked: number;
let answer: () => Promise<unknown>;
let liveness: Liveness;

beforeEach(() => {
  clock = new FakeClock();
  dead = [];
  asked = 0;
  answer = () => Promise.resolve(0);
  liveness = new Liveness({
    clock,
    probe: () => {
      asked += 1;
      return answer();
    },
    onDead: (kind) => dead.push(kind),
  });
});

/** The page shows a slide every 30 s, its longest dwell. */
async function rotate(slides: number): Promise<void> {
  for (let slide = 0; slide < slides; slide += 1) {
    liveness.beat();
    await clock.advance(30_000);
  }
}

describe('Liveness', () => {
  it('is content while slides come and answers too', async () => {
    await rotate(20);
    expect(dead).toEqual([]);
    expect(asked).toBeGreaterThan(100);
    expect(asked).toBeLessThan(130);
  });

  it('knows a page that never shows a slide', async () => {
    await clock.advance(livenessTimes.firstSlide - 1);
    expect(dead).toEqual([]);
    await clock.advance(1);
    expect(dead).toEqual(['silence']);
  });

  it('gives a page that had a fault before its first slide a few seconds more, and says so once', async () => {
    await clock.advance(1_000);
    liveness.fault('drill');
    await clock.advance(livenessTimes.afterFault - 1);
    liveness.fault('another');
    expect(dead).toEqual([]);
    await clock.advance(1);
    expect(dead).toEqual(['script']);
    await clock.advance(600_000);
    expect(dead).toEqual(['script']);
    expect(clock.pending).toBe(0);
  });

  it('takes a fault for harmless when slides come all the same', async () => {
    liveness.fault('before the first slide');
    await rotate(2);
    liveness.fault('between two slides');
    await rotate(2);
    expect(dead).toEqual([]);
  });

  it('knows a page that answers and shows nothing new for 90 s, and says so once', async () => {
    await rotate(2);
    await clock.advance(59_999);
    expect(dead).toEqual([]);
    await clock.advance(1);
    expect(dead).toEqual(['silence']);
    await clock.advance(600_000);
    expect(dead).toEqual(['silence']);
    expect(clock.pending).toBe(0);
  });

  it('knows a page that does not answer within 10 s', async () => {
    await rotate(2);
    liveness.beat();
    answer = () => new Promise(() => undefined);
    await clock.advance(livenessTimes.probeEvery + livenessTimes.answer - 1);
    expect(dead).toEqual([]);
    await clock.advance(livenessTimes.probeEvery);
    expect(dead).toEqual(['hang']);
  });

  it('takes a question that fails for an answer', async () => {
    answer = () => Promise.reject(new Error('navigated'));
    await rotate(5);
    expect(dead).toEqual([]);
  });

  it('expects and asks nothing while the page rests', async () => {
    liveness.beat();
    liveness.rest(true);
    expect(clock.pending).toBe(0);
    await clock.advance(24 * 3_600_000);
    expect({ dead, asked }).toEqual({ dead: [], asked: 0 });
    liveness.rest(false);
    await clock.advance(89_000);
    expect(dead).toEqual([]);
    await clock.advance(1_000);
    expect(dead).toEqual(['silence']);
  });

  it('gives all the time again after a sleep', async () => {
    liveness.beat();
    await clock.advance(80_000);
    liveness.refresh();
    await clock.advance(80_000);
    expect(dead).toEqual([]);
  });

  it('is not misled by a clock that is set', async () => {
    liveness.beat();
    clock.set(clock.now() - 5 * 365 * 86_400_000);
    await rotate(3);
    expect(dead).toEqual([]);
  });

  it('says nothing after it was stopped', async () => {
    liveness.beat();
    liveness.stop();
    liveness.beat();
    liveness.refresh();
    expect(clock.pending).toBe(0);
    await clock.advance(600_000);
    expect(dead).toEqual([]);
  });
});
