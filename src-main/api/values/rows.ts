import type { z } from 'zod';
import { fail, ok, type Result } from '../../contract/result';
import { asArray } from './fields';

/** What became of one row: a value, `skip` = understood and left out on purpose, `bad` = not understood. */
export type Row<T> = { readonly item: T } | 'skip' | 'bad';

/**
 * Reads a list of a vendor tolerantly: a bad row is left out, but when rows came and none was understood, the
 * answer as a whole is not what we know (`schema-changed`). What leaves here keeps to `schema`.
 * @param payload the unwrapped answer; one object stands for a list of one. VENDORS.md T-05
 */
export function readRows<T>(
  payload: unknown,
  schema: z.ZodType<T>,
  read: (row: unknown) => Row<T>,
): Result<{ items: T[]; received: number }> {
  if (payload !== null && typeof payload !== 'object') return fail(schemaChanged());
  const rows = asArray(payload);
  const items: T[] = [];
  let understood = 0;
  for (const raw of rows) {
    const row = read(raw);
    if (row === 'bad') continue;
    if (row === 'skip') {
      understood += 1;
      continue;
    }
    const checked = schema.safeParse(row.item);
    if (!checked.success) continue;
    understood += 1;
    items.push(checked.data);
  }
  if (rows.length > 0 && understood === 0) return fail(schemaChanged());
  return ok({ items, received: rows.length });
}

/** The failure for an answer that is JSON but not what it is known to be. */
export function schemaChanged(): { code: 'schema-changed'; message: string } {
  return { code: 'schema-changed', message: 'The answer does not have the form it used to have.' };
}
