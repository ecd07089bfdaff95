/** A colour: red, green, blue from 0 to 255. */
export type Rgb = readonly [red: number, green: number, blue: number];

/** A colour from `#rrggbb`. */
export function hex(text: string): Rgb {
  const n = Number.parseInt(text.slice(1), 16);
  return [(n >> 16) & 255, (n >> 8) & 255, n & 255];
}

/** A colour between two, `share` from 0 (all `a`) to 1 (all `b`). */
export function blend(a: Rgb, b: Rgb, share: number): Rgb {
  return [a[0] + (b[0] - a[0]) * share, a[1] + (b[1] - a[1]) * share, a[2] + (b[2] - a[2]) * share];
}

/** A colour moved towards a deep blue shadow. */
export function darker(colour: Rgb, share: number): Rgb {
  return blend(colour, [22, 16, 44], share);
}

/** A colour moved towards warm white. */
export function lighter(colour: Rgb, share: number): Rgb {
  return blend(colour, [255, 250, 240], share);
}
