import { join } from 'node:path';
import type { Board } from '../../contract/board';
import type { Clock } from '../../contract/clock';
import type { CreateLog } from '../../contract/log';
import type { Screen } from '../../contract/screen';
import type { Settings, ZonedSettings } from '../../contract/settings';
import type { SettingsInForce } from '../../store/state/settings-in-force';
import { ShownBook } from '../../sync/history/shown-book';
import { accountFingerprint, isConnected } from '../account';
import { buildTime } from '../hours/build-time';
import { DisplayPower } from '../hours/display-power';
import { HoursKeeper } from '../hours/hours-keeper';
import { keepHours } from '../hours/keep-hours';
import type { RunCommand } from '../hours/run-command';
import { loadLogo, type Logo } from '../logo';
import { keyWords } from '../panel-key';
import { ScreenKeeper } from '../screen-keeper';
import { LiveData, type LiveDataDeps } from './live-data';

/** A company that plays while nobody is connected. */
export interface Playing {
  /** Settings as they are, but connected to it. */
  connect(settings: Settings): Settings;
  stop(): Promise<void>;
}

/** What a show is made with. */
export interface ShowDeps extends Omit<LiveDataDeps, 'onLearned'> {
  /** Whether the demo company was asked for, whatever is connected. */
  readonly demo: boolean;
  /** Starts the demo company. @param timeZone IANA; undefined = the machine's */
  readonly startDemo: (timeZone: string | undefined) => Promise<Playing>;
  readonly dataDir: string;
  /** The provisioning file; null = there is none. */
  readonly settingsFile: string | null;
  /** Where a person would put one, for the setup slide. */
  readonly suggestedFile: string;
  readonly run: RunCommand;
  /** The machine's IANA zone, now: it holds where the settings name none. */
  readonly machineZone: () => string;
  readonly clock: Clock;
  readonly createLog: CreateLog;
}

/** The demo company that plays, and in which zone. */
interface DemoInUse {
  readonly playing: Playing;
  readonly timeZone: string | undefined;
}

/** What settings come to. */
interface Scene {
  readonly inForce: SettingsInForce;
  readonly mode: Screen['mode'];
  /** Connected to whom they are connected to, and with a zone. */
  readonly settings: ZonedSettings;
  readonly account: string;
  readonly logo: Logo | null;
  readonly look: Parameters<ScreenKeeper['setLook']>[0];
}

/**
 * Everything that depends on settings. It follows them while the page goes on: what is looks and hours changes at once,
 * what is kept changes its account or is taken down within a second, and the page is never reloaded.
 */
export class Show {
  readonly screens: ScreenKeeper;
  readonly hours: HoursKeeper;
  readonly data: LiveData;
  /** How often what was shown. */
  readonly book: ShownBook;
  readonly #power: DisplayPower;
  readonly #deps: ShowDeps;
  readonly #listeners = new Set<(show: Show) => void>();
  readonly #learnedListeners = new Set<() => void>();
  #scene: Scene;
  #demo: DemoInUse | null;
  /** The machine's zone at the last look. */
  #zone: string;
  #wanted: SettingsInForce | null = null;
  #work: Promise<void> = Promise.resolve();
  #leaveHours: () => Promise<void> = () => Promise.resolve();

  /** Makes a show for the settings of the moment. Nothing is asked or timed yet. */
  static async open(deps: ShowDeps, inForce: SettingsInForce): Promise<Show> {
    const demo = await demoFor(deps, inForce.settings, null);
    const scene = await sceneOf(deps, inForce, demo?.playing ?? null);
    await deps.useAccount(scene.account);
    return new Show(deps, scene, demo);
  }

