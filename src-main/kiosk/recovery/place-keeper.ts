import type { CancelTimer, Clock } from '../../contract/clock';
import type { Log } from '../../contract/log';
import { fills, type Bounds } from '../placement';

/** When the place is looked at after displays changed, ms: at once, and again when the desktop has settled. */
export const placeLooks = [250, 1_000, 2_200] as const;

/** The window as the place keeper sees it. */
export interface PlacedWindow {
  /** Where it is; null = there is no window. */
  bounds(): Bounds | null;
  /** Moves it there, as it is. */
  move(place: Bounds): void;
  /** Leaves the full screen, moves it there, and fills the screen again: for a desktop that holds on to it. */
  place(place: Bounds): void;
}

/** What the place keeper works with. */
export interface PlaceKeeperDeps {
  readonly clock: Clock;
  readonly log: Log;
  readonly window: PlacedWindow;
  /** The place to fill now; null = there is no display. */
  readonly wanted: () => Bounds | null;
}

/**
 * Keeps the window on its display. Displays come, go and turn in a flurry of events, and some desktops move windows
 * a moment after; so it looks shortly after the last event and twice again, within three seconds.
 */
export class PlaceKeeper {
  readonly #deps: PlaceKeeperDeps;
  #looks: CancelTimer[] = [];

  constructor(deps: PlaceKeeperDeps) {
    this.#deps = deps;
  }

  /** Displays may have changed, or the machine woke. */
  changed(): void {
    this.stop();
    this.#looks = placeLooks.map((ms, nth) => this.#deps.clock.after(ms, () => this.#look(nth)));
  }

  /** Cancels what it was about to do. */
  stop(): void {
    for (const cancel of this.#looks) cancel();
    this.#looks = [];
  }

  #look(nth: number): void {
    const { window, log } = this.#deps;
    const place = this.#deps.wanted();
    const bounds = window.bounds();
    if (place === null || bounds === null || fills(bounds, place)) return;
    log.warn('the window is put back on its display', { from: bounds, to: place });
    if (nth === 0) window.move(place);
    else window.place(place);
  }
}
