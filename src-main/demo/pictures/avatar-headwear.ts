import { SKULL, above, arch, type HairStyle } from './avatar-hair-parts';
import { darker, lighter, type Rgb } from './colour';
import {
  both,
  box,
  circle,
  curve,
  egg,
  ellipse,
  line,
  melt,
  mirrored,
  outline,
  polygon,
  turned,
  union,
  without,
} from './shapes';

/** What is worn on the head instead of showing the hair, by its word in the roster. The colour is the cloth's. */
export const HEADWEAR: Readonly<Record<string, HairStyle>> = {
  beanie: {
    front: (raster, colour) => {
      raster.fill(mirrored(both(SKULL, polygon([158, 190, 180, 186, 174, 252, 162, 254])), 256), colour);
      const wool: Rgb = [206, 84, 62];
      raster.fill(both(ellipse(256, 176, 102, 102), box(140, 40, 372, 166)), wool);
      raster.fill(circle(256, 74, 20), lighter(wool, 0.55));
      raster.fill(box(150, 142, 362, 182, 16), darker(wool, 0.16));
      for (let x = 168; x < 356; x += 16)
        raster.fill(line(x, 148, x, 176, 1.5), darker(wool, 0.38), { alpha: 0.5 });
    },
  },
  turban: {
    front: (raster, colour) => {
      const wrap = melt(
        ellipse(256, 142, 116, 72),
        both(ellipse(256, 186, 104, 96), box(150, 100, 362, 186)),
        20,
      );
      const shape = both(
        wrap,
        above((x) => 182 - 26 * (1 - Math.abs(x - 256) / 100)),
      );
      raster.fill(shape, colour);
      for (let i = 0; i < 4; i += 1)
        raster.fill(
          both(
            shape,
            union(
              curve(154 + i * 6, 182 - i * 30, 220, 140 - i * 26, 268 + i * 8, 94, 2),
              curve(358 - i * 6, 182 - i * 30, 300, 140 - i * 22, 256, 96 + i * 10, 2),
            ),
          ),
          darker(colour, 0.4),
          { alpha: 0.6 },
        );
      raster.fill(both(shape, ellipse(206, 110, 70, 40)), lighter(colour, 0.4), { alpha: 0.18, soft: 14 });
    },
  },
  headwrap: {
    front: (raster, colour) => {
      raster.fill(
        union(
          turned(ellipse(222, 74, 54, 30), 0.5, 222, 74),
          turned(ellipse(296, 74, 54, 30), -0.5, 296, 74),
        ),
        darker(colour, 0.12),
      );
      const shape = both(ellipse(256, 170, 106, 98), above(arch(166, 20)));
      raster.fill(shape, colour);
      for (let i = 0; i < 3; i += 1)
        raster.fill(
          both(shape, curve(148, 176 - i * 34, 256, 118 - i * 26, 364, 176 - i * 34, 6)),
          [244, 190, 84],
        );
      raster.fill(circle(258, 84, 22), lighter(colour, 0.15));
    },
  },
  hijab: {
    behind: (raster, colour) => {
      raster.fill(melt(ellipse(256, 222, 122, 140), ellipse(256, 420, 150, 120), 60), darker(colour, 0.2));
    },
    front: (raster, colour) => {
      const veil = melt(egg(256, 226, 116, 138, -0.04), ellipse(256, 400, 132, 84), 70);
      raster.fill(without(veil, egg(256, 246, 76, 98, 0.02)), colour);
      raster.fill(
        without(outline(egg(256, 246, 80, 102, 0.02), 5), box(0, 380, 512, 512)),
        lighter(colour, 0.3),
        { alpha: 0.55 },
      );
      raster.fill(curve(178, 322, 250, 396, 350, 384, 4), darker(colour, 0.35), { alpha: 0.55, soft: 1 });
      raster.fill(curve(160, 352, 250, 436, 376, 420, 4), darker(colour, 0.35), { alpha: 0.45, soft: 1 });
    },
  },
};
