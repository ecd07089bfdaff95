import type { DisplaySettings } from '../../contract/settings';

/** How many slides are remembered: more than there are displays. */
const mostRemembered = 16;

/** The first display's rotation as further displays go along with it. */
export class Rotation {
  #recent: readonly string[] = [];

  /** The first display shows a slide, or still does. @param key as the page names it */
  shown(key: string): void {
    this.#recent = [key, ...this.#recent.filter((one) => one !== key)].slice(0, mostRemembered);
  }

  /**
   * The slide that a further display is to show now; null = the first one has not shown so many yet, and it goes its own
   * way. Different: one slide behind for each display, so that every slide passes along them and no two show the same.
   * @param nth 1 = the first of the further displays
   */
  wanted(nth: number, together: DisplaySettings['together']): string | null {
    return this.#recent[together === 'same' ? 0 : nth] ?? null;
  }
}
