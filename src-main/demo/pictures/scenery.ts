import { blend, darker, hex, type Rgb } from './colour';
import type { Raster } from './raster';
import { below, box, circle, ellipse, line, polygon, turned, union } from './shapes';
import { chance } from '../random';

/** Width of a scene, px. */
export const SCENE_WIDTH = 1600;
/** Height of a scene, px. */
export const SCENE_HEIGHT = 900;

/** One part of a scene, painted over the parts before it; other work may run between two parts. */
export type Step = (raster: Raster) => void;

/** A sky of colours from the top (share 0) to the bottom of the picture (share 1). */
export function sky(stops: readonly (readonly [share: number, colour: string])[]): Step {
  const colours = stops.map(([share, text]) => [share, hex(text)] as const);
  return (raster) => {
    raster.cover((y) => ramp(colours, y / raster.height));
  };
}

/** The colour at a share of a ramp. */
function ramp(stops: readonly (readonly [number, Rgb])[], share: number): Rgb {
  let [previous] = stops;
  for (const stop of stops) {
    if (previous && stop[0] >= share) {
      const span = stop[0] - previous[0];
      return span === 0 ? stop[1] : blend(previous[1], stop[1], (share - previous[0]) / span);
    }
    previous = stop;
  }
  return previous?.[1] ?? [0, 0, 0];
}

/** Smooth noise along a line, about -1 to 1. */
function wander(seed: number, x: number): number {
  const cell = Math.floor(x);
  const t = x - cell;
  const ease = t * t * (3 - 2 * t);
  return (chance(seed, cell) * (1 - ease) + chance(seed, cell + 1) * ease) * 2 - 1;
}

/** A skyline of hills: long waves with smaller ones on them. */
export function hills(base: number, height: number, length: number, seed: number): (x: number) => number {
  return tabulated(
    (x) => base - height * (wander(seed, x / length) * 0.7 + wander(seed + 1, x / (length * 0.43)) * 0.3),
  );
}

/** A skyline of peaks: sharp where hills are round. */
export function peaks(base: number, height: number, length: number, seed: number): (x: number) => number {
  return tabulated((x) => {
    let y = 0;
    let share = 1;
    for (let octave = 0; octave < 5; octave += 1) {
      y += share * (1 - Math.abs(wander(seed + octave, (x / length) * 2 ** octave)) * 2);
      share *= 0.42;
    }
    return base - height * (0.5 + y * 0.5);
  });
}

/** Land under a skyline, fading from one colour at its top to another `depth` px below. */
export function land(skyline: (x: number) => number, top: string, bottom: string, depth: number): Step {
  const a = hex(top);
  const b = hex(bottom);
  return (raster) => {
    raster.fill(below(skyline), (x, y) => blend(a, b, Math.max(0, Math.min(1, (y - skyline(x)) / depth))));
  };
}

/** Water from `y` down with short glitter strokes that grow towards the viewer; more of them under `shineX`. */
export function water(
  y: number,
  far: string,
  near: string,
  shineX: number,
  shine: string,
  seed: number,
): Step {
  const a = hex(far);
  const b = hex(near);
  const light = hex(shine);
  return (raster) => {
    raster.fill(box(-9, y, SCENE_WIDTH + 9, SCENE_HEIGHT + 9), (_x, row) =>
      blend(a, b, (row - y) / (SCENE_HEIGHT - y)),
    );
    for (let i = 0; i < 260; i += 1) {
      const depth = chance(seed, i) ** 1.5;
      const row = y + 4 + depth * (SCENE_HEIGHT - y);
      const near0 = chance(seed + 1, i) < 0.55;
      const spread = near0 ? 60 + depth * 200 : SCENE_WIDTH;
      const x = shineX + (chance(seed + 2, i) - 0.5) * spread * (near0 ? 1 : 2);
      const half = (8 + chance(seed + 3, i) * 46) * (0.25 + depth);
      raster.fill(line(x - half, row, x + half, row, 0.7 + depth * 2.4), light, {
        alpha: (near0 ? 0.55 : 0.16) * (1 - depth * 0.4),
      });
    }
  };
}

/** A sun or moon with its light around it. */
export function sun(x: number, y: number, r: number, colour: string, strength: number): Step {
  const c = hex(colour);
  return (raster) => {
    raster.glow(x, y, r * 9, c, strength);
    raster.glow(x, y, r * 3, c, strength);
    raster.fill(circle(x, y, r), c);
  };
}

/** Flat, long clouds. */
export function clouds(y: number, colour: string, alpha: number, seed: number): Step {
  const c = hex(colour);
  return (raster) => {
    for (let i = 0; i < 7; i += 1) {
      const cx = chance(seed, i) * SCENE_WIDTH;
      const cy = y + (chance(seed + 1, i) - 0.5) * 160;
      const w = 90 + chance(seed + 2, i) * 200;
      for (let j = 0; j < 3; j += 1) {
        const x = cx + (j - 1) * w * 0.42;
        const half = w * (0.5 - Math.abs(j - 1) * 0.14);
        raster.fill(line(x - half, cy + j * 12, x + half, cy + j * 12, 9), c, { alpha, soft: 5 });
      }
    }
  };
}

/** Fir trees along a skyline. */
export function firs(
  skyline: (x: number) => number,
  colour: string,
  count: number,
  size: number,
  seed: number,
): Step {
  const c = hex(colour);
  return (raster) => {
    for (let i = 0; i < count; i += 1) {
      const x = ((i + chance(seed, i)) / count) * SCENE_WIDTH;
      const h = size * (0.6 + chance(seed + 1, i) * 0.7);
      const y = skyline(x) + 6;
      for (let tier = 0; tier < 3; tier += 1) {
        const top = y - h + tier * h * 0.26;
        const half = h * (0.14 + tier * 0.06);
        raster.fill(polygon([x, top, x + half, top + h * 0.44, x - half, top + h * 0.44]), c);
      }
    }
  };
}

