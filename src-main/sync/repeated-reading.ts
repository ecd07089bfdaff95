import type { CancelTimer, Clock } from '../contract/clock';
import type { Log } from '../contract/log';

/** When something is read, ms. */
export interface ReadingTimes {
  /** First so long after the start. */
  readonly firstMs: number;
  /** Again after this; after a failure sooner. */
  readonly everyMs: number;
  readonly retryMs: number;
}

/** What is read again and again. */
export interface RepeatedReadingDeps {
  readonly clock: Clock;
  readonly log: Log;
  readonly times: ReadingTimes;
  /** Reads once; whether that went well. One that throws has failed. */
  readonly read: (signal: AbortSignal) => Promise<boolean>;
  /** What the log says of one that throws. */
  readonly fault: string;
}

/** Reads something again and again, besides the sources; one reading at a time, the next after it has ended. */
export class RepeatedReading {
  readonly #deps: RepeatedReadingDeps;
  #cancel: CancelTimer | null = null;
  #abort: AbortController | null = null;
  #isResting = false;
  /** When the next reading is due, ms since the epoch; null = one is under way, or none is to come. */
  #dueAt: number | null = null;
  #running: Promise<void> = Promise.resolve();

  constructor(deps: RepeatedReadingDeps) {
    this.#deps = deps;
  }

  /** Reads soon, and again and again. */
  start(): void {
    this.#schedule(this.#deps.times.firstMs);
  }

  /** Nobody looks from now on, or somebody does again: then what was due meanwhile is read at once. */
  rest(resting: boolean): void {
    if (resting === this.#isResting) return;
    this.#isResting = resting;
    this.#cancel?.();
    const { clock, times } = this.#deps;
    // A clock that was set back must not put it off for ever.
    if (!resting && this.#dueAt !== null) this.#schedule(Math.min(this.#dueAt - clock.now(), times.everyMs));
  }

  /** Stops; resolves when the reading that was under way has ended. */
  async stop(): Promise<void> {
    this.#cancel?.();
    this.#cancel = null;
    this.#dueAt = null;
    this.#abort?.abort();
    await this.#running;
  }

  #schedule(ms: number): void {
    const { clock, log, times, read, fault } = this.#deps;
    this.#dueAt = clock.now() + ms;
    if (this.#isResting) return;
    this.#cancel = clock.after(ms, () => {
      this.#dueAt = null;
      const abort = new AbortController();
      this.#abort = abort;
      const asked = read(abort.signal).catch((error: unknown) => {
        log.error(fault, { error: String(error) });
        return false;
      });
      this.#running = asked.then((isWell) => {
        if (!abort.signal.aborted) this.#schedule(isWell ? times.everyMs : times.retryMs);
      });
    });
  }
}
