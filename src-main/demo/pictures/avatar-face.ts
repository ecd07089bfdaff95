import { HEAD } from './avatar-hair-parts';
import { blend, darker, type Rgb } from './colour';
import type { Raster } from './raster';
import {
  both,
  box,
  circle,
  curve,
  egg,
  ellipse,
  line,
  mirrored,
  outline,
  polygon,
  without,
  type Shape,
} from './shapes';

/** What a face shows beside its shape. Chances from 0 to 1 choose among a few forms. */
export interface FaceTraits {
  readonly skin: Rgb;
  readonly lips: Rgb;
  readonly brows: Rgb;
  readonly hair: Rgb;
  readonly extras: readonly string[];
  readonly smile: number;
  readonly eyes: number;
}

/** The head's outline. */
const FACE: Shape = egg(HEAD.x, HEAD.y, HEAD.rx, HEAD.ry, 0.1);

/** Paints neck, ears and head. */
export function paintHead(raster: Raster, skin: Rgb): void {
  raster.fill(mirrored(ellipse(170, 248, 18, 25), HEAD.x), skin);
  raster.fill(mirrored(ellipse(168, 249, 9, 14), HEAD.x), darker(skin, 0.22), { soft: 1 });
  raster.fill(FACE, skin);
  // One side lies in a soft shadow, as if the light came from the window.
  raster.fill(without(FACE, egg(HEAD.x - 26, HEAD.y - 6, HEAD.rx + 6, HEAD.ry + 6, 0.1)), darker(skin, 0.3), {
    alpha: 0.38,
    soft: 6,
  });
}

/** Paints the neck with the head's shadow on it. */
export function paintNeck(raster: Raster, skin: Rgb): void {
  const neck = box(212, 290, 300, 440, 30);
  raster.fill(neck, darker(skin, 0.1));
  raster.fill(both(neck, egg(HEAD.x, HEAD.y + 20, HEAD.rx, HEAD.ry, 0.1)), darker(skin, 0.32), {
    alpha: 0.7,
    soft: 4,
  });
}

/** Paints eyes, brows, nose, mouth, and beard, freckles, glasses and earrings where there are any. */
export function paintFace(raster: Raster, traits: FaceTraits): void {
  const { skin, brows, extras } = traits;
  raster.fill(mirrored(ellipse(206, 282, 19, 14), HEAD.x), blend(skin, [226, 88, 88], 0.45), {
    alpha: 0.5,
    soft: 9,
  });
  if (extras.includes('freckles')) paintFreckles(raster, skin);
  if (extras.includes('beard')) paintBeard(raster, traits.hair);
  if (extras.includes('stubble')) paintStubble(raster, traits.hair);
  paintEyes(raster, traits.eyes);
  raster.fill(mirrored(curve(202, 219, 218, 207 + traits.eyes * 4, 238, 216, 4.2), HEAD.x), brows);
  raster.fill(curve(256, 244, 268, 272, 250, 275, 3.2), darker(skin, 0.34), { alpha: 0.75 });
  paintMouth(raster, traits);
  if (extras.includes('moustache') || extras.includes('beard'))
    raster.fill(
      mirrored(curve(256, 291, 240, 287, 226, 300, 6.5), HEAD.x),
      darker(traits.hair, extras.includes('beard') ? 0.12 : 0),
    );
  if (extras.includes('glasses')) paintGlasses(raster, traits.eyes);
  if (extras.includes('earrings')) raster.fill(mirrored(circle(166, 282, 7), HEAD.x), [240, 196, 92]);
}

function paintEyes(raster: Raster, shape: number): void {
  const ink: Rgb = [36, 26, 34];
  if (shape > 0.82) {
    // Laughing eyes are two bows.
    raster.fill(mirrored(curve(208, 246, 220, 233, 233, 246, 4), HEAD.x), ink);
    return;
  }
  raster.fill(mirrored(ellipse(220, 242, 9.5, 11), HEAD.x), ink);
  for (const x of [223.5, 295.5]) raster.fill(circle(x, 238, 3), [255, 255, 255]);
  raster.fill(mirrored(curve(208, 237, 218, 228, 233, 236, 2), HEAD.x), ink, { alpha: 0.55 });
}

function paintMouth(raster: Raster, traits: FaceTraits): void {
  if (traits.smile < 0.42) {
    raster.fill(curve(228, 303, 256, 325, 284, 303, 4), darker(traits.lips, 0.12));
    return;
  }
  const wide = traits.smile > 0.75 ? 33 : 27;
  const mouth = both(ellipse(HEAD.x, 300, wide, 26), box(0, 301, 512, 512, 0));
  raster.fill(mouth, [104, 34, 44]);
  raster.fill(both(mouth, ellipse(HEAD.x, 331, 22, 14)), [214, 104, 104]);
  raster.fill(both(mouth, box(HEAD.x - wide + 4, 296, HEAD.x + wide - 4, 310, 5)), [255, 252, 246]);
  raster.fill(both(outline(ellipse(HEAD.x, 300, wide, 26), 2), box(0, 300, 512, 512)), traits.lips);
}

const JAW = both(egg(HEAD.x, HEAD.y + 4, HEAD.rx + 3, HEAD.ry + 8, 0.08), box(0, 236, 512, 512));
const BEARDLESS = ellipse(HEAD.x, 252, 68, 46);

function paintBeard(raster: Raster, hair: Rgb): void {
  raster.fill(without(without(JAW, BEARDLESS), ellipse(HEAD.x, 308, 30, 15)), hair);
  raster.fill(curve(196, 322, 256, 356, 316, 322, 4), [255, 245, 230], { alpha: 0.08, soft: 3 });
}

function paintStubble(raster: Raster, hair: Rgb): void {
  raster.fill(both(FACE, without(without(JAW, BEARDLESS), ellipse(HEAD.x, 308, 26, 13))), hair, {
    alpha: 0.26,
    soft: 4,
  });
}

function paintFreckles(raster: Raster, skin: Rgb): void {
  const spots = [198, 270, 210, 276, 222, 270, 206, 286, 218, 286];
  for (let i = 0; i < spots.length; i += 2)
    raster.fill(
      mirrored(circle(spots[i] ?? 0, spots[i + 1] ?? 0, 2.6), HEAD.x),
      blend(darker(skin, 0.25), [190, 90, 50], 0.5),
      { alpha: 0.8 },
    );
}

function paintGlasses(raster: Raster, style: number): void {
  const frame: Rgb = style > 0.4 ? [44, 38, 54] : [150, 74, 48];
  const lens = style > 0.5 ? circle(218, 244, 30) : box(187, 221, 249, 267, 14);
  raster.fill(mirrored(lens, HEAD.x), [255, 255, 255], { alpha: 0.16 });
  raster.fill(mirrored(outline(lens, 3), HEAD.x), frame);
  raster.fill(curve(247, 240, 256, 233, 265, 240, 3), frame);
  raster.fill(mirrored(line(189, 240, 170, 235, 3), HEAD.x), frame);
  raster.fill(
    mirrored(both(lens, polygon([196, 262, 216, 222, 226, 222, 206, 262])), HEAD.x),
    [255, 255, 255],
    { alpha: 0.2 },
  );
}
