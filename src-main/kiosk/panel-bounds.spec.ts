import { describe, expect, it } from 'vitest';
import { cardBounds, panelScale } from './panel-bounds';

describe('the panel on a screen', () => {
  it.each([
    [1920, 1080, 1],
    [1080, 1920, 1],
    [3840, 2160, 2],
    [7680, 4320, 3],
    [1280, 720, 0.8],
    [800, 480, 0.8],
  ])('%i x %i: drawn %f times as large', (width, height, scale) => {
    expect(panelScale({ width, height })).toBe(scale);
  });

  it.each([
    { x: 0, y: 0, width: 1920, height: 1080 },
    { x: 1920, y: -200, width: 1080, height: 1920 },
    { x: 0, y: 0, width: 320, height: 240 },
  ])('keeps the card of the PIN inside $width x $height', (screen) => {
    const card = cardBounds(screen);
    expect(card.x).toBeGreaterThanOrEqual(screen.x);
    expect(card.y).toBeGreaterThanOrEqual(screen.y);
    expect(card.x + card.width).toBeLessThanOrEqual(screen.x + screen.width);
    expect(card.y + card.height).toBeLessThanOrEqual(screen.y + screen.height);
  });
});
