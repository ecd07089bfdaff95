import type { CancelTimer, Clock } from '@contract/clock';

/** So long after a slide has come one more frame is drawn, ms: a second for the way, five in which the engine keeps bitmaps. */
export const spareFrameMs = 6_500;

/**
 * Has one frame drawn a while after another picture came, in which nothing is seen to change. The engine lets go of the
 * bitmaps of a transition some seconds later, but the process that draws them learns of it with the next frame only, and
 * while a slide dwells there is none: about 16 MiB at 1080p.
 */
export class SpareFrame {
  #turned = $state(false);
  #key = '';
  #cancel: CancelTimer | null = null;
  readonly #clock: Clock;

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  /** Changes with each spare frame; what shows it has to be drawn anew by it. */
  get turned(): boolean {
    return this.#turned;
  }

  /** This is shown now. The same once more is no new picture. */
  shown(key: string): void {
    if (key === this.#key) return;
    this.#key = key;
    this.dispose();
    this.#cancel = this.#clock.after(spareFrameMs, () => {
      this.#turned = !this.#turned;
    });
  }

  /** Stops its timer. */
  dispose(): void {
    this.#cancel?.();
    this.#cancel = null;
  }
}
