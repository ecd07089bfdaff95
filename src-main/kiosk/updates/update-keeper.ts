import type { CancelTimer, Clock } from '../../contract/clock';
import type { UpdateFacts } from '../../contract/panel/health';
import type { Failure } from '../../contract/result';
import type { UpdateSettings } from '../../contract/service-settings';
import { isInWindow } from './install-window';
import type { UpdateSource } from './update-source';
import { failureWords, updateWords } from './update-words';
import { VersionTrial, type VersionTrialDeps } from './version-trial';

const minuteMs = 60_000;

/** When updates are looked for, ms. */
export const updateTimes = {
  /** After the start, or after other settings. */
  first: 20_000,
  /** Between two looks at the feed. */
  every: 4 * 60 * minuteMs,
  /** After a failure. */
  again: 30 * minuteMs,
  /** How often it is looked whether the window is open while no slide comes by. */
  tick: minuteMs,
} as const;
/** So many looks at the feed in a row may fail before a person is told: the network of a lobby comes and goes. */
const quietFailures = 3;

/** What updates depend on. */
export interface UpdateDeps extends VersionTrialDeps {
  readonly clock: Clock;
  /** IANA zone of the display, now. */
  readonly timeZone: () => string;
  /** Whether the machine's clock is believed. */
  readonly clockIsTrusted: () => boolean;
  /** Whether no slides come by: the screen is off, or shows the still slide. */
  readonly atRest: () => boolean;
}

type State = Pick<UpdateFacts, 'state' | 'version' | 'words'>;

/**
 * Keeps the app up to date, where a feed is set: looks for new versions, downloads them in the background and installs them
 * in their window between two slides. Whether one works and is kept is seen by {@link VersionTrial}.
 */
export class UpdateKeeper {
  readonly #deps: UpdateDeps;
  readonly #trial: VersionTrial;
  #settings: UpdateSettings | null = null;
  #source: Promise<UpdateSource> | null = null;
  #state: State = { state: 'off', version: null, words: updateWords.off };
  #checkedAt: number | null = null;
  #failures = 0;
  /** Grows with each other feed: what was under way for the one before is of no use. */
  #round = 0;
  #isBusy = false;
  #cancelCheck: CancelTimer | null = null;
  #cancelTick: CancelTimer | null = null;
  #isStopped = false;

  constructor(deps: UpdateDeps) {
    this.#deps = deps;
    this.#trial = new VersionTrial(deps);
  }

  /** Counts this start where a version is being tried, and goes by these settings from now on. */
  start(settings: UpdateSettings): void {
    const failed = this.#trial.start();
    if (failed !== null) this.#state = { state: 'failed', ...failed };
    this.follow(settings);
  }

