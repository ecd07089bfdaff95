/**
 * Deterministic chance for the demo company: the same seed and the same keys always give the same number, in any
 * order of asking, so that the company's past can be computed when it is asked for instead of being stored.
 */

/** A 32-bit unsigned hash of a text (FNV-1a with a final avalanche). */
export function hashText(text: string): number {
  let h = 0x811c9dc5;
  for (let i = 0; i < text.length; i += 1) h = Math.imul(h ^ text.charCodeAt(i), 0x01000193);
  return mix(h, text.length);
}

/** A 32-bit unsigned hash of two integers (each taken modulo 2^32). */
export function mix(a: number, b: number): number {
  let h = Math.imul(a ^ 0x9e3779b9, 0x85ebca6b) ^ Math.imul((b + 0x7f4a7c15) | 0, 0xc2b2ae35);
  h ^= h >>> 15;
  h = Math.imul(h, 0x2c1b3c6d);
  h ^= h >>> 12;
  h = Math.imul(h, 0x297a2d39);
  h ^= h >>> 15;
  return h >>> 0;
}

/** A number in [0, 1) from a seed and a key. */
export function chance(seed: number, key: number): number {
  return mix(seed, key) / 0x1_0000_0000;
}

/** One element of a non-empty list, chosen by seed and key. Throws on an empty list. */
export function pick<T>(list: readonly T[], seed: number, key: number): T {
  return at(list, mix(seed, key));
}

/** The element at `index`, wrapping around the list's length; negative indices count from the end. Throws on an empty list. */
export function at<T>(list: readonly T[], index: number): T {
  const found = list[((index % list.length) + list.length) % list.length];
  if (found === undefined) throw new RangeError('an empty list has nothing to choose from');
  return found;
}

/**
 * The element a shuffled deck shows at draw number `draw`: every element comes once before any comes again, and each
 * round is shuffled anew.
 */
export function deal<T>(list: readonly T[], seed: number, draw: number): T {
  const n = list.length;
  const round = Math.floor(draw / n);
  const place = draw - round * n;
  // A stride that shares no factor with n visits every place once: a shuffle without storing one.
  let stride = 1 + (mix(seed, round * 2 + 1) % Math.max(1, n - 1));
  while (greatestCommonDivisor(stride, n) !== 1) stride = (stride % n) + 1;
  return at(list, (mix(seed, round * 2) % n) + place * stride);
}

function greatestCommonDivisor(a: number, b: number): number {
  return b === 0 ? a : greatestCommonDivisor(b, a % b);
}
