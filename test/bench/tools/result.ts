/** One number of the bench, with what is meant to be. */
export interface Measured {
  readonly name: string;
  readonly value: number;
  readonly unit: string;
  /** The same of the floor, in the same run; null = it has none. */
  readonly floor: number | null;
  /** In words; null = no goal was set. */
  readonly goal: string | null;
  /** Whether the goal is met; null = no goal was set. */
  readonly met: boolean | null;
  /** All single values, where the value is their median. */
  readonly all?: readonly number[];
}

/** The middle value. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const upper = sorted[middle] ?? NaN;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? NaN) + upper) / 2;
}

/** A table in Markdown, for the terminal and for docs/PERFORMANCE.md. */
export function tableOf(results: readonly Measured[]): string {
  const rows = results.map(({ name, value, unit, floor, goal, met }) => [
    name,
    `${rounded(value)} ${unit}`.trim(),
    floor === null ? '' : `${rounded(floor)} ${unit}`.trim(),
    floor === null || floor === 0 ? '' : (value / floor).toFixed(2),
    goal ?? '',
    met === null ? '' : met ? 'yes' : 'no',
  ]);
  const head = ['what', 'Motiboard', 'floor', 'ratio', 'goal', 'met'];
  const widths = head.map((title, at) => Math.max(title.length, ...rows.map((row) => row[at]?.length ?? 0)));
  const line = (cells: readonly string[]) =>
    `| ${cells.map((cell, at) => cell.padEnd(widths[at] ?? 0)).join(' | ')} |`;
  return [line(head), line(widths.map((width) => '-'.repeat(width))), ...rows.map(line)].join('\n');
}

function rounded(value: number): string {
  if (value >= 100 || Number.isInteger(value)) return Math.round(value).toLocaleString('en');
  return value.toPrecision(value < 1 ? 2 : 3);
}
