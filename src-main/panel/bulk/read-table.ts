import Papa from 'papaparse';
import { asFields } from '../../api/values/fields';
import { maxBulkRows } from '../../contract/panel/bulk';
import { fail, ok, type Result } from '../../contract/result';
import { fieldFor, type TableField } from './table-fields';

/** A column of a table. */
export interface TableColumn {
  readonly header: string;
  readonly field: TableField | null;
}

/** A row of a table, as the parts of a request. */
export interface TableRow {
  /** The line by rows of the table; the first one below the titles is 2. */
  readonly line: number;
  /** Whom or what it is about: its first cells. */
  readonly label: string;
  /** `{ path, query, body }`; for operations that take many rows in one call, `body` is one item. */
  readonly input: Readonly<Record<string, unknown>>;
}

/** A table that was read. */
export interface ReadTable {
  readonly columns: readonly TableColumn[];
  readonly rows: readonly TableRow[];
}

/**
 * Reads a table of comma-, semicolon- or tab-separated values with titles in its first line. Empty cells are left out and
 * never sent as empty. VENDORS.md T-41.
 * @param isItem whether a row is one item of a list and not a request of its own
 * @returns failure `bad-table`, in words for people
 */
export function readTable(csv: string, fields: readonly TableField[], isItem: boolean): Result<ReadTable> {
  const parsed = Papa.parse<string[]>(csv.replace(/^\uFEFF/, ''), { skipEmptyLines: 'greedy' });
  const broken = parsed.errors.find(({ type }) => type === 'Quotes');
  if (broken !== undefined) {
    return bad(`A quotation mark is not closed, from line ${(broken.row ?? 0) + 1} on.`);
  }
  const [titles, ...lines] = parsed.data;
  if (titles === undefined) return bad('The table is empty.');
  if (lines.length === 0) return bad('The table has titles only, and no rows.');
  if (lines.length > maxBulkRows) {
    return bad(`The table has ${lines.length} rows; at most ${maxBulkRows} can be taken at once.`);
  }
  const columns: TableColumn[] = [];
  for (const header of titles.map((title) => title.trim())) {
    const field = fieldFor(header, fields);
    if (field === 'several') {
      return bad(`The column "${header}" could be more than one field; write it as in the template.`);
    }
    if (field !== null && columns.some((column) => column.field === field)) {
      return bad(`Two columns are for the field "${field.title}".`);
    }
    columns.push({ header, field });
  }
  if (columns.every(({ field }) => field === null)) {
    return bad('None of the titles in the first line is known. Take the template for the titles.');
  }
  return ok({
    columns,
    rows: lines.map((cells, index) => rowOf(columns, cells, index + 2, isItem)),
  });
}

function rowOf(
  columns: readonly TableColumn[],
  cells: readonly string[],
  line: number,
  isItem: boolean,
): TableRow {
  const input: Record<string, unknown> = {};
  const told: string[] = [];
  for (const [index, { field }] of columns.entries()) {
    const cell = (cells[index] ?? '').trim();
    if (field === null || cell === '') continue;
    told.push(cell);
    put(
      input,
      isItem ? field.path.filter((step, place) => !(place === 1 && step === '*')) : field.path,
      cell,
    );
  }
  return { line, label: told.slice(0, 2).join(', ').slice(0, 200), input };
}

/** Puts a cell where its field is. In a list of things, each part between semicolons belongs to another thing. */
function put(into: Record<string, unknown>, path: readonly string[], cell: string): void {
  const [step = '', ...rest] = path;
  if (rest.length === 0) {
    into[step] = cell;
    return;
  }
  if (rest[0] === '*') {
    const things = Array.isArray(into[step]) ? (into[step] as Record<string, unknown>[]) : [];
    into[step] = things;
    for (const [index, part] of cell.split(';').entries()) {
      const thing = (things[index] ??= {});
      if (part.trim() !== '') put(thing, rest.slice(1), part.trim());
    }
    return;
  }
  const inner: Record<string, unknown> = { ...asFields(into[step]) };
  put(inner, rest, cell);
  into[step] = inner;
}

function bad(message: string) {
  return fail({ code: 'bad-table', message });
}
