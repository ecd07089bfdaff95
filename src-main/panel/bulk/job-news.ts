import type { CancelTimer, Clock } from '../../contract/clock';

/** How often a change of a job is told, ms. */
const TELL_EVERY_MS = 250;

/** Tells of jobs that change, each a few times a second at most, and of the last change for certain. */
export class JobNews {
  readonly #clock: Clock;
  readonly #tell: (job: number) => void;
  readonly #told = new Map<number, { at: number; timer: CancelTimer | null }>();

  /** @param tell is told which job has changed */
  constructor(clock: Clock, tell: (job: number) => void) {
    this.#clock = clock;
    this.#tell = tell;
  }

  /** A job has changed. @param atOnce told now, however short ago it was told last */
  changed(job: number, atOnce: boolean): void {
    const told = this.#told.get(job) ?? { at: -TELL_EVERY_MS, timer: null };
    this.#told.set(job, told);
    const waitMs = atOnce ? 0 : told.at + TELL_EVERY_MS - this.#clock.now();
    if (waitMs > 0) {
      told.timer ??= this.#clock.after(Math.min(waitMs, TELL_EVERY_MS), () => this.changed(job, true));
      return;
    }
    told.timer?.();
    told.timer = null;
    told.at = this.#clock.now();
    this.#tell(job);
  }

  /** Tells nothing that has not been told. */
  stop(): void {
    for (const { timer } of this.#told.values()) timer?.();
  }
}
