import type { CancelTimer, Clock } from '@contract/clock';

/** The keys of slides that are left out for a while because they could not be drawn. */
export class LeftOut {
  readonly #timers = new Map<string, CancelTimer>();
  readonly #clock: Clock;

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  /** Whether a slide is left out now. */
  has(key: string): boolean {
    return this.#timers.has(key);
  }

  /** Leaves a slide out for `ms` from now and tells when it is back. */
  add(key: string, ms: number, onBack: () => void): void {
    this.#timers.get(key)?.();
    const cancel = this.#clock.after(ms, () => {
      this.#timers.delete(key);
      onBack();
    });
    this.#timers.set(key, cancel);
  }

  /** Takes all back, and tells nobody. */
  clear(): void {
    for (const cancel of this.#timers.values()) cancel();
    this.#timers.clear();
  }
}
