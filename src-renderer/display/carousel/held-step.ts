import type { CancelTimer, Clock } from '@contract/clock';

interface Step {
  readonly ms: number;
  readonly then: () => void;
}

/** The one step that is waited for. Held, it waits without end, and has its whole time anew when it is let go. */
export class HeldStep {
  readonly #clock: Clock;
  #cancel: CancelTimer | null = null;
  #waiting: Step | null = null;
  /** What is waited for while it is held; null = it is not. */
  #held: { after: Step | null } | null = null;

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  /** Whether it is held. */
  get isHeld(): boolean {
    return this.#held !== null;
  }

  /** Takes this step after `ms`, in place of any other. */
  wait(ms: number, then: () => void): void {
    this.cancel();
    this.#waiting = { ms, then };
    if (this.#held !== null) {
      this.#held.after = this.#waiting;
      return;
    }
    this.#cancel = this.#clock.after(ms, () => {
      this.#waiting = null;
      then();
    });
  }

  /** Holds it, or lets it go. */
  hold(isHeld: boolean): void {
    if (isHeld === this.isHeld) return;
    if (isHeld) {
      this.cancel();
      this.#held = { after: this.#waiting };
      return;
    }
    const after = this.#held?.after ?? null;
    this.#held = null;
    if (after !== null) this.wait(after.ms, after.then);
  }

  /** Stops its timer. */
  cancel(): void {
    this.#cancel?.();
  }

  /** Stops its timer, waits for nothing and is not held. */
  clear(): void {
    this.cancel();
    this.#waiting = null;
    this.#held = null;
  }
}
