import type { Clock } from '../contract/clock';
import type { Log } from '../contract/log';

const hourMs = 3_600_000;

interface Seen {
  /** Lines written in this spell: at most two, then one an hour. */
  lines: number;
  lastLineAt: number;
  hushed: number;
  recoveredSince: boolean;
}

/**
 * Keeps a fault that repeats from filling the log: it is written twice, then once an hour with how often it was
 * left out; the recovery is written once. A connection that flaps for hours writes a handful of lines.
 */
export class RepeatLog {
  readonly #seen = new Map<string, Seen>();
  #told = false;

  constructor(private readonly deps: { readonly clock: Clock; readonly log: Log }) {}

  /** A fault happened. @param code equal codes are the same fault */
  fault(code: string, message: string): void {
    const now = this.deps.clock.now();
    const seen = this.#seen.get(code) ?? { lines: 0, lastLineAt: now, hushed: 0, recoveredSince: false };
    this.#seen.set(code, seen);
    // A clock that was set back makes the difference negative: that too ends the hush.
    const hourOver = Math.abs(now - seen.lastLineAt) >= hourMs;
    if (seen.lines >= 2 && !hourOver) {
      seen.hushed += 1;
      return;
    }
    this.deps.log.warn(message, seen.hushed > 0 ? { code, leftOut: seen.hushed } : { code });
    seen.lines = hourOver && seen.recoveredSince ? 1 : seen.lines + 1;
    seen.lastLineAt = now;
    seen.hushed = 0;
    seen.recoveredSince = false;
    this.#told = true;
  }

  /** All is well again. Written only when a fault was written since the last time. */
  recovered(message: string): void {
    for (const seen of this.#seen.values()) seen.recoveredSince = true;
    if (!this.#told) return;
    this.#told = false;
    this.deps.log.info(message);
  }
}
