import type { CancelTimer, Clock } from '../../contract/clock';
import type { Log } from '../../contract/log';
import type { Media, Picture } from '../../store/media';
import { Backoff } from './backoff';
import {
  fetchPicture,
  type FetchPicture,
  type ImageScaler,
  type PictureFailure,
  type PictureUse,
} from './picture-fetcher';

/** How many pictures are fetched at once. */
const atOnce = 4;
/** Where no answer came at all the network may be back any moment: asked again after this long at most, ms. */
const longestNetworkWaitMs = 5 * 60_000;
/** A picture that was stored and is gone again (no room, torn) is not fetched again sooner, ms. */
const againMs = 60 * 60_000;

/** A picture that the board would like to have. */
export interface WantedPicture {
  /** The vendor's absolute address. */
  readonly address: string;
  readonly use: PictureUse;
}

/** Sees to it that the pictures the board wants are in the media store, and no others. */
export interface PictureKeeper {
  /**
   * Says which pictures are wanted from now on, all of them. What is missing is fetched; what is not named is deleted
   * at once, even when it is arriving just then. Naming none deletes all.
   */
  want(wanted: readonly WantedPicture[]): void;
  /** Whether a picture is being fetched right now. */
  readonly busy: boolean;
  /** Ends all fetches; nothing is stored afterwards. What is stored stays. */
  stop(): void;
}

/** What the keeper needs. */
export interface PictureKeeperDeps {
  readonly fetch: FetchPicture;
  readonly media: Pick<Media, 'lookup' | 'put' | 'retain'>;
  readonly clock: Clock;
  readonly log: Log;
  readonly scaler: ImageScaler;
  /** Origins that pictures may come from, such as `https://app.motivosity.com`. */
  readonly allowedOrigins: () => ReadonlySet<string>;
  /** A new picture can be looked up. Called for each; gather before rebuilding a board. */
  readonly onArrived: () => void;
}

/** Makes a keeper that is idle until something is wanted. */
export function createPictureKeeper(deps: PictureKeeperDeps): PictureKeeper {
  return new Keeper(deps);
}

class Keeper implements PictureKeeper {
  readonly #deps: PictureKeeperDeps;
  readonly #addresses: Backoff;
  readonly #origins: Backoff;
  readonly #underWay = new Map<string, AbortController>();
  #wanted = new Map<string, PictureUse>();
  #timer: CancelTimer | null = null;
  #retained = false;
  #stopped = false;

  constructor(deps: PictureKeeperDeps) {
    this.#deps = deps;
    this.#addresses = new Backoff(deps.clock);
    this.#origins = new Backoff(deps.clock, longestNetworkWaitMs);
  }

  get busy(): boolean {
    return this.#underWay.size > 0;
  }

  want(wanted: readonly WantedPicture[]): void {
    if (this.#stopped) return;
    const before = this.#wanted;
    this.#wanted = new Map();
    for (const { address, use } of wanted) {
      if (this.#wanted.get(address) !== 'picture') this.#wanted.set(address, use);
    }
    const same =
      before.size === this.#wanted.size && [...before.keys()].every((key) => this.#wanted.has(key));
    if (!same || !this.#retained) this.#retain();
    for (const [address, fetching] of this.#underWay) if (!this.#wanted.has(address)) fetching.abort();
    for (const name of this.#addresses.names()) if (!this.#wanted.has(name)) this.#addresses.forget(name);
    this.#fetchDue();
  }

  stop(): void {
    this.#stopped = true;
    this.#timer?.();
    for (const fetching of this.#underWay.values()) fetching.abort();
  }

  #retain(): void {
    this.#retained = true;
    void this.#deps.media.retain(new Set(this.#wanted.keys())).then((result) => {
      if (result.ok) return;
      // Tried again with the next wanted list: what is taken down must not stay.
      this.#retained = false;
      this.#deps.log.error('pictures that are not wanted any more stay on disk', { code: result.error.code });
    });
  }

  /** Starts what may be fetched now, and sets one timer for what may be fetched next. */
  #fetchDue(): void {
    this.#timer?.();
    this.#timer = null;
    if (this.#stopped) return;
    const allowed = this.#deps.allowedOrigins();
    let nextMs = Infinity;
    for (const [address, use] of this.#wanted) {
      if (this.#underWay.size >= atOnce) return;
      if (this.#underWay.has(address) || this.#deps.media.lookup(address) !== null) continue;
      const origin = originOf(address);
      if (origin === null || !allowed.has(origin)) continue;
      const waitMs = Math.max(this.#addresses.waitMs(address), this.#origins.waitMs(origin));
      if (waitMs > 0) nextMs = Math.min(nextMs, waitMs);
      else void this.#fetch(address, use, origin);
    }
    if (nextMs === Infinity) return;
    this.#timer = this.#deps.clock.after(nextMs, () => {
      this.#fetchDue();
    });
  }

  async #fetch(address: string, use: PictureUse, origin: string): Promise<void> {
    const fetching = new AbortController();
    const { signal } = fetching;
    this.#underWay.set(address, fetching);
    try {
      const result = await fetchPicture(this.#deps, address, use, signal);
      // `want` and `stop` may have changed their mind meanwhile: then nothing that came counts, good or bad.
      if (!signal.aborted && result.ok) await this.#keep(address, result.value, origin, signal);
      if (!signal.aborted && !result.ok) this.#failed(address, origin, result.error);
    } catch (error) {
      this.#addresses.failed(address);
      this.#deps.log.error('a picture could not be dealt with', { reason: String(error) });
    } finally {
      this.#underWay.delete(address);
      this.#fetchDue();
    }
  }

  async #keep(address: string, picture: Picture, origin: string, signal: AbortSignal): Promise<void> {
    this.#origins.forget(origin);
    // Asked for before anything else can ask to forget it: the store does one after the other.
    const kept = await this.#deps.media.put(address, picture);
    if (signal.aborted) return;
    if (kept.ok) {
      this.#addresses.failed(address, { atLeastMs: againMs });
      this.#deps.onArrived();
    } else {
      this.#addresses.failed(address);
      this.#deps.log.warn('a picture could not be kept', { code: kept.error.code });
    }
  }

  #failed(address: string, origin: string, failure: PictureFailure): void {
    const { about, waitMs, code } = failure;
    this.#deps.log.debug('a picture did not come', { code, about });
    if (about === 'origin') {
      // Several fetches that fail together are one failure of their origin.
      if (this.#origins.waitMs(origin) === 0) this.#origins.failed(origin, { atLeastMs: waitMs });
      // The address waits too, so that one that never answers does not stand before the others.
      this.#addresses.failed(address, { atMostMs: longestNetworkWaitMs });
      return;
    }
    this.#origins.forget(origin);
    if (about === 'final') this.#addresses.gaveUp(address);
    else this.#addresses.failed(address, { atLeastMs: waitMs });
  }
}

function originOf(address: string): string | null {
  return URL.canParse(address) ? new URL(address).origin : null;
}
