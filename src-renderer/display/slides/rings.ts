/** A face and the rings around it, as radii. */
export interface Rings {
  readonly face: number;
  readonly rings: readonly number[];
}

/**
 * One ring per year around a face, within `outer`, like a tree cut across: with the years the rings get narrower and the
 * face makes room. At most 40 rings.
 */
export function yearRings(years: number, outer: number): Rings {
  const count = Math.min(40, Math.max(1, Math.floor(years)));
  const face = outer * Math.max(0.42, 0.8 - 0.045 * count);
  const first = face + outer * 0.075;
  const step = count === 1 ? 0 : Math.min((outer - first) / (count - 1), outer * 0.09);
  return { face, rings: Array.from({ length: count }, (_, at) => first + step * at) };
}
