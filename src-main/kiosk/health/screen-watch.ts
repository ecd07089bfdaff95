import type { CancelTimer, Clock } from '../../contract/clock';
import type { Log } from '../../contract/log';
import type { ScreenFacts, Thumbnail } from '../../contract/panel/health';
import { samplePicture, type PictureSample } from './picture-look';

/** The times of the watch over the screen, ms. */
export const screenWatchTimes = {
  /** The first slide must be there this long after the start. */
  firstSlide: 60_000,
  /** Longest time without a new word of a slide; the longest dwell is 30 s. */
  silence: 90_000,
  /** How often the picture itself is looked at; taking it costs as much as a change of slides. */
  lookEvery: 150_000,
  /** A picture that is the same for so long, though other slides were shown, is frozen. */
  frozen: 290_000,
} as const;

/** A picture of the screen as it is now. */
export interface ScreenPicture {
  /** A small PNG. */
  readonly png: () => Uint8Array;
  /** Its points, four bytes each. */
  readonly points: Uint8Array;
  /** px. */
  readonly width: number;
  readonly height: number;
}

/** What the watch needs. */
export interface ScreenWatchDeps {
  readonly clock: Clock;
  readonly log: Log;
  /** Pictures the screen, small; null = there is nothing to picture. */
  readonly capture: () => Promise<ScreenPicture | null>;
  /** Whether the screen is off on purpose. */
  readonly closed: () => boolean;
  /** Whether the still slide is shown. */
  readonly calm: () => boolean;
}

/** Knows what the screen does: by what its page says, and by a look at the picture itself every few minutes. */
export class ScreenWatch {
  readonly #deps: ScreenWatchDeps;
  readonly #counts = new Map<string, number>();
  /** Runs out when the page has said nothing for too long. Delays only: a clock that is set changes nothing. */
  #silence: CancelTimer | null = null;
  #look: CancelTimer | null = null;
  #isSilent = false;
  #isStarted = false;
  #isResting = false;
  #slide: string | null = null;
  #shownAt: number | null = null;
  #shown = 0;
  #picture: { look: ScreenFacts['picture']; at: number; sample: PictureSample; sameForMs: number } | null =
    null;
  #shownAtPicture = 0;

  constructor(deps: ScreenWatchDeps) {
    this.#deps = deps;
  }

  /** Watches from now on. */
  start(): void {
    if (this.#isStarted) return;
    this.#isStarted = true;
    this.#expect(screenWatchTimes.firstSlide);
    this.#lookLater();
  }

  /** The screen is off on purpose, or no longer: off, nothing is expected of it and there is nothing to look at. */
  rest(resting: boolean): void {
    if (resting === this.#isResting) return;
    this.#isResting = resting;
    this.#cancelAll();
    this.#isSilent = false;
    if (resting) this.#picture = null;
    else if (this.#isStarted) {
      this.#expect(screenWatchTimes.silence);
      this.#lookLater();
    }
  }

  /** Ends the watch; what is known stays. */
  stop(): void {
    this.#isStarted = false;
    this.#cancelAll();
  }

  /** The page shows a slide, or says again which one it shows. @param slide its id, as in `data-slide` */
  shown(slide: string): void {
    this.#isSilent = false;
    this.#slide = slide;
    this.#shownAt = this.#deps.clock.now();
    this.#shown += 1;
    this.#counts.set(slide, (this.#counts.get(slide) ?? 0) + 1);
    this.#expect(screenWatchTimes.silence);
  }

  /** Whether the carousel moves, or rests on purpose: what a watchdog may be told. */
  isWell(): boolean {
    return this.facts().state !== 'stuck';
  }

  /** Slides shown since the start, by id. */
  counts(): ReadonlyMap<string, number> {
    return this.#counts;
  }

  /** What the screen does now. */
  facts(): ScreenFacts {
    const state = this.#state();
    const doubted = state === 'off' || state === 'calm';
    return {
      state,
      slide: this.#slide,
      shownAt: this.#shownAt,
      slidesShown: this.#shown,
      picture: this.#picture === null ? 'unknown' : doubted ? 'good' : this.#picture.look,
      pictureAt: this.#picture?.at ?? null,
    };
  }

  /** Pictures the screen now; null = there is nothing to picture. */
  async thumbnail(): Promise<Thumbnail | null> {
    const picture = await this.#deps.capture();
    if (picture === null) return null;
    const { width, height, points } = picture;
    const sample = samplePicture(points);
    const look = sample.isBlack && this.#state() === 'playing' ? 'black' : this.#lookBefore(sample);
    return { at: this.#deps.clock.now(), png: new Uint8Array(picture.png()), width, height, look };
  }

  #lookBefore(sample: PictureSample): ScreenFacts['picture'] {
    return this.#picture?.look === 'frozen' && this.#picture.sample.mark === sample.mark ? 'frozen' : 'good';
  }

  #state(): ScreenFacts['state'] {
    if (this.#deps.calm()) return 'calm';
    if (this.#deps.closed()) return 'off';
    if (this.#isSilent) return 'stuck';
    return this.#shown === 0 ? 'starting' : 'playing';
  }

  #cancelAll(): void {
    this.#silence?.();
    this.#look?.();
    this.#silence = this.#look = null;
  }

  #expect(ms: number): void {
    this.#silence?.();
    if (this.#isResting) return;
    this.#silence = this.#deps.clock.after(ms, () => {
      // Off, nothing is expected of the page; when it opens again it has this long to say something.
      if (this.#deps.closed() || this.#deps.calm()) this.#expect(screenWatchTimes.silence);
      else this.#isSilent = true;
    });
  }

  #lookLater(): void {
    if (this.#isResting) return;
    this.#look = this.#deps.clock.after(screenWatchTimes.lookEvery, () => {
      this.#lookLater();
      void this.#lookNow();
    });
  }

  async #lookNow(): Promise<void> {
    if (this.#state() !== 'playing') {
      this.#picture = null;
      return;
    }
    let picture: ScreenPicture | null;
    try {
      picture = await this.#deps.capture();
    } catch (error) {
      this.#deps.log.debug('the screen could not be pictured', { error: String(error) });
      return;
    }
    if (picture === null) return;
    const sample = samplePicture(picture.points);
    const before = this.#picture;
    const moved = this.#shown > this.#shownAtPicture + 1;
    const same = before?.sample.mark === sample.mark && moved;
    const sameForMs = same ? before.sameForMs + screenWatchTimes.lookEvery : 0;
    const look = sample.isBlack ? 'black' : sameForMs >= screenWatchTimes.frozen ? 'frozen' : 'good';
    if (look !== 'good' && before?.look !== look)
      this.#deps.log.warn(`the picture on the screen is ${look}`, { slide: this.#slide });
    this.#picture = { look, at: this.#deps.clock.now(), sample, sameForMs };
    this.#shownAtPicture = this.#shown;
  }
}
