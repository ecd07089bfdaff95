import type { CancelTimer, Clock } from '@contract/clock';

const stepMs = 60_000;

/** The time as the slides need it: moves once a minute, so that words such as "an hour ago" stay true. */
export class CoarseTime {
  #now = $state.raw(0);
  #cancel: CancelTimer;
  readonly #clock: Clock;

  constructor(clock: Clock) {
    this.#clock = clock;
    this.#now = clock.now();
    this.#cancel = clock.after(stepMs, this.#tick);
  }

  /** ms since the Unix epoch, at most a minute old. */
  get now(): number {
    return this.#now;
  }

  /** Stands still while nobody reads it, or moves on. */
  rest(resting: boolean): void {
    this.#cancel();
    if (!resting) this.#tick();
  }

  /** Stops it. */
  dispose(): void {
    this.#cancel();
  }

  readonly #tick = (): void => {
    this.#now = this.#clock.now();
    this.#cancel = this.#clock.after(stepMs, this.#tick);
  };
}
