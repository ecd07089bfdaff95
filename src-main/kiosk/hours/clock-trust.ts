/** Why the machine's clock is not believed: it is earlier than the app itself, or it has just been set. */
export type ClockTrust = 'trusted' | 'unset' | 'jumped';

/** A clock that is this far from where its timers say it should be has been set, ms. */
const jumpMs = 5 * 60_000;
/** After having been set, a clock must run on evenly for so long to be believed again, ms. */
const settleMs = 5 * 60_000;

/**
 * Decides whether the machine's clock can be believed. A kiosk PC with an empty battery starts years back and is
 * corrected when the network comes; a screen that goes dark by such a clock is dark for no reason.
 */
export class ClockJudge {
  readonly #builtAt: number;
  #expected: number | null = null;
  #settling = 0;

  /** @param builtAt no clock that is right is earlier, ms since the epoch */
  constructor(builtAt: number) {
    this.#builtAt = builtAt;
  }

  /** How long the clock must still run evenly to be believed, ms; 0 = nothing to wait for. */
  get settling(): number {
    return this.#settling;
  }

  /**
   * Looks at the clock.
   * @param now what it shows, ms since the epoch @param waited how long it is since the last look by a timer, ms
   */
  judge(now: number, waited: number): ClockTrust {
    const isJump = this.#expected !== null && Math.abs(now - this.#expected - waited) > jumpMs;
    this.#settling = isJump ? settleMs : Math.max(0, this.#settling - waited);
    this.#expected = now;
    if (now < this.#builtAt) return 'unset';
    return this.#settling > 0 ? 'jumped' : 'trusted';
  }

  /** The machine slept: that the clock went on meanwhile is no jump. */
  forget(): void {
    this.#expected = null;
    this.#settling = 0;
  }
}
