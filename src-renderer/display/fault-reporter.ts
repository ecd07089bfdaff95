import type { DisplayBridge } from '@contract/bridge';
import type { Clock } from '@contract/clock';

/** At most this many reports a minute: a fault in a loop must not drown the log. */
const mostPerMinute = 20;
const minuteMs = 60_000;
const longestMessage = 2_000;
/** Said by Chromium when a layout takes two rounds; no fault. */
const harmless = /^ResizeObserver loop/;

/** Tells main of faults in the page. Nothing of them is ever shown. */
export class FaultReporter {
  #sent = 0;
  readonly #bridge: DisplayBridge;
  readonly #clock: Clock;

  constructor(bridge: DisplayBridge, clock: Clock) {
    this.#bridge = bridge;
    this.#clock = clock;
  }

  /** Reports a fault that was dealt with. @param where what failed, in words @param error what was thrown */
  report(where: string, error: unknown): void {
    this.#tell(where, error, true);
  }

  /** Reports whatever nobody caught. @param target usually the window @returns how to stop */
  catchAll(target: EventTarget): () => void {
    const lifting = new AbortController();
    const { signal } = lifting;
    target.addEventListener(
      'error',
      (event) => {
        if (!(event instanceof ErrorEvent) || harmless.test(event.message)) return;
        this.#tell('The page', event.error ?? event.message, false);
      },
      { signal },
    );
    target.addEventListener(
      'unhandledrejection',
      (event) => {
        this.#tell('The page', 'reason' in event ? event.reason : event.type, false);
      },
      { signal },
    );
    return () => lifting.abort();
  }

  #tell(where: string, error: unknown, caught: boolean): void {
    if (this.#sent >= mostPerMinute) return;
    if (this.#sent === 0) {
      this.#clock.after(minuteMs, () => {
        this.#sent = 0;
      });
    }
    this.#sent += 1;
    const message = `${where}: ${wordsOf(error)}`.slice(0, longestMessage);
    void this.#bridge.call('display:fault', { message, caught });
  }
}

function wordsOf(error: unknown): string {
  if (error instanceof Error) return `${error.name}: ${error.message}`;
  return typeof error === 'string' ? error : 'something was thrown that is no error';
}
