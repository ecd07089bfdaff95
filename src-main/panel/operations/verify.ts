import { z } from 'zod';
import type { Operation, OperationInput } from '../../api/operation';
import { asFields } from '../../api/values/fields';
import type { Answered } from '../../contract/panel/operations';

/**
 * The read that would tell whether a write was done, with what is known of its input: fields of the same names.
 * @param startedAt when the write was sent, ms since the epoch
 */
export function verifyRead(
  operation: Operation<unknown>,
  operations: readonly Operation<unknown>[],
  input: OperationInput,
  startedAt: number,
): Answered['verify'] {
  const read = operations.find(({ id }) => id === operation.verifyWith);
  if (read === undefined) return null;
  const known = { ...asFields(input.body), ...input.query, ...input.path };
  const path = shared(read.pathParams, known);
  const query = shared(read.query, input.query ?? {});
  const byPath = read.query instanceof z.ZodObject && 'userId' in read.query.shape && 'userId' in known;
  // A minute earlier: the vendor's clock is not ours.
  const since = new Date(startedAt - 60_000).toISOString();
  return {
    operation: read.id,
    title: read.title,
    input: {
      ...(Object.keys(path).length > 0 && { path }),
      query: {
        ...query,
        ...(byPath && { userId: known['userId'] }),
        ...(operation.method === 'POST' && hasField(read.query, CREATED) && { [CREATED]: since }),
      },
    },
  };
}

const CREATED = 'filter[created_at_gt]';

function hasField(schema: z.ZodObject | undefined, name: string): boolean {
  return schema !== undefined && Object.hasOwn(schema.shape, name);
}

function shared(
  schema: z.ZodObject | undefined,
  known: Readonly<Record<string, unknown>>,
): Readonly<Record<string, unknown>> {
  const names = Object.keys(schema?.shape ?? {});
  return Object.fromEntries(
    names.filter((name) => known[name] !== undefined).map((name) => [name, known[name]] as const),
  );
}
