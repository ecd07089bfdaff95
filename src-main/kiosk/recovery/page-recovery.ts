import type { CancelTimer, Clock } from '../../contract/clock';
import type { Log } from '../../contract/log';
import type { HistoryFile } from './history-file';
import { beginTry, ladderTimes, nextStep } from './ladder';
import type { PageFault } from './page-fault';
import type { RecoveryStep } from './recovery-history';

/** So often the still slide is loaded again, and stands a little otherwise then, ms: nothing may burn in. */
export const calmMovesMs = 60 * 60_000;
/** How long what is done before a new page may take, ms. */
const patienceMs = 2_000;

/** What recovery does to the page; each is a few lines of Electron. */
export interface PageActions {
  /** Watches the present page from now on, until its first fault. Replaces the watch before. */
  watch(onFault: (fault: PageFault) => void): void;
  /** Watches the still slide: told when its process ends or it does not load. */
  watchCalm(onFault: () => void): void;
  /** Ends the process of a page that does not answer. Resolves when it is gone. */
  kill(): Promise<void>;
  /** Loads the page again in the same window. */
  reload(): void;
  /** Puts a new window in the place of the present one. */
  renew(page: 'carousel' | 'calm'): void;
  /** Forgets compiled code: it may be what is broken. */
  clearCodeCache(): Promise<void>;
  /** Ends the app and has it started again. */
  relaunch(): void;
}

/** What recovery of the page works with. */
export interface PageRecoveryDeps {
  readonly clock: Clock;
  readonly log: Log;
  readonly file: HistoryFile;
  readonly actions: PageActions;
  /** Whether hardware acceleration is off in this run. */
  readonly software: boolean;
}

/** Brings the page back, step by step up the ladder, and gives up into the still slide. */
export class PageRecovery {
  readonly #deps: PageRecoveryDeps;
  #retry: CancelTimer | null = null;
  #settle: CancelTimer | null = null;
  #move: CancelTimer | null = null;
  #isCalm = false;
  #resting = false;
  #stopped = false;

  constructor(deps: PageRecoveryDeps) {
    this.#deps = deps;
  }

  /** Watches the page, which begins to load now. */
  start(): void {
    this.#beginTry();
    this.#deps.actions.watch(this.#failed);
  }

  /** The page is replaced as planned: watches the new one. */
  watchAnew(): void {
    if (!this.#stopped) this.#deps.actions.watch(this.#failed);
  }

  /** The screen is off on purpose, or no longer: the still slide cannot see that by itself. */
  rest(resting: boolean): void {
    if (resting === this.#resting) return;
    this.#resting = resting;
    if (!this.#isCalm || this.#stopped) return;
    this.#deps.actions.reload();
    this.#moveLater();
  }

  /** Stops: the app ends. */
  stop(): void {
    this.#stopped = true;
    this.#retry?.();
    this.#settle?.();
    this.#move?.();
  }

  readonly #failed = (fault: PageFault): void => {
    if (this.#stopped) return;
    const { clock, file, log, software } = this.#deps;
    // Asked before deciding: what a relaunched app would not know of must not be answered by a relaunch.
    const remembers = file.save(file.history);
    const decision = nextStep(file.history, { now: clock.now(), kind: fault.kind, software, remembers });
    file.save(decision.history);
    const { step } = decision;
    const details = { fault: fault.kind, detail: fault.detail, step };
    if (step === 'calm') {
      const minutes = Math.round((decision.history.calm?.pauseMs ?? ladderTimes.pause) / 60_000);
      log.error('the page does not stay; the still slide is shown', {
        ...details,
        nextTryInMinutes: minutes,
      });
    } else log.warn('the page is brought back', details);
    void this.#take(step, fault.kind);
  };

  async #take(step: RecoveryStep, kind: PageFault['kind']): Promise<void> {
    const { actions, log } = this.#deps;
    try {
      if (kind === 'hang' || kind === 'silence') await actions.kill();
      if (step === 'new-window') await this.#within(actions.clearCodeCache());
    } catch (error) {
      log.warn('a page could not be cleared away', { error: String(error) });
    }
    if (this.#stopped) return;
    switch (step) {
      case 'reload':
        actions.reload();
        actions.watch(this.#failed);
        break;
      case 'new-window':
        actions.renew('carousel');
        actions.watch(this.#failed);
        break;
      case 'relaunch':
      case 'relaunch-software':
        actions.relaunch();
        break;
      case 'calm':
        this.#calmDown();
        break;
    }
  }

  #calmDown(): void {
    const { actions, clock, file } = this.#deps;
    this.#settle?.();
    this.#isCalm = true;
    actions.renew('calm');
    // The still slide gets one more window; after that its background is all there is.
    actions.watchCalm(() => {
      if (!this.#stopped) actions.renew('calm');
    });
    this.#retry = clock.after(file.history.calm?.pauseMs ?? ladderTimes.pause, () => {
      this.#deps.log.warn('the carousel is tried again after a calm time');
      this.#isCalm = false;
      this.#move?.();
      this.#beginTry();
      actions.renew('carousel');
      actions.watch(this.#failed);
    });
    this.#moveLater();
  }

  #moveLater(): void {
    this.#move?.();
    // Black does not burn in.
    if (this.#resting) return;
    this.#move = this.#deps.clock.after(calmMovesMs, () => {
      this.#deps.actions.reload();
      this.#moveLater();
    });
  }

  #beginTry(): void {
    const { clock, file } = this.#deps;
    const history = beginTry(file.history, clock.now());
    if (history === file.history) return;
    file.save(history);
    this.#settle = clock.after(ladderTimes.window, () => file.save({ ...file.history, calm: null }));
  }

  async #within(work: Promise<void>): Promise<void> {
    let cancel: CancelTimer = () => undefined;
    const limit = new Promise<void>((resolve) => (cancel = this.#deps.clock.after(patienceMs, resolve)));
    await Promise.race([work, limit]);
    cancel();
  }
}
