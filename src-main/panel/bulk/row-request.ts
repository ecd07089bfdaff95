import type { Operation } from '../../api/operation';
import { asFields, type Fields } from '../../api/values/fields';
import { bulkKind } from '../operations/bulk-kind';

/** The most rows that go in one call of an operation that takes many. */
export const chunkRows = 100;

/**
 * What is given for one call: what all rows share, and what its rows say. A cell goes before what is shared.
 * @param rows one, or several for an operation that takes many rows in one call
 */
export function callInput(operation: Operation<unknown>, shared: unknown, rows: readonly unknown[]): Fields {
  const common = asFields(shared) ?? {};
  if (bulkKind(operation) === 'chunks') {
    const same = asFields(common['body']) ?? {};
    return { ...common, body: rows.map((row) => ({ ...same, ...asFields(asFields(row)?.['body']) })) };
  }
  return merged(common, asFields(rows[0]) ?? {});
}

function merged(under: Fields, over: Fields): Fields {
  const both = Object.entries(over).map(([name, value]): [string, unknown] => {
    const [low, high] = [asFields(under[name]), asFields(value)];
    return [name, low !== null && high !== null ? merged(low, high) : value];
  });
  const merging: Record<string, unknown> = { ...under };
  for (const [name, value] of both) merging[name] = value;
  return merging;
}
