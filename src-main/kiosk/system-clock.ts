import type { Clock } from '../contract/clock';

/** The machine's own clock and timers. Delays longer than what a timer can hold (24.8 days) are cut to it. */
export const systemClock: Clock = {
  now: () => Date.now(),
  after: (delayMs, task) => {
    const timer = setTimeout(task, Math.min(Math.max(0, delayMs), 2_147_483_647));
    return () => clearTimeout(timer);
  },
};
