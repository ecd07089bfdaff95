import { z } from 'zod';
import { fail, ok, type Result } from '../../contract/result';
import type { ReadContext } from '../operation';
import { asArray, asBool, asFields } from '../values/fields';
import { readRows, schemaChanged } from '../values/rows';
import type { Shape } from './shape';

/** The part of an operation that is about its answer. */
export interface Answer<T> {
  readonly answer: z.ZodType<T>;
  readonly read: (payload: unknown, context: ReadContext) => Result<T>;
}

/** A list of things; bad rows are left out, nothing at all is an empty list. VENDORS.md T-05. */
export function listAnswer<T>(shape: Shape<T>): Answer<T[]> {
  return {
    answer: z.array(shape.schema),
    read: (payload, context) => {
      const rows = readRows(payload ?? null, shape.schema, (row) => {
        const item = shape.read(row, context);
        return item === null ? 'bad' : { item };
      });
      return rows.ok ? ok(rows.value.items) : rows;
    },
  };
}

/** One thing; a list of one counts. VENDORS.md T-05. */
export function oneAnswer<T>(shape: Shape<T>): Answer<T> {
  return {
    answer: shape.schema,
    read: (payload, context) => {
      const value = shape.read(asArray(payload)[0], context);
      return value === null ? fail(schemaChanged()) : ok(value);
    },
  };
}

/** One thing, or nothing where the vendor only says that it is done: an empty body, `true`, `success`. */
export function oneOrDoneAnswer<T>(shape: Shape<T>): Answer<T | null> {
  return {
    answer: shape.schema.nullable(),
    read: (payload, context) => {
      const value = shape.read(asArray(payload)[0], context);
      if (value !== null) return ok(value);
      const done = readDone(payload);
      return done.ok ? ok(null) : done;
    },
  };
}

/** A list of things, or an empty one where the vendor only says that it is done. */
export function listOrDoneAnswer<T>(shape: Shape<T>): Answer<T[]> {
  const list = listAnswer(shape);
  return {
    answer: list.answer,
    read: (payload, context) => {
      const done = readDone(payload);
      if (!done.ok && done.error.code === 'rejected') return done;
      const rows = list.read(payload, context);
      return rows.ok || !done.ok ? rows : ok([]);
    },
  };
}

const doneSchema = z.object({ done: z.literal(true).meta({ title: 'Done' }) });
/** Word that something was done. */
export type Done = z.infer<typeof doneSchema>;

/**
 * Word that something was done, in every form in use: an empty body, null, bare `true`, `"true"`,
 * `{"success":"true"}`, `{"status":"success"}`, or any object that does not say otherwise. `false` in any of
 * these forms is a refusal. VENDORS.md T-15.
 */
export const doneAnswer: Answer<Done> = { answer: doneSchema, read: (payload) => readDone(payload) };

function readDone(payload: unknown): Result<Done> {
  const fields = asFields(payload);
  const status = fields?.['status'];
  const refused =
    asBool(fields === null ? payload : fields['success']) === false ||
    (typeof status === 'string' && /^fail(ure|ed)?$/i.test(status.trim()));
  if (refused) return fail({ code: 'rejected', message: 'The service says that it was not done.' });
  const understood =
    payload === undefined ||
    payload === null ||
    payload === '' ||
    fields !== null ||
    asBool(payload) === true;
  return understood ? ok({ done: true }) : fail(schemaChanged());
}
