import type { CancelTimer, Clock } from '../../contract/clock';
import type { Log } from '../../contract/log';

/** How often it is seen to that nothing lies on top of the window, ms. */
export const frontEveryMs = 4_000;
/** How soon after the focus was lost, ms: a dialog that opens takes it a moment after it is shown. */
export const frontAfterBlurMs = 500;

/** The window as the front keeper sees it. */
export interface FrontWindow {
  /** Whether it is on the screen; there is nothing to bring to the front before. */
  isShown(): boolean;
  isFocused(): boolean;
  /** Puts it above others without taking the focus. */
  raise(): void;
  /** Makes it stay on top, brings it back from being minimised, fills the screen and takes the focus. */
  comeBack(): void;
}

/** What the front keeper works with. */
export interface FrontKeeperDeps {
  readonly clock: Clock;
  readonly log: Log;
  readonly window: FrontWindow;
}

/**
 * Keeps the kiosk's window in front of everything. Where the desktop does not tell that another window came (a
 * display without a window manager), it only knows by being on top again: so it raises itself every few seconds. While
 * the screen is off on purpose it only answers when the focus is lost.
 */
export class FrontKeeper {
  readonly #deps: FrontKeeperDeps;
  #next: CancelTimer | null = null;
  #yielding = false;
  #away = false;
  #started = false;
  #resting = false;

  constructor(deps: FrontKeeperDeps) {
    this.#deps = deps;
  }

  /** Starts keeping the front. */
  start(): void {
    this.#started = true;
    this.#wait(frontEveryMs);
  }

  /** The window has lost the focus. */
  lostFocus(): void {
    if (!this.#yielding) this.#wait(frontAfterBlurMs);
  }

  /** Lets another window of ours be in front, or no longer. @param yielding whether it may be */
  yield(yielding: boolean): void {
    this.#yielding = yielding;
    if (!yielding) this.#wait(0);
  }

  /** The screen is off on purpose, or no longer: then it looks at once. */
  rest(resting: boolean): void {
    if (resting === this.#resting) return;
    this.#resting = resting;
    this.#wait(0);
  }

  /** Stops. */
  stop(): void {
    this.#started = false;
    this.#next?.();
    this.#next = null;
  }

  #wait(ms: number): void {
    this.#next?.();
    if (!this.#started) return;
    this.#next = this.#deps.clock.after(ms, () => {
      this.#look();
      // One that rests in front has nothing to do until it is told that it is not.
      if (!this.#resting || this.#away) this.#wait(frontEveryMs);
    });
  }

  #look(): void {
    const { window, log } = this.#deps;
    if (this.#yielding || !window.isShown()) return;
    if (window.isFocused()) {
      this.#away = false;
      window.raise();
      return;
    }
    // Once for each time it is away: a desktop that gives no focus must not fill the log.
    if (!this.#away) log.warn('the window is brought back to the front');
    this.#away = true;
    window.comeBack();
  }
}
