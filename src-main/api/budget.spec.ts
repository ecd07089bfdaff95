import fc from 'fast-check';
import { expect, it } from 'vitest';
import { FakeClock, settle } from '../testing/fake-clock';
import { Budget, motimateWindows, type Priority } from './budget';

/** The most moments that lie in any stretch of `ms`. */
function densest(moments: readonly number[], ms: number): number {
  const sorted = [...moments].sort((a, b) => a - b);
  let from = 0;
  let most = 0;
  sorted.forEach((moment, to) => {
    while (moment - sorted[from]! > ms) from += 1;
    most = Math.max(most, to - from + 1);
  });
  return most;
}

it('T-28 a burst of 300 calls stays in both windows and all of it goes', async () => {
  const clock = new FakeClock();
  const budget = new Budget({ clock });
  const went: number[] = [];
  const calls = Array.from({ length: 300 }, async () => {
    const pass = await budget.enter({ priority: 'person' });
    went.push(clock.now());
    pass?.done();
  });
  await clock.advance(100);
  expect(went).toHaveLength(100);
  await clock.advance(200_000);
  await Promise.all(calls);
  expect(densest(went, 60_000)).toBe(100);
});

it('T-28 1200 in ten minutes holds where 100 a minute would let more through', async () => {
  const clock = new FakeClock();
  const budget = new Budget({
    clock,
    windows: [
      { calls: 5, ms: 1000 },
      { calls: 8, ms: 10_000 },
    ],
  });
  const went: number[] = [];
  for (let n = 0; n < 20; n += 1) {
    void budget.enter({ priority: 'person' }).then((pass) => {
      went.push(clock.now());
      pass?.done();
    });
  }
  await clock.advance(60_000);
  expect(went).toHaveLength(20);
  expect(densest(went, 1000)).toBe(5);
  expect(densest(went, 10_000)).toBe(8);
});

it('T-28 never more than the windows allow reach the vendor, however slow calls are', async () => {
  const windows = [
    { calls: 3, ms: 1000 },
    { calls: 7, ms: 5000 },
  ];
  const call = fc.record({
    startAfter: fc.integer({ min: 0, max: 2000 }),
    arrives: fc.integer({ min: 0, max: 400 }),
    ends: fc.integer({ min: 0, max: 400 }),
    priority: fc.constantFrom<Priority>('polling', 'person', 'background'),
  });
  await fc.assert(
    fc.asyncProperty(fc.array(call, { minLength: 1, maxLength: 25 }), async (calls) => {
      const clock = new FakeClock();
      const budget = new Budget({ clock, windows });
      const arrived: number[] = [];
      for (const { startAfter, arrives, ends, priority } of calls) {
        clock.after(startAfter, () => {
          void budget.enter({ priority }).then((pass) => {
            clock.after(arrives, () => arrived.push(clock.now()));
            clock.after(arrives + ends, () => pass?.done());
          });
        });
      }
      await clock.advance(60_000);
      expect(arrived).toHaveLength(calls.length);
      for (const window of windows) expect(densest(arrived, window.ms)).toBeLessThanOrEqual(window.calls);
    }),
    { numRuns: 30 },
  );
});

it('T-28 a bulk job of any length leaves polling and people a fifth of both windows, so that they never wait for it', async () => {
  const clock = new FakeClock();
  const budget = new Budget({ clock });
  let rows = 0;
  for (let row = 0; row < 2_000; row += 1) {
    void budget.enter({ priority: 'background' }).then((pass) => {
      rows += 1;
      pass?.done();
    });
  }
  await clock.advance(1);
  expect(rows).toBe(80);
  let late = 0;
  // For half an hour, ten polls in each minute.
  for (let poll = 0; poll < 300; poll += 1) {
    const asked = clock.now();
    const waiting = budget.enter({ priority: poll % 2 === 0 ? 'polling' : 'person' }).then((pass) => {
      if (clock.now() > asked) late += 1;
      pass?.done();
    });
    await clock.advance(6_000);
    await waiting;
  }
  expect(late).toBe(0);
  expect(rows).toBe(2_000);
});

it('lets polling go before people and people before bulk jobs', async () => {
  const clock = new FakeClock();
  const budget = new Budget({ clock, windows: [{ calls: 1, ms: 1000 }] });
  const order: string[] = [];
  const ask = (name: string, priority?: Priority) =>
    void budget.enter(priority ? { priority } : {}).then((pass) => {
      order.push(name);
      pass?.done();
    });
  ask('first');
  ask('bulk');
  ask('person', 'person');
  ask('poll', 'polling');
  ask('poll 2', 'polling');
  await clock.advance(10_000);
  expect(order).toEqual(['first', 'poll', 'poll 2', 'person', 'bulk']);
});

it('lets a waiting caller give up without using a place', async () => {
  const clock = new FakeClock();
  const budget = new Budget({ clock, windows: [{ calls: 1, ms: 1000 }] });
  (await budget.enter())?.done();
  const giveUp = new AbortController();
  const waiting = budget.enter({ signal: giveUp.signal });
  const behind = budget.enter();
  giveUp.abort();
  expect(await waiting).toBeNull();
  await clock.advance(1001);
  expect(await behind).not.toBeNull();
  expect(await budget.enter({ signal: giveUp.signal })).toBeNull();
});

it('T-28 pauses as the vendor asks, and the longer pause wins', async () => {
  const clock = new FakeClock();
  const budget = new Budget({ clock });
  budget.pause(37_000);
  budget.pause(1000);
  expect(budget.pausedForMs()).toBe(37_000);
  let went = false;
  void budget.enter({ priority: 'polling' }).then(() => (went = true));
  await clock.advance(36_999);
  expect(went).toBe(false);
  await clock.advance(1);
  expect(went).toBe(true);
});

it('does not hang when the machine’s clock is set back', async () => {
  const clock = new FakeClock();
  const budget = new Budget({ clock });
  for (let n = 0; n < 100; n += 1) (await budget.enter({ priority: 'person' }))?.done();
  budget.pause(5000);
  clock.set(clock.now() - 7 * 86_400_000);
  let went = false;
  void budget.enter({ priority: 'person' }).then(() => (went = true));
  await clock.advance(60_001);
  await settle();
  expect(went).toBe(true);
});

it('a pass that ends twice frees one place only', async () => {
  const budget = new Budget({ clock: new FakeClock(), windows: [{ calls: 2, ms: 1000 }] });
  const pass = await budget.enter({ priority: 'person' });
  await budget.enter({ priority: 'person' });
  pass?.done();
  pass?.done();
  let went = false;
  void budget.enter({ priority: 'person' }).then(() => (went = true));
  await settle();
  expect(went).toBe(false);
});

it('T-28 knows the vendor’s numbers', () => {
  expect(motimateWindows).toEqual([
    { calls: 100, ms: 60_000 },
    { calls: 1200, ms: 600_000 },
  ]);
});

it('tells how many calls are left in each window', async () => {
  const clock = new FakeClock();
  const budget = new Budget({
    clock,
    windows: [
      { calls: 5, ms: 1000 },
      { calls: 8, ms: 10_000 },
    ],
  });
  const left = () => budget.left().map((window) => window.left);
  expect(left()).toEqual([5, 8]);
  const first = await budget.enter();
  (await budget.enter())?.done();
  expect(left()).toEqual([3, 6]);
  await clock.advance(2_000);
  // The one that still runs counts; the other has left the shorter window.
  expect(left()).toEqual([4, 6]);
  first?.done();
  await clock.advance(20_000);
  expect(left()).toEqual([5, 8]);
});
