import { darker, lighter, type Rgb } from './colour';
import type { Raster } from './raster';
import {
  both,
  box,
  circle,
  curve,
  ellipse,
  line,
  melt,
  mirrored,
  polygon,
  union,
  without,
  type Shape,
} from './shapes';

/** Shoulders and chest, cut off by the lower edge of the picture. */
const BODY: Shape = melt(box(76, 398, 436, 620, 108), ellipse(256, 404, 96, 34), 46);

/** What a person wears; the last is for captains. */
export type Outfit = 'crew' | 'shirt' | 'rollneck' | 'jacket' | 'stripes' | 'captain';

/** The outfits that everybody may wear. */
export const OUTFITS: readonly Outfit[] = ['crew', 'shirt', 'rollneck', 'jacket', 'stripes'];

/** Paints the body in an outfit, over the neck where the collar belongs over it. */
export function paintOutfit(raster: Raster, outfit: Outfit, cloth: Rgb, trim: Rgb, skin: Rgb): void {
  raster.fill(BODY, cloth);
  raster.fill(both(BODY, box(280, 380, 512, 512)), darker(cloth, 0.3), { alpha: 0.22, soft: 30 });
  const neckline = ellipse(256, 392, 58, 38);
  // Where the body's upper edge lies over the neck, the neck goes on until the collar.
  if (outfit !== 'rollneck') raster.fill(box(212, 340, 300, 404, 4), skin);
  switch (outfit) {
    case 'crew':
      raster.fill(both(ellipse(256, 394, 70, 48), box(0, 384, 512, 512)), darker(cloth, 0.22));
      raster.fill(neckline, skin);
      break;
    case 'stripes':
      for (let y = 436; y < 512; y += 30) raster.fill(both(BODY, box(0, y, 512, y + 13)), trim);
      raster.fill(both(ellipse(256, 394, 72, 46), box(0, 384, 512, 512)), trim);
      raster.fill(neckline, skin);
      break;
    case 'rollneck':
      raster.fill(box(198, 344, 314, 418, 22), lighter(cloth, 0.1));
      raster.fill(curve(200, 368, 256, 384, 312, 368, 2.5), darker(cloth, 0.35), { alpha: 0.5 });
      break;
    case 'shirt':
      raster.fill(polygon([206, 376, 306, 376, 256, 456]), skin);
      raster.fill(mirrored(polygon([208, 358, 258, 450, 222, 474, 182, 384]), 256), trim);
      raster.fill(line(256, 456, 256, 520, 1.5), darker(cloth, 0.4), { alpha: 0.6 });
      for (const y of [474, 504]) raster.fill(circle(256, y, 4.5), trim);
      break;
    case 'jacket':
    case 'captain':
      raster.fill(polygon([196, 382, 316, 382, 256, 540]), outfit === 'captain' ? [246, 244, 240] : trim);
      raster.fill(polygon([218, 376, 294, 376, 256, 416]), skin);
      raster.fill(
        mirrored(polygon([202, 366, 258, 430, 236, 448, 186, 392]), 256),
        outfit === 'captain' ? [255, 255, 255] : lighter(trim, 0.3),
      );
      raster.fill(mirrored(polygon([190, 386, 252, 520, 214, 520, 150, 404]), 256), darker(cloth, 0.24));
      if (outfit === 'captain') paintRank(raster);
      break;
  }
  // The chin's shadow on what is below it.
  raster.fill(
    both(union(BODY, neckline), without(ellipse(256, 366, 80, 44), box(0, 0, 512, 350))),
    darker(skin, 0.5),
    { alpha: 0.12, soft: 10 },
  );
}

function paintRank(raster: Raster): void {
  raster.fill(polygon([248, 414, 264, 414, 272, 512, 240, 512]), [28, 36, 64]);
  const board = both(BODY, polygon([96, 402, 176, 392, 170, 424, 90, 440]));
  raster.fill(mirrored(board, 256), [24, 30, 56]);
  for (const x of [108, 124, 140])
    raster.fill(mirrored(both(BODY, line(x, 400, x - 4, 434, 3.5)), 256), [236, 188, 84]);
}
