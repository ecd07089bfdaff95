import { app, powerMonitor, session } from 'electron';
import type { Clock } from '../../contract/clock';
import type { CreateLog, Log } from '../../contract/log';
import { placeToFill, type DisplayWindow } from '../display-window';
import { followDisplays } from '../displays/follow-displays';
import { graphicsNow } from '../graphics';
import { FrontKeeper } from './front-keeper';
import { frontOf, killPage, placeOf } from './window-actions';
import { GpuCount } from './gpu-count';
import { lacksGraphics, rememberGraphics, type GraphicsMoment } from './graphics-memory';
import { HistoryFile } from './history-file';
import { ladderTimes, softwareUntil } from './ladder';
import { MainFaults } from './main-faults';
import { refuseDialogs } from './no-dialogs';
import { PageRecovery } from './page-recovery';
import { watchPage, type PageWatch } from './page-watch';
import { PlaceKeeper } from './place-keeper';
import { recoveryHealth, type RecoveryHealth } from './recovery-health';
import { createRelaunch } from './relaunch';
import { mostLostStarts, StartMarks } from './start-marks';

/** So long after the first slide the engine knows how it draws, ms. */
const graphicsSettleMs = 5_000;

/** What recovery works with. */
export interface RecoveryDeps {
  readonly dataDir: string;
  readonly clock: Clock;
  readonly createLog: CreateLog;
  /** Whether somebody waits for the end of this run, as with screenshots: then a fault ends it with code 1. */
  readonly attended: boolean;
}

/** Keeps the wall alive: the page, the graphics, the main process, and the window's place and front. */
export class Recovery {
  readonly #deps: RecoveryDeps;
  readonly #log: Log;
  readonly #file: HistoryFile;
  readonly #software: boolean;
  readonly #marks: StartMarks | null;
  readonly #relaunch: () => void;
  readonly #gpu: GpuCount;
  readonly #faults: MainFaults;
  readonly #stops: (() => void)[] = [];
  #watch: PageWatch | null = null;
  #front: FrontKeeper | null = null;
  #place: PlaceKeeper | null = null;
  #page: PageRecovery | null = null;
  #window: DisplayWindow | null = null;
  /** Whether this run has shown a slide. */
  #shows = false;
  #resting = false;

