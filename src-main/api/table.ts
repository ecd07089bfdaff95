import type { Column, Operation } from './operation';
import { asArray, asFields } from './values/fields';
import { vendorId } from './values/vendor-id';

/** What a cell of a table holds. */
export type Cell = string | number | boolean | null;

/** A value as a table. */
export interface TableRows {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly Cell[])[];
}

/**
 * The value of an operation as a table, by the columns of its definition; null where it is shown as it is. Things
 * inside a cell are told by their names.
 */
export function tableOf(operation: Pick<Operation<unknown>, 'table'>, value: unknown): TableRows | null {
  const { table } = operation;
  if (table === undefined) return null;
  const rows = asArray(table.rows === '' ? value : at(value, table.rows));
  return {
    columns: table.columns.map(({ title }) => title),
    rows: rows.map((row) => table.columns.map((column) => cellOf(row, column))),
  };
}

function cellOf(row: unknown, { key, ours }: Column): Cell {
  const value = at(row, key);
  return ours === true && typeof value === 'string' ? vendorId(value) : cell(value);
}

function at(value: unknown, key: string): unknown {
  return key.split('.').reduce<unknown>((inner, step) => {
    const fields = asFields(inner);
    return fields !== null && Object.hasOwn(fields, step) ? fields[step] : undefined;
  }, value);
}

function cell(value: unknown): Cell {
  if (value === undefined || value === null) return null;
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return value;
  const names = asArray(value)
    .map((one) => {
      const fields = asFields(one);
      return fields === null ? one : (fields['name'] ?? fields['title'] ?? fields['id']);
    })
    .filter((name) => typeof name === 'string' || typeof name === 'number');
  return names.join(', ');
}
