/**
 * A value for a cell of a CSV file. A text that a spreadsheet would take for a formula gets an apostrophe in front: what
 * colleagues wrote must not run on the machine of whoever opens the file.
 */
export function cellForSpreadsheet(value: string | number): string | number {
  if (typeof value === 'number') return value;
  return /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
}