  /**
   * Reads what is remembered and, when that says so, turns hardware acceleration off. Must be made before the app
   * is ready; deals with the main process's faults from then on.
   */
  constructor(deps: RecoveryDeps) {
    this.#deps = deps;
    const { clock } = deps;
    this.#log = deps.createLog('recovery');
    // A run that somebody waits for shows no slide, and may be given up at any time.
    this.#marks = deps.attended ? null : new StartMarks({ ...deps, log: this.#log });
    const relaunch = deps.attended ? () => app.exit(1) : createRelaunch(process.env);
    this.#relaunch = () => {
      this.#marks?.over();
      relaunch();
    };
    refuseDialogs(this.#log);
    this.#file = new HistoryFile(deps.dataDir, this.#log);
    if ((this.#marks?.lost ?? 0) >= mostLostStarts) this.#distrustGraphics('the app ended while it started');
    const until = softwareUntil(this.#file.history, clock.now());
    this.#software = until !== null || lacksGraphics(this.#file.history, this.#moment());
    if (this.#software) {
      app.disableHardwareAcceleration();
      // The same to the engine's own processes, which may try the hardware on their own otherwise.
      app.commandLine.appendSwitch('disable-gpu');
    }
    if (until !== null) {
      const reason = this.#file.history.software?.reason;
      this.#log.info('hardware acceleration is off', { reason, until: new Date(until).toISOString() });
    }
    this.#gpu = new GpuCount(clock);
    this.#faults = new MainFaults({ clock, log: this.#log, file: this.#file, relaunch: this.#relaunch });
    // Whoever ends the app in good order while it starts does not say that it cannot.
    app.once('will-quit', () => this.#marks?.over());
    process.on('uncaughtException', (error) => this.#faults.exception(error));
    process.on('unhandledRejection', (error) => this.#faults.rejection(error));
    app.on('child-process-gone', (_event, { type, reason, exitCode }) => {
      if (type === 'GPU') this.#gpuDied(reason, exitCode);
    });
    this.#stops.push(() => this.#faults.stop());
  }

  /**
   * Brings the app up. When that fails, the still slide is shown and the app is relaunched after a while.
   * @param work everything there is to do
   */
  async startUp(work: () => Promise<void>): Promise<void> {
    try {
      await work();
      this.#faults.started();
    } catch (error) {
      this.#faults.startFailed(error);
      await this.#window?.renew('calm');
    }
  }

  /** The window on the wall, for what has to be shown when nothing else can be. */
  hold(window: DisplayWindow): void {
    this.#window = window;
  }

  /** Keeps the held window's page, which has begun to load, and a kiosk's window in its place and in front. */
  keep(): void {
    const window = this.#window;
    if (window === null) return;
    const { placement } = window;
    const { clock } = this.#deps;
    const page = this.#keepPage(window);
    const resumed = (): void => this.#watch?.liveness.refresh();
    powerMonitor.on('resume', resumed);
    this.#stops.push(
      () => page.stop(),
      () => this.#watch?.stop(),
    );
    if (placement.kind !== 'kiosk') return;

    const place = new PlaceKeeper({
      clock,
      log: this.#log,
      window: placeOf(window),
      wanted: () => placeToFill(window.placement),
    });
    this.#place = place;
    const front = new FrontKeeper({ clock, log: this.#log, window: frontOf(window) });
    this.#front = front;
    const changed = (): void => place.changed();
    followDisplays(changed);
    powerMonitor.on('resume', changed);
    powerMonitor.on('unlock-screen', changed);
    window.eachWindow((made) => {
      const lost = (): void => {
        if (window.current() === made) front.lostFocus();
      };
      made.on('blur', lost);
      made.on('minimize', lost);
      made.on('hide', lost);
    });
    front.start();
    this.#stops.push(
      () => place.stop(),
      () => front.stop(),
    );
  }

  /** The page shows a slide. @param slide its id, as in `data-slide` */
  shown(slide: string): void {
    if (!this.#shows) this.#firstShown();
    this.#shows = true;
    const liveness = this.#watch?.liveness;
    liveness?.rest(slide === 'closed');
    liveness?.beat();
  }

  /** The page had a fault that nobody caught. @param detail in words */
  pageFault(detail: string): void {
    this.#watch?.liveness.fault(detail);
  }

  /** The page is to show slides again after it was black: from now on it is expected to. */
  awaken(): void {
    this.#watch?.liveness.rest(false);
  }

  /** The screen is off on purpose, or no longer. */
  rest(resting: boolean): void {
    this.#resting = resting;
    this.#page?.rest(resting);
    this.#front?.rest(resting);
  }

  /** Whether the screen is off on purpose. */
  get resting(): boolean {
    return this.#resting;
  }

  /** The page was replaced as planned: watches the new one. */
  replaced(): void {
    this.#page?.watchAnew();
  }

  /** The held window is to be placed otherwise: moves it. */
  placed(): void {
    this.#place?.changed();
  }

  /** Lets another window of ours be in front of the kiosk's, or no longer. */
  yieldFront(yielding: boolean): void {
    this.#front?.yield(yielding);
  }

  /** Ends the app in good order and has it started again. @param why for the log */
  restart(why: string): void {
    this.#log.info('the app starts again', { why });
    this.#relaunch();
  }

  /** How the machine has fared, for the panel. */
  health(): RecoveryHealth {
    return recoveryHealth({
      history: this.#file.history,
      now: this.#deps.clock.now(),
      gpuDeaths: this.#gpu.recent,
      mainFaults: this.#faults.recent,
    });
  }

  /** Stops: the app ends, and nothing is to be brought back. */
  stop(): void {
    for (const stop of this.#stops) stop();
  }

  #firstShown(): void {
    this.#marks?.over();
    if (this.#software) return;
    const { clock } = this.#deps;
    this.#stops.push(
      clock.after(graphicsSettleMs, () => {
        const { history } = this.#file;
        const next = rememberGraphics(history, graphicsNow() === 'fast', this.#moment());
        if (next !== history) this.#file.save(next);
      }),
    );
  }

  #moment(): GraphicsMoment {
    return { now: this.#deps.clock.now(), engine: process.versions.chrome };
  }

  #keepPage(window: DisplayWindow): PageRecovery {
    const { clock } = this.#deps;
    const page = new PageRecovery({
      clock,
      log: this.#log,
      file: this.#file,
      software: this.#software,
      actions: {
        watch: (onFault) => {
          this.#watch?.stop();
          const contents = window.contents();
          this.#watch = contents && watchPage(contents, clock, onFault);
        },
        watchCalm: (onFault) => {
          this.#watch?.stop();
          this.#watch = null;
          window.contents()?.once('render-process-gone', onFault);
        },
        kill: async () => await killPage(window.contents(), clock),
        reload: () => void window.load(),
        renew: (next) => void window.renew(next),
        clearCodeCache: async () => await session.defaultSession.clearCodeCaches({}),
        relaunch: () => this.#relaunch(),
      },
    });
    this.#page = page;
    page.start();
    return page;
  }

  #gpuDied(reason: string, exitCode: number): void {
    const tooOften = this.#gpu.died(reason);
    if (reason === 'clean-exit') return;
    const details = { reason, exitCode, recent: this.#gpu.recent };
    if (!tooOften || this.#software) {
      this.#log.warn('the graphics process ended; the engine starts it again', details);
      return;
    }
    if (this.#distrustGraphics(`the graphics process ended ${String(this.#gpu.recent)} times (${reason})`)) {
      this.#log.warn(
        'the graphics process ended too often; the app goes on without hardware acceleration',
        details,
      );
      this.#relaunch();
    } else this.#log.error('the graphics process ended too often, and that cannot be remembered', details);
  }

  /** Hardware acceleration is off for a day from the next start on. Returns whether that will be remembered. */
  #distrustGraphics(reason: string): boolean {
    const until = this.#deps.clock.now() + ladderTimes.software;
    return this.#file.save({ ...this.#file.history, software: { until, reason } });
  }
}
