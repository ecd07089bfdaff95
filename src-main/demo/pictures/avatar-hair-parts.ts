import { darker, lighter, type Rgb } from './colour';
import type { Raster } from './raster';
import {
  below,
  both,
  box,
  circle,
  curve,
  egg,
  ellipse,
  melt,
  mirrored,
  polygon,
  turned,
  union,
  without,
  type Shape,
} from './shapes';

/** Paints a part of a hair style in a colour. */
export type Layer = (raster: Raster, colour: Rgb) => void;

/** A hair style: what is painted behind the person, and what lies over the face. */
export interface HairStyle {
  readonly behind?: Layer;
  readonly front: Layer;
}

/** The head that all styles are cut for: centre x, y and half axes in px of a 512 px portrait. */
export const HEAD = { x: 256, y: 236, rx: 84, ry: 106 } as const;

/** The head's upper part with a little room for hair. */
export const SKULL = ellipse(256, 214, 95, 100);
/** Everything above an edge. */
export const above = (edge: (x: number) => number): Shape => {
  const under = below(edge);
  return { distance: (x, y) => -under.distance(x, y), box: [0, 0, 512, 330] };
};
/** The cap of hair above a hairline; `grow` px larger than the skull. */
export const cap = (edge: (x: number) => number, grow = 0): Shape =>
  both(ellipse(256, 210 - grow / 2, 93 + grow, 98 + grow), above(edge));
/** A hairline: an arch `height` px from the top that falls by `depth` px towards the temples. */
export const arch = (height: number, depth: number) => (x: number) => height + ((x - 256) / 80) ** 2 * depth;

/** Paints a soft light on hair. */
export const shine = (raster: Raster, colour: Rgb, shape: Shape): void => {
  raster.fill(shape, lighter(colour, 0.45), { alpha: 0.32, soft: 2 });
};
/** Where the light falls on most heads. */
export const SHINE_ARC = curve(196, 160, 214, 128, 262, 124, 5);

/** A short cut with a hairline, `grow` px fuller than the skull, and a form on top where there is one. */
export const short = (edge: (x: number) => number, grow: number, extra?: Shape): HairStyle => ({
  front: (raster, colour) => {
    const shape = cap(edge, grow);
    raster.fill(extra ? melt(shape, extra, 16) : shape, colour);
    // Sideburns keep the cap from looking like a swimmer's.
    raster.fill(mirrored(both(SKULL, polygon([158, 196, 178, 190, 172, 246, 162, 250])), 256), colour);
    shine(raster, colour, SHINE_ARC);
  },
});

/** Round curls at places x, y with radius r. */
export const curls = (points: readonly (readonly [number, number, number])[]): Shape =>
  union(...points.map(([x, y, r]) => circle(x, y, r)));
/** Places for `count` curls on an arc around the head; angles in radians, axes and radius in px. */
export const ring = (
  count: number,
  from: number,
  to: number,
  rx: number,
  ry: number,
  r: number,
): (readonly [number, number, number])[] =>
  Array.from({ length: count }, (_, i) => {
    const angle = from + ((to - from) * i) / (count - 1);
    return [256 + Math.cos(angle) * rx, 212 - Math.sin(angle) * ry, r + (i % 3) * 3] as const;
  });

/** Hair parted in the middle, falling along the face. */
export const curtain: Layer = (raster, colour) => {
  // Two strands that part in the middle and fall along the face.
  const strand = without(
    egg(208, 218, 62, 110, 0.1),
    union(egg(262, 276, 84, 128, -0.06), box(262, 0, 512, 512)),
  );
  raster.fill(mirrored(strand, 256), colour);
  raster.fill(cap(arch(142, 58), 8), colour);
  raster.fill(curve(256, 112, 258, 128, 256, 148, 1.6), darker(colour, 0.35), { alpha: 0.6 });
  shine(raster, colour, mirrored(curve(190, 176, 202, 140, 238, 128, 4), 256));
};

/** Hair swept over the forehead to one side. */
export const sweep: Layer = (raster, colour) => {
  const side = without(ellipse(256, 208, 101, 104), egg(250, 268, 84, 122, -0.04));
  raster.fill(
    both(
      side,
      above(() => 250),
    ),
    colour,
  );
  raster.fill(
    both(
      ellipse(256, 208, 101, 104),
      polygon([140, 90, 330, 90, 372, 240, 340, 226, 300, 164, 260, 158, 190, 196, 164, 236, 140, 240]),
    ),
    colour,
  );
  shine(raster, colour, SHINE_ARC);
};

/** A straight fringe. */
export const bangs: Layer = (raster, colour) => {
  raster.fill(
    cap((x) => 194 - ((x - 256) / 80) ** 2 * 8, 10),
    colour,
  );
  raster.fill(mirrored(box(153, 176, 182, 292, 12), 256), colour);
  raster.fill(curve(186, 150, 256, 132, 326, 150, 5), lighter(colour, 0.45), { alpha: 0.3, soft: 2 });
};

/** Straight hair behind the person down to `bottom` px, `width` px to each side. */
export const fallBehind =
  (bottom: number, width: number): Layer =>
  (raster, colour) => {
    raster.fill(
      melt(ellipse(256, 206, 106, 108), box(256 - width, 210, 256 + width, bottom, 46), 30),
      darker(colour, 0.18),
    );
  };

/** Wavy hair behind the person down to `bottom` px. */
export const waves =
  (bottom: number): Layer =>
  (raster, colour) => {
    const bumps: (readonly [number, number, number])[] = [];
    for (let y = 200; y <= bottom; y += 38)
      bumps.push([164 - (y % 3) * 4, y, 38], [348 + (y % 3) * 4, y, 38]);
    raster.fill(
      melt(union(ellipse(256, 206, 106, 108), box(160, 200, 352, bottom, 30)), curls(bumps), 14),
      darker(colour, 0.18),
    );
  };

/** Paints two braids in front of the shoulders. */
export const braid = (colour: Rgb, raster: Raster): void => {
  for (let i = 0; i < 6; i += 1) {
    const knot = mirrored(
      turned(ellipse(150 - i * 1.5, 306 + i * 29, 25 - i, 21), i % 2 ? 0.5 : -0.5, 150, 306 + i * 29),
      256,
    );
    raster.fill(knot, i % 2 ? colour : darker(colour, 0.14));
  }
};
