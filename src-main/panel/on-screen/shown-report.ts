import type { ShownPersonCount } from '../../sync/history/shown-book';

/**
 * Who was shown and how often, as CSV that a spreadsheet opens without running anything of it.
 * @param headings of the columns: name, product, times
 */
export function shownReport(
  headings: readonly [string, string, string],
  people: readonly ShownPersonCount[],
): string {
  const rows = people.map(({ name, id, times }) => [
    name,
    id.startsWith('mm:') ? 'Motimate' : 'Motivosity',
    times,
  ]);
  // The mark tells a spreadsheet that it is UTF-8.
  return `\uFEFF${[headings, ...rows].map(rowOf).join('')}`;
}

function rowOf(cells: readonly (string | number)[]): string {
  return `${cells.map(cellOf).join(',')}\r\n`;
}

function cellOf(cell: string | number): string {
  if (typeof cell === 'number') return String(cell);
  // A cell that begins like a formula is told to be text.
  const plain = /^[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell;
  return /[",\r\n]/.test(plain) ? `"${plain.replaceAll('"', '""')}"` : plain;
}
