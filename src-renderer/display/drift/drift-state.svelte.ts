import type { Clock } from '@contract/clock';

/** Which corners the slide's kind, the company and the notes stand in: as drawn, or changed about. */
export type Corners = 'usual' | 'swapped';

/** How far the page is moved from its place, hundredths of the stage's short side, at most 0.4 each way. */
export interface Shift {
  readonly x: number;
  readonly y: number;
}

/** The times of the drift, ms. */
export const driftTimes = {
  /** The page moves a little this often. */
  shift: 3 * 60_000,
  /** Corners change about this often. */
  corners: 30 * 60_000,
} as const;

/** The way there and back again takes this many steps: two hours. */
const steps = 40;
const reach = 0.4;

/**
 * Keeps anything from being burnt into the display: moves the page by a few pixels and changes corners about. Only
 * at a new slide, so that nobody sees it happen, and without a timer. Follows from the time alone, so that a page that
 * is loaded anew goes on where it was.
 */
export class DriftState {
  #shift = $state.raw<Shift>({ x: 0, y: 0 });
  #corners = $state.raw<Corners>('usual');
  readonly #clock: Clock;

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  /** Where the page is. */
  get shift(): Shift {
    return this.#shift;
  }

  /** How the corners are taken. */
  get corners(): Corners {
    return this.#corners;
  }

  /** A new slide is shown: nobody minds a small move now. */
  slideShown(): void {
    const now = this.#clock.now();
    // A closed curve that goes through the middle, up and down three times while it goes left and right twice.
    const along = (Math.floor(now / driftTimes.shift) % steps) / steps;
    const at = (turns: number): number =>
      Math.round(reach * Math.sin(2 * Math.PI * turns * along) * 100) / 100;
    const shift = { x: at(2), y: at(3) };
    if (shift.x !== this.#shift.x || shift.y !== this.#shift.y) this.#shift = shift;
    this.#corners = Math.floor(now / driftTimes.corners) % 2 === 0 ? 'usual' : 'swapped';
  }
}
