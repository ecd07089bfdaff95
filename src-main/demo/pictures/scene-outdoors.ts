import { chance } from '../random';
import { hex } from './colour';
import type { Raster } from './raster';
import { SCENE_HEIGHT, SCENE_WIDTH, type Step } from './scenery';
import { box, circle, curve, ellipse, line, polygon } from './shapes';

/** The planks, bollards and ropes of a quay along the lower edge. */
export function quay(raster: Raster): void {
  raster.fill(box(-9, 806, SCENE_WIDTH + 9, SCENE_HEIGHT + 9), (_x, y) =>
    y < 822 ? hex('#7c5a44') : hex('#4e382f'),
  );
  for (let x = 30; x < SCENE_WIDTH; x += 84)
    raster.fill(line(x, 822, x - 24, SCENE_HEIGHT, 1.6), hex('#33241f'), { alpha: 0.7 });
  for (const x of [150, 620, 1010, 1450]) {
    raster.fill(box(x - 16, 758, x + 16, 830, 6), hex('#2d2630'));
    raster.fill(box(x - 24, 750, x + 24, 770, 9), hex('#41363f'));
  }
  raster.fill(curve(150, 782, 385, 846, 620, 782, 4.5), hex('#d8b98a'));
  raster.fill(curve(1010, 782, 1230, 846, 1450, 782, 4.5), hex('#d8b98a'));
}

/** Rock and shadow on one side of each crest of a skyline of snow. */
export function snowShade(skyline: (x: number) => number): Step {
  return (raster) => {
    // Rock and shadow on one side of each crest.
    for (let x = 0; x < SCENE_WIDTH; x += 10) {
      const slope = skyline(x + 14) - skyline(x - 14);
      const top = skyline(x);
      if (slope > 2)
        raster.fill(
          polygon([x - 6, top + 4, x + 8, top + 6, x + 30, top + 200, x - 4, top + 200]),
          hex('#5d7690'),
          { alpha: Math.min(0.4, slope / 60), soft: 4 },
        );
    }
  };
}

/** A clear night. */
export function stars(raster: Raster): void {
  for (let i = 0; i < 170; i += 1) {
    const r = 0.7 + chance(101, i) ** 4 * 2.2;
    raster.fill(circle(chance(102, i) * SCENE_WIDTH, chance(103, i) ** 1.4 * 520, r), [255, 250, 232], {
      alpha: 0.35 + chance(104, i) * 0.6,
    });
  }
}

/** The lighthouse's beam to both sides. */
export function beam(raster: Raster): void {
  raster.fill(polygon([1160, 316, -40, 60, -40, 300, 1160, 330]), [255, 240, 190], { alpha: 0.13, soft: 12 });
  raster.fill(polygon([1160, 318, -40, 120, -40, 240, 1160, 328]), [255, 240, 190], { alpha: 0.15, soft: 8 });
  raster.fill(polygon([1160, 318, 1640, 240, 1640, 350, 1160, 330]), [255, 240, 190], {
    alpha: 0.16,
    soft: 10,
  });
}

/** A row of lit houses on the far shore. */
export function town(raster: Raster): void {
  const walls = ['#5b3f63', '#6b4a5f', '#4a3d6b', '#75505a', '#3f3a63'].map(hex);
  for (let i = 0; i < 17; i += 1) {
    const x = 20 + i * 96 + chance(111, i) * 20;
    const w = 60 + chance(112, i) * 34;
    const h = 60 + chance(113, i) * 80;
    const wall = walls[i % walls.length] ?? [0, 0, 0];
    raster.fill(box(x, 574 - h, x + w, 580), wall);
    raster.fill(polygon([x - 6, 576 - h, x + w / 2, 576 - h - w * 0.5, x + w + 6, 576 - h]), hex('#2f2a52'));
    for (let row = 0; row * 26 + 34 < h; row += 1)
      for (let column = 0; column < 3; column += 1)
        if (chance(114, i * 31 + row * 3 + column) < 0.6)
          raster.fill(
            box(
              x + 9 + column * w * 0.31,
              588 - h + row * 26,
              x + 20 + column * w * 0.31,
              603 - h + row * 26,
              2,
            ),
            hex('#ffd98a'),
          );
  }
}

/** Strings of coloured lanterns across the sky. */
export function strings(raster: Raster): void {
  const colours = ['#ffb347', '#ff7f5c', '#ffd86b', '#7fd3c4', '#f48fa8'].map(hex);
  for (const [y1, y2, sag] of [
    [-50, -20, 60],
    [50, 90, 90],
    [150, 210, 100],
  ] as const) {
    raster.fill(curve(-20, y1, 800, (y1 + y2) / 2 + sag * 2, 1620, y2, 1.8), hex('#171334'));
    for (let i = 1; i < 13; i += 1) {
      const t = (i - (y1 === 50 ? 0.5 : 0)) / 13;
      const x = -20 + 1640 * t;
      const y = (1 - t) ** 2 * y1 + 2 * t * (1 - t) * ((y1 + y2) / 2 + sag * 2) + t * t * y2;
      const colour = colours[(i + Math.abs(y1) / 50) % colours.length] ?? [255, 200, 100];
      raster.glow(x, y + 34, 120, colour, 0.5);
      raster.fill(ellipse(x, y + 34, 22, 27), colour);
      raster.fill(ellipse(x - 5, y + 30, 9, 15), [255, 248, 224], { alpha: 0.5, soft: 5 });
      raster.fill(box(x - 9, y + 4, x + 9, y + 12, 3), hex('#2a2248'));
    }
  }
}