  private constructor(deps: ShowDeps, scene: Scene, demo: DemoInUse | null) {
    const { clock, createLog, run, suggestedFile } = deps;
    this.#deps = deps;
    this.#scene = scene;
    this.#demo = demo;
    this.screens = new ScreenKeeper({ ...scene.look, settingsFile: suggestedFile, clock });
    const { timeZone } = this.screens.current();
    const { schedule } = scene.settings;
    this.hours = new HoursKeeper({
      ...{ schedule, timeZone, clock, builtAt: buildTime, log: createLog('hours') },
      onLook: () => this.#lookAtZone(),
    });
    this.#zone = deps.machineZone();
    this.#power = new DisplayPower({ schedule, clock, run, log: createLog('power') });
    const onLearned = (): void => {
      this.book.keepTo(this.#scene.account, this.data.sync.rules);
      for (const listener of this.#learnedListeners) listener();
    };
    this.data = new LiveData({ ...deps, onLearned }, scene.settings, scene.account);
    this.book = new ShownBook({ cache: deps.cache, clock, timeZone: () => this.timeZone });
    this.book.keepTo(scene.account, this.data.sync.rules);
  }

  /** Live, or the demo company. */
  get mode(): Screen['mode'] {
    return this.#scene.mode;
  }

  /** The settings in use, connected to whom they are connected to. Hold secrets. */
  get settings(): Settings {
    return this.#scene.settings;
  }

  /** The logo in use; null = none. */
  get logo(): Logo | null {
    return this.#scene.logo;
  }

  /** IANA zone of the display. */
  get timeZone(): string {
    return this.screens.current().timeZone;
  }

  /** The board as it is now. */
  board(): Board {
    return this.data.board();
  }

  /** The screen as it is now. */
  screen(): Screen {
    return this.screens.current();
  }

  /** Hears when other settings are in use, after everything follows them. Returns how to stop. */
  subscribe(listener: (show: Show) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Hears when more is known of hidden people, without other settings. Returns how to stop. */
  onLearned(listener: () => void): () => void {
    this.#learnedListeners.add(listener);
    return () => this.#learnedListeners.delete(listener);
  }

  /** Begins to ask. */
  start(): void {
    this.data.start();
  }

  /** The page shows a slide, or still does. @param key as the page names it */
  shown(key: string): void {
    this.book.shown(key, this.board());
  }

  /** The machine has woken up: what it knows of the day, the hours and the world is looked at anew, at once. */
  woke(): void {
    this.hours.woke();
    this.data.sync.woke();
  }

  /** Opens and closes with the hours from now on. @param onOpen the page is expected to show slides from now on */
  keepHours(onOpen: () => void): void {
    const sync = { setPace: (pace: 'normal' | 'slow') => this.data.setPace(pace) };
    const { hours, screens } = this;
    this.#leaveHours = keepHours({ hours, screens, sync, power: this.#power, onOpen });
  }

  /** Leaves the hours as they are. */
  async leaveHours(): Promise<void> {
    await this.#leaveHours();
  }

  /** Follows other settings. Resolves when everything does; of several at once the last count. */
  follow(inForce: SettingsInForce): Promise<void> {
    this.#wanted = inForce;
    const done = this.#work.then(async () => {
      const wanted = this.#wanted;
      this.#wanted = null;
      if (wanted !== null) await this.#change(wanted);
    });
    // What went wrong with these settings must not stand in the way of the next.
    this.#work = done.catch(() => undefined);
    return done;
  }

  /** Stops asking, writes down what is only in memory, and sends the demo company home. */
  async stop(): Promise<void> {
    await this.#work;
    await this.data.stop();
    this.book.flush();
    await this.#demo?.playing.stop();
  }

  async #change(inForce: SettingsInForce): Promise<void> {
    const before = this.#demo;
    const demo = await demoFor(this.#deps, inForce.settings, before);
    const scene = await sceneOf(this.#deps, inForce, demo?.playing ?? null);
    const isOther = scene.mode !== this.#scene.mode;
    this.#demo = demo;
    this.#scene = scene;
    // Another company's name must not stand over the people of the one before.
    if (!isOther) this.#light(scene);
    await this.data.change(scene.settings, scene.account);
    if (isOther) this.#light(scene);
    this.book.keepTo(scene.account, this.data.sync.rules);
    await this.#power.change(scene.settings.schedule);
    for (const listener of this.#listeners) listener(this);
    if (before !== demo) await before?.playing.stop();
  }

  /** A machine that was set to another zone takes the wall along, unless the settings name one. */
  #lookAtZone(): void {
    const zone = this.#deps.machineZone();
    if (zone === this.#zone) return;
    this.#zone = zone;
    const inForce = this.#wanted ?? this.#scene.inForce;
    if (inForce.settings.display.timeZone !== undefined) return;
    const log = this.#deps.createLog('hours');
    log.info('the machine has another time zone, and the screen follows it', { zone });
    this.follow(inForce).catch((error: unknown) =>
      log.error('the other time zone could not be followed', { error: String(error) }),
    );
  }

  #light({ look, settings }: Scene): void {
    this.screens.setLook(look);
    this.hours.change({ schedule: settings.schedule, timeZone: this.timeZone });
  }
}

/** The demo company that is to play: the one that plays, another one for another zone, or none. */
async function demoFor(
  deps: ShowDeps,
  settings: Settings,
  playing: DemoInUse | null,
): Promise<DemoInUse | null> {
  if (!deps.demo && isConnected(settings)) return null;
  const { timeZone } = settings.display;
  if (playing !== null && playing.timeZone === timeZone) return playing;
  return { playing: await deps.startDemo(timeZone), timeZone };
}

async function sceneOf(deps: ShowDeps, inForce: SettingsInForce, playing: Playing | null): Promise<Scene> {
  const mode = deps.demo ? 'demo' : playing === null ? 'live' : 'setup';
  const connected = playing?.connect(inForce.settings) ?? inForce.settings;
  const { display } = connected;
  const settings = {
    ...connected,
    display: { ...display, timeZone: display.timeZone ?? deps.machineZone() },
  };
  const isManaged = inForce.managed.includes('display.theme.logo');
  const beside = isManaged ? deps.settingsFile : join(deps.dataDir, 'motiboard.json');
  const { logo, problems } = await loadLogo(settings.display.theme.logo, beside);
  return {
    ...{ inForce, mode, settings, logo },
    account: mode === 'live' ? accountFingerprint(settings) : 'demo',
    look: {
      ...{ settings, mode, logo: logo?.address ?? null },
      problems: [...inForce.problems, ...problems],
      panelKey: keyWords(settings.panel.accelerator),
    },
  };
}