/** One of the company's ferries, `scale` 1 being 360 px long; x is its middle and y its waterline. */
export function ferry(x: number, y: number, scale: number, lit: boolean): Step {
  const s = (dx: number): number => x + dx * scale;
  const t = (dy: number): number => y + dy * scale;
  const hull = hex('#1f3a5f');
  const white = lit ? hex('#e9e0d6') : hex('#fbf7ef');
  const glass = lit ? hex('#ffd98a') : hex('#5c87a6');
  return (raster) => {
    raster.fill(ellipse(x, y + 10 * scale, 196 * scale, 12 * scale), hex('#0d1f33'), {
      alpha: 0.35,
      soft: 6 * scale,
    });
    raster.fill(polygon([s(-180), t(-38), s(186), t(-38), s(150), t(4), s(-150), t(4)]), hull);
    raster.fill(polygon([s(-176), t(-30), s(180), t(-30), s(176), t(-24), s(-171), t(-24)]), hex('#f2a541'));
    raster.fill(box(s(-150), t(-84), s(128), t(-37), 8 * scale), white);
    raster.fill(box(s(-110), t(-122), s(70), t(-82), 8 * scale), white);
    raster.fill(box(s(-10), t(-150), s(62), t(-120), 7 * scale), white);
    raster.fill(box(s(-4), t(-144), s(56), t(-130), 3 * scale), darker(glass, lit ? 0 : 0.25));
    for (let i = 0; i < 9; i += 1)
      raster.fill(box(s(-138 + i * 29), t(-74), s(-118 + i * 29), t(-54), 4 * scale), glass);
    for (let i = 0; i < 6; i += 1)
      raster.fill(box(s(-98 + i * 27), t(-113), s(-79 + i * 27), t(-96), 4 * scale), glass);
    raster.fill(box(s(-84), t(-152), s(-46), t(-120), 4 * scale), hex('#d9583f'));
    raster.fill(line(s(26), t(-150), s(26), t(-190), 1.8 * scale), hull);
    if (lit) {
      raster.glow(s(-10), t(-70), 260 * scale, hex('#ffcf80'), 0.35);
      for (let i = 0; i < 9; i += 1)
        raster.fill(line(s(-128 + i * 29), t(14), s(-128 + i * 29), t(44), 3 * scale), glass, {
          alpha: 0.28,
          soft: 3,
        });
    }
  };
}

/** A lighthouse standing on `y`, `scale` 1 being 360 px high. */
export function lighthouse(x: number, y: number, scale: number): Step {
  const s = (dx: number): number => x + dx * scale;
  const t = (dy: number): number => y + dy * scale;
  return (raster) => {
    const tower = polygon([s(-34), t(-270), s(34), t(-270), s(54), t(6), s(-54), t(6)]);
    raster.fill(tower, (px) =>
      blend(hex('#f7efe4'), hex('#b9b2c2'), Math.max(0, Math.min(1, (px - s(-40)) / (100 * scale)))),
    );
    for (const [from, to] of [
      [-218, -164],
      [-108, -54],
    ] as const) {
      const half = (dy: number): number => 34 + ((dy + 270) / 276) * 20;
      raster.fill(
        polygon([s(-half(from)), t(from), s(half(from)), t(from), s(half(to)), t(to), s(-half(to)), t(to)]),
        (px) =>
          blend(hex('#d9583f'), hex('#8c3144'), Math.max(0, Math.min(1, (px - s(-40)) / (100 * scale)))),
      );
    }
    raster.fill(box(s(-46), t(-282), s(46), t(-268), 3 * scale), hex('#2b2f4a'));
    raster.fill(box(s(-26), t(-324), s(26), t(-281), 3 * scale), hex('#ffe9a8'));
    for (const dx of [-26, -9, 9, 26])
      raster.fill(line(s(dx), t(-324), s(dx), t(-281), 1.8 * scale), hex('#2b2f4a'));
    raster.fill(
      union(polygon([s(-36), t(-322), s(36), t(-322), s(0), t(-352)]), circle(s(0), t(-354), 5 * scale)),
      hex('#2b2f4a'),
    );
    raster.fill(box(s(-14), t(-34), s(14), t(6), 12 * scale), hex('#4b3340'));
  };
}

/** A leaf from its stem's end, `length` px long, turned by `radians` from upright. */
export function leaf(
  x: number,
  y: number,
  length: number,
  width: number,
  radians: number,
  colour: string,
): Step {
  const c = hex(colour);
  return (raster) => {
    const blade = ellipse(x, y - length / 2, width / 2, length / 2);
    raster.fill(turned(blade, radians, x, y), c);
    raster.fill(turned(line(x, y, x, y - length * 0.92, 1.6), radians, x, y), darker(c, 0.3), { alpha: 0.7 });
  };
}

function tabulated(f: (x: number) => number): (x: number) => number {
  // Skylines are asked for millions of times, always near whole px.
  const table = Float64Array.from({ length: SCENE_WIDTH + 64 }, (_, i) => f(i - 16));
  return (x) => {
    const place = Math.max(0, Math.min(table.length - 2, x + 16));
    const i = Math.floor(place);
    const a = table[i] ?? 0;
    return a + ((table[i + 1] ?? a) - a) * (place - i);
  };
}
