/** Values over the course of a soak. */
export interface Series {
  readonly name: string;
  readonly unit: string;
  /** `[slides shown so far, value]`. */
  readonly points: readonly (readonly [number, number])[];
}

/** So many slides a screen shows in a month of 30 days, 12 s each, day and night. */
export const slidesPerMonth = (30 * 86_400) / 12;

/** Growth per slide, by least squares over the last two thirds: what is filled once at the start does not count. */
export function slopeOf({ points }: Series): number {
  const settled = points.slice(Math.floor(points.length / 3));
  const mean = (pick: (point: readonly [number, number]) => number) =>
    settled.reduce((sum, point) => sum + pick(point), 0) / settled.length;
  const [meanX, meanY] = [mean(([x]) => x), mean(([, y]) => y)];
  const spread = settled.reduce((sum, [x]) => sum + (x - meanX) ** 2, 0);
  return spread === 0 ? 0 : settled.reduce((sum, [x, y]) => sum + (x - meanX) * (y - meanY), 0) / spread;
}

/** How much of the values' spread the slope explains, 0 to 1: near 0, what looks like growth is noise. */
export function certaintyOf(series: Series): number {
  const settled = series.points.slice(Math.floor(series.points.length / 3));
  const meanX = settled.reduce((sum, [x]) => sum + x, 0) / settled.length;
  const meanY = settled.reduce((sum, [, y]) => sum + y, 0) / settled.length;
  const total = settled.reduce((sum, [, y]) => sum + (y - meanY) ** 2, 0);
  const explained = settled.reduce((sum, [x]) => sum + (slopeOf(series) * (x - meanX)) ** 2, 0);
  return total === 0 ? 0 : explained / total;
}