  /** How updates stand. */
  facts(): UpdateFacts {
    return { ...this.#stateNow(), checkedAt: this.#checkedAt };
  }

  /** Goes by these settings from now on. */
  follow(settings: UpdateSettings): void {
    if (this.#isStopped) return;
    const before = this.#settings;
    this.#settings = settings;
    if (before !== null && before.feedUrl === settings.feedUrl && before.channel === settings.channel) return;
    this.#round += 1;
    this.#failures = 0;
    this.#checkedAt = null;
    this.#cancelTimers();
    // What a start had to say stays until the feed was asked.
    if (before !== null || this.#state.state !== 'failed')
      this.#state = { state: 'off', version: null, words: updateWords.off };
    if (settings.feedUrl === undefined || this.#deps.replaceable === null) return;
    this.#checkIn(updateTimes.first);
    this.#tick();
  }

  /** A slide is shown: the moment for what is due. @param slide its id @param key what tells it from others */
  slideShown(slide: string, key: string): void {
    if (this.#trial.slideShown(slide, key))
      this.#state = { state: 'current', version: null, words: updateWords.current };
    this.#installWhenDue();
  }

  /** Stops. */
  stop(): void {
    this.#isStopped = true;
    this.#round += 1;
    this.#cancelTimers();
  }

  #stateNow(): State {
    const { confirming } = this.#trial;
    if (confirming !== null)
      return { state: 'confirming', version: confirming, words: updateWords.confirming(confirming) };
    const { state, version } = this.#state;
    if (this.#settings?.feedUrl !== undefined && this.#deps.replaceable === null)
      return { state: 'off', version: null, words: updateWords.impossible };
    if (state === 'waiting' && version !== null && this.#settings !== null)
      return { state, version, words: updateWords.waiting(version, this.#settings.window) };
    return this.#state;
  }

  #cancelTimers(): void {
    this.#cancelCheck?.();
    this.#cancelTick?.();
    this.#cancelCheck = this.#cancelTick = null;
  }

  #checkIn(ms: number): void {
    this.#cancelCheck?.();
    this.#cancelCheck = this.#deps.clock.after(ms, () => void this.#look());
  }

  #tick(): void {
    this.#cancelTick = this.#deps.clock.after(updateTimes.tick, () => {
      this.#tick();
      if (this.#deps.atRest()) this.#installWhenDue();
    });
  }

  /** Asks the feed, and downloads what is new. */
  async #look(): Promise<void> {
    const { clock, replaceable } = this.#deps;
    const { feedUrl: url, channel } = this.#settings ?? {};
    if (url === undefined || channel === undefined || replaceable === null) return;
    // One at a time: what a former feed has under way ends first. A new version has to be kept before the next comes.
    if (this.#isBusy || this.#trial.confirming !== null) {
      this.#checkIn(updateTimes.tick);
      return;
    }
    const round = this.#round;
    this.#isBusy = true;
    try {
      this.#source ??= replaceable.open();
      await this.#getNew(await this.#source, { url, channel }, round);
    } catch (error) {
      // The library itself could not be loaded.
      this.#source = null;
      if (round === this.#round) this.#failed({ code: 'feed', message: String(error) }, null);
    } finally {
      this.#isBusy = false;
    }
    if (round !== this.#round) return;
    this.#checkedAt = clock.now();
    this.#checkIn(this.#failures > 0 ? updateTimes.again : updateTimes.every);
  }

  async #getNew(
    source: UpdateSource,
    feed: { url: string; channel: UpdateSettings['channel'] },
    round: number,
  ): Promise<void> {
    const found = await source.check(feed);
    if (round !== this.#round) return;
    if (!found.ok) {
      this.#failed(found.error, null);
      return;
    }
    const version = found.value;
    if (version === null || this.#trial.isRefused(version)) {
      this.#failures = 0;
      if (version === null) this.#state = { state: 'current', version, words: updateWords.current };
      else this.#state = { state: 'current', version, words: updateWords.refused(version) };
      return;
    }
    this.#state = { state: 'downloading', version, words: updateWords.downloading(version) };
    const got = await source.download();
    if (round !== this.#round) return;
    if (!got.ok) {
      this.#failures = quietFailures;
      this.#failed(got.error, version);
      return;
    }
    this.#failures = 0;
    this.#deps.log.info('a new version is downloaded', { version });
    this.#state = { state: 'waiting', version, words: '' };
  }

  #installWhenDue(): void {
    const { version, state } = this.#state;
    const { clock, timeZone, clockIsTrusted } = this.#deps;
    if (state !== 'waiting' || version === null || this.#settings === null || this.#isBusy) return;
    if (this.#isStopped || this.#trial.confirming !== null || !clockIsTrusted()) return;
    if (isInWindow(this.#settings.window, timeZone(), clock.now())) void this.#install(version);
  }

  async #install(version: string): Promise<void> {
    const { log, restart, running } = this.#deps;
    const source = await (this.#source ?? Promise.resolve(null));
    if (source === null || this.#isBusy || this.#state.state !== 'waiting') return;
    this.#isBusy = true;
    this.#state = { state: 'installing', version, words: updateWords.installing(version) };
    // Written first: an update that nobody remembers could be tried for ever.
    const forget = this.#trial.begin(version);
    if (forget === null) {
      this.#isBusy = false;
      this.#giveUpForNow({ code: 'storage', message: 'it cannot be remembered' }, version);
      return;
    }
    log.info('a new version is installed', { version, from: running.version });
    const installed = await source.install();
    if (!installed.ok) {
      this.#isBusy = false;
      forget();
      this.#giveUpForNow(installed.error, version);
    } else if (installed.value === 'replaced') restart('a new version was installed');
  }

  #giveUpForNow(error: Failure, version: string): void {
    this.#failures = quietFailures;
    this.#failed(error, version);
    this.#checkIn(updateTimes.again);
  }

  #failed(error: Failure, version: string | null): void {
    this.#failures += 1;
    this.#deps.log.warn('an update did not work', { ...error, version });
    if (this.#failures < quietFailures) return;
    this.#state = { state: 'failed', version, words: failureWords(error, version) };
  }
}
