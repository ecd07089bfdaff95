import type { DisplaySettings } from '../contract/settings';

/** How the window is placed. */
export type Placement =
  | { readonly kind: 'kiosk'; readonly display: DisplaySettings['display'] }
  | { readonly kind: 'windowed'; readonly width: number; readonly height: number }
  | { readonly kind: 'pictures'; readonly width: number; readonly height: number };

/** How large a picture is when nobody says, px. */
export const pictureSize = { width: 1920, height: 1080 };

/** What the command line says about the window; sizes in px. */
interface PlacementWish {
  readonly screenshots: string | null;
  readonly size: { readonly width: number; readonly height: number } | null;
  readonly windowed: { readonly width: number; readonly height: number } | null;
}

/** Where the window goes, from the command line and the settings. */
export function placementFor(options: PlacementWish, display: DisplaySettings['display']): Placement {
  if (options.screenshots !== null) return { kind: 'pictures', ...(options.size ?? pictureSize) };
  if (options.windowed) return { kind: 'windowed', ...options.windowed };
  return { kind: 'kiosk', display };
}

/** A place on the desktop, px. */
export interface Bounds {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** The displays there are. */
export interface Displays {
  readonly all: readonly { readonly id: number; readonly bounds: Bounds }[];
  /** The id of the primary one; null = there is none. */
  readonly primary: number | null;
}

/**
 * The place that the window fills: the wanted display while it is there, else the primary one. Null = there is no
 * display at the moment, so that there is nothing to fill and nothing to change.
 * @param wanted as in `display.display`; an index counts the displays as the system lists them
 */
export function boundsToFill({ all, primary }: Displays, wanted: DisplaySettings['display']): Bounds | null {
  const usable = all.filter(({ bounds }) => bounds.width > 0 && bounds.height > 0);
  const chosen = typeof wanted === 'number' ? usable.find((display) => display === all[wanted]) : undefined;
  const display = chosen ?? usable.find(({ id }) => id === primary) ?? usable[0];
  return display?.bounds ?? null;
}

/**
 * The further displays that are filled as well, as indices of the system's list: with `"all"` every one but the one that
 * the first window fills, else none.
 */
export function otherDisplays(displays: Displays, wanted: DisplaySettings['display']): number[] {
  if (wanted !== 'all') return [];
  const first = boundsToFill(displays, wanted);
  return displays.all.flatMap(({ bounds }, index) =>
    bounds.width > 0 && bounds.height > 0 && bounds !== first ? [index] : [],
  );
}

/**
 * Whether a window fills a place. One pixel less each way counts as filled: the engine makes a window that short
 * where there is no window manager.
 */
export function fills(window: Bounds, place: Bounds): boolean {
  const short = (has: number, wants: number): boolean => has === wants || has === wants - 1;
  return (
    window.x === place.x &&
    window.y === place.y &&
    short(window.width, place.width) &&
    short(window.height, place.height)
  );
}
