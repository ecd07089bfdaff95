import type { CancelTimer, Clock } from '@contract/clock';

/** The longest delay that a browser's timer takes, ms; a longer one would fire at once. */
const longest = 2 ** 31 - 1;

/** The page's clock: the machine's time and the window's timers. */
export class RendererClock implements Clock {
  /** The present moment, ms since the Unix epoch. */
  now(): number {
    return Date.now();
  }

  /** Calls `task` once after `delayMs` (ms, cut to between 0 and about 24 days). Returns how to cancel it. */
  after(delayMs: number, task: () => void): CancelTimer {
    const timer = window.setTimeout(task, Math.min(longest, Math.max(0, delayMs)));
    return () => {
      window.clearTimeout(timer);
    };
  }
}
