import type { Bounds } from './placement';

/** How large the PIN's card is at its usual scale, px. */
const card = { width: 468, height: 820 };
/** The window that a desk gets, px. */
export const deskSize = { width: 1320, height: 880 };

/** How much larger than usual the panel is drawn on a screen of this size, so that a 4K wall can be read standing. */
export function panelScale({ width, height }: Pick<Bounds, 'width' | 'height'>): number {
  const wanted = Math.min(width, height) / 1080;
  return Math.round(Math.min(3, Math.max(0.8, wanted)) * 20) / 20;
}

/** Where the PIN's card lies on a screen: in the middle, as large as fits. The carousel goes on around it. */
export function cardBounds(screen: Bounds): Bounds {
  const scale = panelScale(screen);
  const width = Math.min(screen.width, Math.round(card.width * scale));
  const height = Math.min(screen.height, Math.round(card.height * scale));
  return {
    x: screen.x + Math.round((screen.width - width) / 2),
    y: screen.y + Math.round((screen.height - height) / 2),
    width,
    height,
  };
}
