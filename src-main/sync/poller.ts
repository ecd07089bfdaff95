import type { CancelTimer, Clock } from '../contract/clock';
import type { Log } from '../contract/log';
import type { SourceId } from '../contract/source';
import { mayHavePassed, nextDelay } from './delay-policy';
import type { PollerMemory } from './handover';
import { succeeded, type PollFailure, type PollOutcome } from './poll-outcome';
import { RepeatLog } from './repeat-log';

/** What a poller needs. */
export interface PollerDeps {
  readonly id: SourceId;
  /** Wait between attempts while all is well, ms; asked for each wait. */
  readonly intervalMs: () => number;
  readonly clock: Clock;
  /** A number from 0 up to 1, for the jitter. */
  readonly random: () => number;
  readonly log: Log;
  /** Asks the source once. `signal` fires when the poller stops. */
  readonly attempt: (signal: AbortSignal) => Promise<PollOutcome>;
  /** How the poller stood that this one replaces; null = it begins. */
  readonly memory?: PollerMemory | null;
}

/** How a poller stands, for Health. Times are ms since the epoch. */
export interface PollerStatus {
  readonly running: boolean;
  /** Failures in a row. */
  readonly failures: number;
  readonly lastFailure: PollFailure | null;
  readonly lastAttemptAt: number | null;
  /** When the next attempt is due; null = stopped or under way. */
  readonly nextAttemptAt: number | null;
}

/**
 * Asks one source again and again. It schedules itself after each attempt, so that two attempts never overlap
 * and a slow source is never asked twice at once. It measures waits by timers and never by the wall clock:
 * setting the clock neither stops nor hurries it.
 */
export class Poller {
  readonly #repeats: RepeatLog;
  #started = false;
  #cancel: CancelTimer | null = null;
  #abort: AbortController | null = null;
  #running: Promise<void> | null = null;
  #failures = 0;
  #lastFailure: PollFailure | null = null;
  #lastAttemptAt: number | null = null;
  #nextAttemptAt: number | null = null;

  constructor(private readonly deps: PollerDeps) {
    this.#repeats = new RepeatLog(deps);
    const { memory } = deps;
    if (!memory) return;
    this.#failures = memory.failures;
    this.#lastFailure = memory.lastFailure;
    this.#lastAttemptAt = memory.sinceMs === null ? null : deps.clock.now() - memory.sinceMs;
  }

  /** How it stands, for the one that replaces it. To be asked before it is stopped. */
  memory(): PollerMemory {
    const now = this.deps.clock.now();
    return {
      failures: this.#failures,
      lastFailure: this.#lastFailure,
      sinceMs: this.#lastAttemptAt === null ? null : Math.max(0, now - this.#lastAttemptAt),
      waitMs: this.#nextAttemptAt === null ? null : Math.max(0, this.#nextAttemptAt - now),
    };
  }

  /** How the poller stands now. */
  get status(): PollerStatus {
    return {
      running: this.#running !== null,
      failures: this.#failures,
      lastFailure: this.#lastFailure,
      lastAttemptAt: this.#lastAttemptAt,
      nextAttemptAt: this.#nextAttemptAt,
    };
  }

  /** Starts polling. @param delayMs wait before the first attempt, ms */
  start(delayMs = 0): void {
    if (this.#started) return;
    this.#started = true;
    this.#schedule(delayMs);
  }

  /** Stops polling and aborts an attempt that is under way. Resolves when nothing is running any more. */
  async stop(): Promise<void> {
    this.#started = false;
    this.#unschedule();
    this.#abort?.abort();
    await this.#running;
  }

  /** Asks now instead of later; joins an attempt that is under way. Resolves when it is over. */
  async pollNow(): Promise<void> {
    if (!this.#started) return;
    this.#unschedule();
    await (this.#running ?? this.#begin());
  }

  /** Asks now, unless the last answer said to wait (a refusal, too many requests). For when the interval got shorter. */
  async catchUp(): Promise<void> {
    if (this.#lastFailure === null || mayHavePassed(this.#lastFailure.code)) await this.pollNow();
  }

  #schedule(delayMs: number): void {
    this.#nextAttemptAt = this.deps.clock.now() + delayMs;
    this.#cancel = this.deps.clock.after(delayMs, () => {
      this.#cancel = null;
      void this.#begin();
    });
  }

  #unschedule(): void {
    this.#cancel?.();
    this.#cancel = null;
    this.#nextAttemptAt = null;
  }

  #begin(): Promise<void> {
    const abort = new AbortController();
    this.#abort = abort;
    this.#nextAttemptAt = null;
    this.#lastAttemptAt = this.deps.clock.now();
    const running = this.#ask(abort.signal).then((outcome) => {
      this.#running = null;
      this.#abort = null;
      if (!this.#started) return;
      this.#note(outcome);
      this.#schedule(
        nextDelay({
          outcome,
          intervalMs: this.deps.intervalMs(),
          failures: this.#failures,
          random: this.deps.random(),
        }),
      );
    });
    this.#running = running;
    return running;
  }

  async #ask(signal: AbortSignal): Promise<PollOutcome> {
    try {
      return await this.deps.attempt(signal);
    } catch (error) {
      if (signal.aborted) return succeeded;
      const message = error instanceof Error ? error.message : String(error);
      return { ok: false, code: 'unreadable', message: `the attempt broke: ${message}`, retryAfterMs: null };
    }
  }

  #note(outcome: PollOutcome): void {
    if (outcome.ok) {
      this.#failures = 0;
      this.#lastFailure = null;
      this.#repeats.recovered(`${this.deps.id} can be read again`);
      return;
    }
    this.#failures += 1;
    this.#lastFailure = outcome;
    this.#repeats.fault(outcome.code, `${this.deps.id} could not be read: ${outcome.message}`);
  }
}
