import type { CancelTimer, Clock } from '../contract/clock';

interface Timer {
  readonly at: number;
  readonly order: number;
  readonly task: () => void;
}

/** A clock for tests that stands still until it is told to go on. */
export class FakeClock implements Clock {
  #now: number;
  #order = 0;
  readonly #timers = new Set<Timer>();

  /** @param now the moment it starts at, ms since the epoch */
  constructor(now = Date.parse('2026-03-12T09:00:00Z')) {
    this.#now = now;
  }

  /** The present moment, ms since the epoch. */
  now(): number {
    return this.#now;
  }

  /** Timers that have not fired. */
  get pending(): number {
    return this.#timers.size;
  }

  /** Calls `task` once `delayMs` (ms) of this clock's time have passed. */
  after(delayMs: number, task: () => void): CancelTimer {
    const timer: Timer = { at: this.#now + Math.max(0, delayMs), order: this.#order++, task };
    this.#timers.add(timer);
    return () => {
      this.#timers.delete(timer);
    };
  }

  /** Jumps without firing anything that lies between, as a clock that is set does. */
  set(now: number): void {
    this.#now = now;
  }

  /** Lets `ms` pass: fires due timers in order and lets promises settle after each. */
  async advance(ms: number): Promise<void> {
    const until = this.#now + ms;
    await settle();
    for (let next = this.#next(until); next; next = this.#next(until)) {
      this.#timers.delete(next);
      this.#now = Math.max(this.#now, next.at);
      next.task();
      await settle();
    }
    this.#now = until;
  }

  #next(until: number): Timer | undefined {
    let best: Timer | undefined;
    for (const timer of this.#timers) {
      if (timer.at > until) continue;
      if (!best || timer.at < best.at || (timer.at === best.at && timer.order < best.order)) best = timer;
    }
    return best;
  }
}

/** Lets every promise that can settle do so. */
export async function settle(): Promise<void> {
  for (let turn = 0; turn < 20; turn += 1) await new Promise<void>((resolve) => setImmediate(resolve));
}
