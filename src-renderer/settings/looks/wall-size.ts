import type { MachineDisplay } from '@contract/panel/looks';
import type { DisplaySettings } from '@contract/settings';

/** How large the screen is laid out before it is drawn smaller, px. */
export interface WallSize {
  readonly width: number;
  readonly height: number;
}

/** A full HD screen, as most hang. */
export const lying: WallSize = { width: 1920, height: 1080 };
/** The same on its short side. */
export const standing: WallSize = { width: 1080, height: 1920 };

/**
 * A screen of the proportions of the display that the carousel is shown on, its short side as long as that of a full HD
 * one; lying while no display is known. Pure.
 * @param displays in the order in which the setting counts them
 */
export function wallSizeOf(
  displays: readonly MachineDisplay[],
  chosen: DisplaySettings['display'],
): WallSize {
  const display =
    (typeof chosen === 'number' ? displays[chosen] : undefined) ??
    displays.find(({ primary }) => primary) ??
    displays[0];
  if (display === undefined || display.width <= 0 || display.height <= 0) return lying;
  const scale = lying.height / Math.min(display.width, display.height);
  return { width: Math.round(display.width * scale), height: Math.round(display.height * scale) };
}
