import type { CancelTimer, Clock } from '../../contract/clock';
import type { Log } from '../../contract/log';
import type { HistoryFile } from './history-file';
import { isRecent } from './recovery-history';

const hourMs = 3_600_000;
/** So many relaunches an hour; after that the app stays up as it is. */
export const mostMainRelaunches = 5;
const firstDelayMs = 5_000;
/** Different faults that are told apart, so that each is logged once. */
const mostKnown = 200;

/** What the main process's faults are dealt with by. */
export interface MainFaultsDeps {
  readonly clock: Clock;
  readonly log: Log;
  readonly file: HistoryFile;
  /** Ends the app and starts it again. */
  readonly relaunch: (why: string) => void;
}

/**
 * How long until the relaunch that follows the `nth` fault within an hour, ms: 5 s, 10 s, 20 s, 40 s, 80 s.
 * Null = none: the app stays up as it is.
 */
export function mainRelaunchDelay(nth: number): number | null {
  if (nth > mostMainRelaunches) return null;
  return firstDelayMs * 2 ** (nth - 1);
}

/**
 * Deals with what nobody caught in the main process. A thrown error leaves it in a state that nobody knows, so the
 * app is relaunched after a while; the wall goes on meanwhile. A rejection only ends what waited for it, so the
 * app goes on, unless it has not come up yet: then there may be nothing on the wall. Each fault is logged once.
 */
export class MainFaults {
  readonly #deps: MainFaultsDeps;
  readonly #known = new Set<string>();
  #started = false;
  /** `unlessStarted`: given up when the app comes up meanwhile. */
  #pending: { readonly cancel: CancelTimer; readonly unlessStarted: boolean } | null = null;

  constructor(deps: MainFaultsDeps) {
    this.#deps = deps;
  }

  /** An error that was thrown and not caught. */
  exception(error: unknown): void {
    this.#report('an error was not caught', error);
    this.#plan(false);
  }

  /** The app did not come up. */
  startFailed(error: unknown): void {
    this.#report('the app did not come up', error);
    this.#plan(false);
  }

  /** A promise that was rejected and not waited for. */
  rejection(error: unknown): void {
    this.#report('a rejection was not dealt with', error);
    if (!this.#started) this.#plan(true);
  }

  /** The app has come up: a rejection from now on does not stand in its way, nor did one before. */
  started(): void {
    this.#started = true;
    if (this.#pending?.unlessStarted === true) this.#cancel();
  }

  /** How many faults needed a relaunch within the last hour. */
  get recent(): number {
    const now = this.#deps.clock.now();
    return this.#deps.file.history.mainFaults.filter((at) => isRecent(at, now, hourMs)).length;
  }

  /** Ends the wait for a relaunch: the app ends anyway. */
  stop(): void {
    this.#cancel();
  }

  #plan(isRejection: boolean): void {
    if (this.#pending !== null) return;
    const { clock, file, log } = this.#deps;
    const now = clock.now();
    const recent = file.history.mainFaults.filter((at) => isRecent(at, now, hourMs));
    const delay = mainRelaunchDelay(recent.length + 1);
    if (delay === null) {
      if (this.#first('stays up')) log.error('too many faults within an hour; the app stays up as it is');
      this.#tryLater();
      return;
    }
    const remembered = file.save({
      ...file.history,
      mainFaults: [...recent, now].slice(-mostMainRelaunches - 1),
    });
    if (!remembered) {
      if (this.#first('forgets')) log.error('the app cannot remember a relaunch; it stays up as it is');
      this.#tryLater();
      return;
    }
    log.warn('the app will be relaunched', { inSeconds: delay / 1_000 });
    this.#relaunchIn(delay, isRejection);
  }

  /** An app that never came up has nothing to stay up for: what kept it may have passed in an hour. */
  #tryLater(): void {
    if (!this.#started) this.#relaunchIn(hourMs, true);
  }

  #relaunchIn(ms: number, unlessStarted: boolean): void {
    const cancel = this.#deps.clock.after(ms, () => {
      this.#pending = null;
      this.#deps.relaunch('a fault in the main process');
    });
    this.#pending = { cancel, unlessStarted };
  }

  #cancel(): void {
    this.#pending?.cancel();
    this.#pending = null;
  }

  #report(what: string, error: unknown): void {
    const stack = error instanceof Error ? (error.stack ?? error.message) : String(error);
    if (this.#first(stack)) this.#deps.log.error(what, { stack });
  }

  #first(key: string): boolean {
    if (this.#known.has(key) || this.#known.size >= mostKnown) return false;
    this.#known.add(key);
    return true;
  }
}
