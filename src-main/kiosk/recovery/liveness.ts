import type { CancelTimer, Clock } from '../../contract/clock';
import type { PageFaultKind } from './recovery-history';

/** The times of the watch over a page, ms. */
export const livenessTimes = {
  /** The first slide must be there this long after the page began to load. */
  firstSlide: 60_000,
  /** The same, once the page had a fault that nobody caught: it may have been harmless. */
  afterFault: 5_000,
  /** Longest time without a new word of a slide; the longest dwell is 30 s. */
  silence: 90_000,
  /** How often the page is asked for an answer. */
  probeEvery: 5_000,
  /** How long it may take to answer. */
  answer: 10_000,
} as const;

/** How a page shows that it is not alive. */
type DeadKind = Extract<PageFaultKind, 'hang' | 'silence' | 'script'>;

/** What the watch needs. */
export interface LivenessDeps {
  readonly clock: Clock;
  /** Asks the page for any answer; one that rejects is told by an event of its own and counts as nothing. */
  readonly probe: () => Promise<unknown>;
  /** Told once when the page is not alive; nothing follows it. */
  readonly onDead: (kind: DeadKind, detail: string) => void;
}

/**
 * Knows whether a page still lives: it says so itself at every slide, and it answers when asked. Counts delays
 * only, so that a clock that is set cannot make a page look dead. While the page rests (the screen is off) nothing
 * is expected of it and nothing is asked.
 */
export class Liveness {
  readonly #deps: LivenessDeps;
  #silence: CancelTimer | null = null;
  #probe: CancelTimer | null = null;
  #answer: CancelTimer | null = null;
  #resting = false;
  #stopped = false;
  #shown = false;
  #faulty = false;

  /** Starts watching a page that begins to load now. */
  constructor(deps: LivenessDeps) {
    this.#deps = deps;
    this.#expect(livenessTimes.firstSlide);
  }

  /** The page shows a slide. */
  beat(): void {
    if (this.#stopped) return;
    this.#shown = true;
    if (this.#resting) return;
    this.#expect(livenessTimes.silence);
    if (this.#probe === null) this.#ask();
  }

  /**
   * The page had a fault that nobody caught. Before its first slide that may be why there is none: it gets a few seconds
   * more instead of all its time. @param detail in words
   */
  fault(detail: string): void {
    if (this.#stopped || this.#resting || this.#shown || this.#faulty) return;
    this.#faulty = true;
    this.#silence?.();
    this.#silence = this.#deps.clock.after(livenessTimes.afterFault, () => this.#dead('script', detail));
  }

  /** The page rests from now on, or is to show slides again. */
  rest(resting: boolean): void {
    if (this.#stopped || resting === this.#resting) return;
    this.#resting = resting;
    this.#cancelAll();
    if (!resting) this.refresh();
  }

  /** Gives the page all its time again: the machine slept, or was slow for a reason. */
  refresh(): void {
    if (this.#stopped || this.#resting) return;
    this.#cancelAll();
    this.#expect(this.#shown ? livenessTimes.silence : livenessTimes.firstSlide);
    if (this.#shown) this.#ask();
  }

  /** Ends the watch. */
  stop(): void {
    this.#stopped = true;
    this.#cancelAll();
  }

  #expect(ms: number): void {
    this.#silence?.();
    this.#silence = this.#deps.clock.after(ms, () =>
      this.#dead('silence', `no slide for ${String(ms / 1_000)} s`),
    );
  }

  #ask(): void {
    this.#probe = this.#deps.clock.after(livenessTimes.probeEvery, () => {
      this.#answer = this.#deps.clock.after(livenessTimes.answer, () =>
        this.#dead('hang', `no answer for ${String(livenessTimes.answer / 1_000)} s`),
      );
      const asked = this.#answer;
      const goOn = (): void => {
        asked();
        // Another question may be under way since: the watch was refreshed meanwhile.
        if (!this.#stopped && !this.#resting && this.#answer === asked) this.#ask();
      };
      this.#deps.probe().then(goOn, goOn);
    });
  }

  #dead(kind: DeadKind, detail: string): void {
    this.stop();
    this.#deps.onDead(kind, detail);
  }

  #cancelAll(): void {
    for (const cancel of [this.#silence, this.#probe, this.#answer]) cancel?.();
    this.#silence = this.#probe = this.#answer = null;
  }
}
