import { Temporal } from 'temporal-polyfill';
import type { CancelTimer, Clock } from '../../contract/clock';
import type { Log } from '../../contract/log';

const minuteMs = 60_000;
const hourMs = 60 * minuteMs;

/** When a page is loaded anew as planned. */
export const refreshRules = {
  /** However it fares, ms. */
  oldest: 24 * hourMs,
  /** At night or while the screen is off, ms. */
  oldAtNight: 12 * hourMs,
  /** The night: from this hour to the next, on the display's wall clock. */
  nightHour: 3,
  /** Memory that a page may have to itself, bytes. */
  ceiling: 600_000_000,
  /** So many readings above it in a row, a minute apart. */
  readings: 3,
  /** A page that is too large again so soon is left alone until then, ms. */
  youngest: 30 * minuteMs,
} as const;

/** What a planned refresh depends on. */
export interface RefreshDeps {
  readonly clock: Clock;
  /** IANA zone of the display, now. */
  readonly timeZone: () => string;
  readonly log: Log;
  /** Memory that the page's process has to itself, bytes; null = not known. Never rejects. */
  readonly memory: () => Promise<number | null>;
  /** Bytes; default 600 MB. */
  readonly ceiling?: number;
  /** Whether the screen is off on purpose: then nobody sees it happen. */
  readonly closed: () => boolean;
  /** Puts a fresh page in the place of the present one, without a flash. */
  readonly refresh: () => void;
}

type Reason = 'age' | 'night' | 'memory';

/**
 * Loads the page anew before it has grown old or large: once a day, at night or while the screen is off where that is
 * possible, between two slides otherwise. Ages are counted by timers, not by the time of day.
 */
export class RefreshKeeper {
  readonly #deps: RefreshDeps;
  #age = 0;
  #large = 0;
  #due: Reason | null = null;
  #cancel: CancelTimer | null = null;

  constructor(deps: RefreshDeps) {
    this.#deps = deps;
  }

  /** Looks after the page from now on, by one timer. */
  start(): void {
    this.#cancel ??= this.#wait();
  }

  /** Stops. */
  stop(): void {
    this.#cancel?.();
    this.#cancel = null;
  }

  /** The page is new: it was replaced, by whomever. */
  pageIsNew(): void {
    this.#age = 0;
    this.#large = 0;
    this.#due = null;
  }

  /** A new slide is shown: the moment for what is due. */
  slideShown(): void {
    if (this.#due !== null && this.#cancel !== null) this.#refresh(this.#due);
  }

  #wait(): CancelTimer {
    // A black page grows neither old nor large in a hurry.
    const wait = this.#deps.closed() ? hourMs : minuteMs;
    return this.#deps.clock.after(wait, () => {
      this.#cancel = this.#wait();
      this.#age += wait;
      void this.#look();
    });
  }

  async #look(): Promise<void> {
    const memory = await this.#deps.memory();
    if (this.#cancel === null) return;
    const isLarge = memory !== null && memory > (this.#deps.ceiling ?? refreshRules.ceiling);
    this.#large = isLarge ? this.#large + 1 : 0;
    this.#due ??= this.#reason();
    // Behind a black page there is no slide to wait for.
    if (this.#due !== null && this.#deps.closed()) this.#refresh(this.#due);
  }

  #reason(): Reason | null {
    const { clock, timeZone, closed } = this.#deps;
    if (this.#large >= refreshRules.readings && this.#age >= refreshRules.youngest) return 'memory';
    if (this.#age >= refreshRules.oldest) return 'age';
    if (this.#age < refreshRules.oldAtNight) return null;
    const { hour } = Temporal.Instant.fromEpochMilliseconds(clock.now()).toZonedDateTimeISO(timeZone());
    return hour === refreshRules.nightHour || closed() ? 'night' : null;
  }

  #refresh(reason: Reason): void {
    const hours = Math.round(this.#age / hourMs);
    const details = { reason, ageInHours: hours };
    if (reason === 'memory') this.#deps.log.warn('the page has grown too large and is loaded anew', details);
    else this.#deps.log.info('the page is loaded anew as planned', details);
    this.pageIsNew();
    this.#deps.refresh();
  }
}
