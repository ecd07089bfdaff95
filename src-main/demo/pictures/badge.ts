import type { Award } from '../company/identity';
import { blend, hex, lighter, type Rgb } from './colour';
import { Raster } from './raster';
import {
  both,
  box,
  circle,
  curve,
  line,
  mirrored,
  outline,
  polygon,
  turned,
  union,
  type Shape,
} from './shapes';
import { lighthouse } from './scenery';

/** Edge of a badge, px. */
export const BADGE_SIZE = 512;

const GROUNDS: Readonly<Record<Award['icon'], readonly [string, string]>> = {
  lifebuoy: ['#f2a541', '#2f6f86'],
  compass: ['#e8c27a', '#2b3a67'],
  lighthouse: ['#f0b05e', '#24306b'],
  wave: ['#9fd3d0', '#1f5f7a'],
  star: ['#f4c56a', '#7a3b4e'],
};

/** Draws the badge of an award: a medal on ribbons with the award's sign. */
export function drawBadge(icon: Award['icon']): Raster {
  const [metalText, fieldText] = GROUNDS[icon];
  const metal = hex(metalText);
  const field = hex(fieldText);
  const raster = new Raster(BADGE_SIZE, BADGE_SIZE);
  raster.cover((y) => blend([250, 244, 234], [238, 226, 210], y / BADGE_SIZE));
  raster.fill(mirrored(polygon([190, 330, 250, 360, 206, 500, 172, 462, 122, 474]), 256), hex('#d9583f'));
  raster.fill(mirrored(polygon([220, 340, 250, 360, 206, 500, 196, 488]), 256), hex('#a93f3a'));
  const teeth = union(
    ...Array.from({ length: 24 }, (_, i) =>
      circle(256 + Math.cos((i * Math.PI) / 12) * 172, 226 + Math.sin((i * Math.PI) / 12) * 172, 26),
    ),
  );
  const medal = union(circle(256, 226, 178), teeth);
  raster.fill({ distance: (x, y) => medal.distance(x, y - 10), box: [40, 20, 472, 450] }, [70, 40, 40], {
    alpha: 0.22,
    soft: 10,
  });
  raster.fill(medal, (x, y) => blend(lighter(metal, 0.3), blend(metal, [120, 60, 30], 0.25), (x + y) / 760));
  raster.fill(circle(256, 226, 146), field);
  raster.fill(outline(circle(256, 226, 146), 4), lighter(metal, 0.45));
  paintSign(raster, icon, lighter(metal, 0.35));
  raster.fill(both(circle(256, 226, 142), turned(box(150, -60, 230, 520), 0.6, 256, 226)), [255, 255, 255], {
    alpha: 0.07,
    soft: 8,
  });
  return raster;
}

function paintSign(raster: Raster, icon: Award['icon'], bright: Rgb): void {
  const white: Rgb = [252, 247, 238];
  const disc = circle(256, 226, 142);
  switch (icon) {
    case 'lifebuoy': {
      const ring = outline(circle(256, 226, 72), 26);
      raster.fill(ring, white);
      for (let i = 0; i < 4; i += 1)
        raster.fill(
          both(ring, turned(box(232, 100, 280, 200), Math.PI / 4 + (i * Math.PI) / 2, 256, 226)),
          hex('#d9583f'),
        );
      break;
    }
    case 'compass':
      raster.fill(outline(circle(256, 226, 102), 5), bright);
      raster.fill(star(4, 96, 20, Math.PI / 4), bright, { alpha: 0.6 });
      raster.fill(star(4, 118, 24, 0), white);
      raster.fill(
        both(star(4, 118, 24, 0), polygon([256, 100, 256, 226, 290, 192, 290, 100])),
        hex('#d9583f'),
      );
      raster.fill(circle(256, 226, 11), hex('#2b3a67'));
      break;
    case 'lighthouse':
      raster.fill(both(disc, polygon([256, 138, 90, 84, 90, 176])), [255, 236, 170], { alpha: 0.4, soft: 4 });
      raster.fill(both(disc, polygon([256, 138, 422, 84, 422, 176])), [255, 236, 170], {
        alpha: 0.4,
        soft: 4,
      });
      lighthouse(256, 330, 0.6)(raster);
      raster.fill(both(disc, box(100, 328, 412, 400)), hex('#141b42'));
      break;
    case 'wave':
      for (const [y, tone] of [
        [196, 0.45],
        [246, 0.75],
        [296, 1],
      ] as const)
        for (let x = 120; x < 400; x += 68)
          raster.fill(both(disc, union(curve(x, y, x + 34, y - 46, x + 68, y, 8))), white, { alpha: tone });
      raster.fill(circle(256, 138, 24), hex('#f4c56a'));
      break;
    case 'star':
      raster.fill(star(5, 106, 46, 0), white);
      for (let i = 0; i < 10; i += 1) {
        const angle = (i * Math.PI) / 5 + Math.PI / 10;
        raster.fill(
          line(
            256 + Math.cos(angle) * 118,
            226 + Math.sin(angle) * 118,
            256 + Math.cos(angle) * 130,
            226 + Math.sin(angle) * 130,
            3,
          ),
          bright,
        );
      }
      break;
  }
}

function star(points: number, outer: number, inner: number, turn: number): Shape {
  const corners: number[] = [];
  for (let i = 0; i < points * 2; i += 1) {
    const angle = turn - Math.PI / 2 + (i * Math.PI) / points;
    const r = i % 2 === 0 ? outer : inner;
    corners.push(256 + Math.cos(angle) * r, 226 + Math.sin(angle) * r);
  }
  return polygon(corners);
}
