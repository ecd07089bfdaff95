/** The outline of a rosette around (0, 0) as an SVG path: `petals` round lobes between two radii. */
export function rosettePath(petals: number, inner: number, outer: number): string {
  const count = Math.max(3, Math.floor(petals));
  const point = (turn: number, radius: number) => {
    const angle = turn * 2 * Math.PI - Math.PI / 2;
    return `${(Math.cos(angle) * radius).toFixed(2)} ${(Math.sin(angle) * radius).toFixed(2)}`;
  };
  const lobes = Array.from(
    { length: count },
    (_, at) => `Q${point((at + 0.5) / count, outer * 2 - inner)} ${point((at + 1) / count, inner)}`,
  );
  return `M${point(0, inner)}${lobes.join('')}Z`;
}
