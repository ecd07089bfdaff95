import {
  HEAD,
  above,
  cap,
  arch,
  shine,
  SHINE_ARC,
  short,
  curls,
  ring,
  curtain,
  sweep,
  bangs,
  fallBehind,
  waves,
  braid,
  type HairStyle,
} from './avatar-hair-parts';
import { HEADWEAR } from './avatar-headwear';
import { darker, lighter } from './colour';
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
  polygon,
  turned,
  union,
  without,
} from './shapes';

/** The styles by their word in the roster. */
export const HAIR_STYLES: Readonly<Record<string, HairStyle>> = {
  ...HEADWEAR,
  crop: short(arch(158, 34), 6),
  fade: short(arch(152, 30), 2),
  buzz: {
    front: (raster, colour) => {
      raster.fill(cap(arch(150, 36), 1), colour, { alpha: 0.72 });
    },
  },
  balding: {
    front: (raster, colour) => {
      raster.fill(
        mirrored(
          without(
            both(ellipse(256, 218, 98, 92), polygon([120, 176, 196, 150, 190, 262, 120, 262])),
            egg(HEAD.x, HEAD.y, 78, HEAD.ry, 0.02),
          ),
          256,
        ),
        colour,
      );
    },
  },
  quiff: short(arch(154, 40), 4, turned(ellipse(268, 120, 76, 34), -0.16, 268, 120)),
  sidepart: {
    front: (raster, colour) => {
      HAIR_STYLES['crop']?.front(raster, colour);
      const top = without(ellipse(262, 162, 100, 70), ellipse(248, 236, 92, 82));
      raster.fill(melt(top, turned(ellipse(286, 122, 66, 26), 0.18, 286, 122), 18), colour);
      raster.fill(curve(212, 152, 208, 130, 222, 108, 1.8), darker(colour, 0.4), { alpha: 0.7 });
      shine(raster, colour, curve(246, 118, 290, 108, 326, 138, 5));
    },
  },
  pixie: {
    front: (raster, colour) => {
      HAIR_STYLES['crop']?.front(raster, colour);
      raster.fill(
        without(ellipse(256, 180, 102, 86), melt(ellipse(300, 242, 78, 84), ellipse(222, 268, 60, 74), 30)),
        colour,
      );
      shine(raster, colour, SHINE_ARC);
    },
  },
  bob: { behind: fallBehind(322, 104), front: sweep },
  sidebob: { behind: fallBehind(334, 108), front: curtain },
  fringe: { behind: fallBehind(372, 106), front: bangs },
  long: { behind: fallBehind(446, 112), front: curtain },
  wavy: { behind: waves(400), front: sweep },
  wavyshort: { behind: fallBehind(286, 104), front: curtain },
  bun: {
    behind: (raster, colour) => {
      raster.fill(circle(256, 92, 44), darker(colour, 0.12));
    },
    front: (raster, colour) => {
      raster.fill(cap(arch(146, 52), 5), colour);
      raster.fill(curve(222, 84, 256, 62, 290, 84, 3), lighter(colour, 0.4), { alpha: 0.35, soft: 1 });
      shine(raster, colour, SHINE_ARC);
    },
  },
  topknot: {
    behind: (raster, colour) => {
      raster.fill(ellipse(256, 96, 32, 30), darker(colour, 0.12));
    },
    front: (raster, colour) => {
      raster.fill(cap(arch(148, 40), 2), colour);
      raster.fill(box(236, 110, 276, 122, 5), darker(colour, 0.45));
      shine(raster, colour, SHINE_ARC);
    },
  },
  ponytail: {
    behind: (raster, colour) => {
      raster.fill(
        melt(ellipse(342, 150, 44, 40), turned(ellipse(372, 240, 36, 96), -0.12, 372, 240), 30),
        darker(colour, 0.14),
      );
    },
    front: (raster, colour) => {
      sweep(raster, colour);
    },
  },
  braids: {
    behind: (raster, colour) => {
      raster.fill(ellipse(256, 212, 106, 104), darker(colour, 0.18));
    },
    front: (raster, colour) => {
      curtain(raster, colour);
      braid(colour, raster);
    },
  },
  locs: {
    behind: (raster, colour) => {
      for (let i = 0; i < 13; i += 1) {
        const x = 148 + i * 18;
        raster.fill(
          line(x, 180, x + (i - 6) * 3, 350 + ((i * 29) % 36), 11),
          i % 2 ? colour : darker(colour, 0.3),
        );
      }
    },
    front: (raster, colour) => {
      raster.fill(cap(arch(148, 44), 9), colour);
      for (let i = -3; i <= 3; i += 1)
        raster.fill(
          curve(256 + i * 6, 104, 256 + i * 26, 118, 256 + i * 27, 140 + Math.abs(i) * 12, 2),
          lighter(colour, 0.25),
          { alpha: 0.5 },
        );
    },
  },
  afro: {
    behind: (raster, colour) => {
      raster.fill(union(circle(256, 190, 132), curls(ring(17, -0.5, Math.PI + 0.5, 126, 122, 24))), colour);
    },
    front: (raster, colour) => {
      raster.fill(
        both(curls([...ring(9, 0.35, Math.PI - 0.35, 78, 74, 24), [256, 128, 40]]), above(arch(172, 26))),
        colour,
      );
      shine(raster, colour, curve(160, 120, 196, 82, 250, 72, 6));
    },
  },
  curly: {
    behind: (raster, colour) => {
      raster.fill(
        union(
          box(166, 180, 346, 330, 60),
          curls([
            ...ring(13, -0.75, Math.PI + 0.75, 106, 100, 30),
            [152, 306, 34],
            [360, 306, 34],
            [170, 346, 28],
            [342, 346, 28],
          ]),
        ),
        darker(colour, 0.15),
      );
    },
    front: (raster, colour) => {
      raster.fill(
        curls([...ring(8, 0.2, Math.PI - 0.2, 80, 82, 27), [230, 140, 26], [282, 140, 26]]),
        colour,
      );
      shine(raster, colour, curve(186, 142, 206, 112, 240, 106, 4));
    },
  },
  curlytop: {
    front: (raster, colour) => {
      raster.fill(cap(arch(156, 36), 2), colour);
      raster.fill(
        curls([...ring(8, 0.45, Math.PI - 0.45, 72, 84, 25), [226, 134, 24], [256, 128, 26], [288, 134, 24]]),
        colour,
      );
      shine(raster, colour, curve(200, 126, 222, 104, 254, 100, 4));
    },
  },
};
