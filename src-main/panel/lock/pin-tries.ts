import type { Clock } from '../../contract/clock';
import type { PinAttempts, PinStore } from '../../store/state/pin-store';

/** How many wrong PINs there may be before there is a wait. */
export const freeTries = 5;
/** The first wait, ms; each further wrong PIN doubles it. */
export const firstWaitMs = 30_000;
/** The longest wait, ms: a day. */
export const longestWaitMs = 86_400_000;

/** Counts wrong PINs and keeps the waits, over restarts. */
export class PinTries {
  readonly #clock: Clock;
  readonly #store: Pick<PinStore, 'attempts' | 'noteAttempts'>;

  constructor(deps: { readonly clock: Clock; readonly store: Pick<PinStore, 'attempts' | 'noteAttempts'> }) {
    this.#clock = deps.clock;
    this.#store = deps.store;
  }

  /** Until when no PIN is looked at, ms since the epoch; null = now. */
  get waitUntil(): number | null {
    const { failed, waitUntil } = this.#store.attempts();
    if (waitUntil === null) return null;
    const now = this.#clock.now();
    // A clock that was set back must not make the wait longer than it was.
    const until = Math.min(waitUntil, now + waitAfter(failed));
    return until > now ? until : null;
  }

  /** How many wrong PINs there may still be before there is a wait. */
  get left(): number {
    return Math.max(0, freeTries - this.#store.attempts().failed);
  }

  /** Counts a try as wrong, before it is looked at: whoever pulls the plug meanwhile has lost it. */
  begin(): PinAttempts {
    const failed = this.#store.attempts().failed + 1;
    const wait = waitAfter(failed);
    const counted = { failed, waitUntil: wait === 0 ? null : this.#clock.now() + wait };
    this.#store.noteAttempts(counted);
    return counted;
  }

  /** The try was right: all is forgiven. */
  forgive(): void {
    this.#store.noteAttempts({ failed: 0, waitUntil: null });
  }
}

/** The wait after so many wrong PINs, ms; 0 = none. */
export function waitAfter(failed: number): number {
  return failed < freeTries ? 0 : Math.min(longestWaitMs, firstWaitMs * 2 ** (failed - freeTries));
}
