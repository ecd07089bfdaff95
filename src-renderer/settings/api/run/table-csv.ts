import Papa from 'papaparse';

/** A cell of an answer's table. */
export type Cell = string | number | boolean | null;

/** A table as CSV, for spreadsheets: told to be UTF-8, and no cell is run as a formula. */
export function tableCsv(columns: readonly string[], rows: readonly (readonly Cell[])[]): string {
  const text = Papa.unparse(
    { fields: [...columns], data: rows.map((row) => [...row]) },
    { escapeFormulae: true },
  );
  return `\uFEFF${text}\r\n`;
}
