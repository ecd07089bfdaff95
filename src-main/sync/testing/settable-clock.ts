import type { CancelTimer, Clock } from '../../contract/clock';
import { FakeClock } from '../../testing/fake-clock';

/** A clock whose wall time can be set while its timers run on, as those of a machine do. */
export class SettableClock implements Clock {
  readonly #steady: FakeClock;
  #offset = 0;

  /** @param now ms since the epoch */
  constructor(now?: number) {
    this.#steady = new FakeClock(now);
  }
  now(): number {
    return this.#steady.now() + this.#offset;
  }
  /** Timers that have not fired. */
  get pending(): number {
    return this.#steady.pending;
  }
  after(delayMs: number, task: () => void): CancelTimer {
    return this.#steady.after(delayMs, task);
  }
  /** Sets the wall time, ms since the epoch; timers do not notice. */
  set(now: number): void {
    this.#offset = now - this.#steady.now();
  }
  /** Lets `ms` pass. */
  advance(ms: number): Promise<void> {
    return this.#steady.advance(ms);
  }
}
