import { z } from 'zod';
import type { ReadContext } from '../operation';
import { asFields, type Fields } from '../values/fields';

/** One field of a shape: what it gives, and how it is read from a vendor's object. */
export interface Field<T> {
  readonly schema: z.ZodType<T>;
  readonly read: (fields: Fields, context: ReadContext) => T;
  /** Counted or concluded: has a value for any object, so it does not show that the object is understood. */
  readonly derived?: boolean;
}

/** A thing of a vendor's as we know it: its schema, and a tolerant reader that gives null for what is none. */
export interface Shape<T> {
  readonly schema: z.ZodType<T>;
  readonly read: (value: unknown, context: ReadContext) => T | null;
}

/** What a shape gives. */
export type ShapeValue<S> = S extends Shape<infer T> ? T : never;

/** What a set of fields gives. */
type FieldValues<F> = { [K in keyof F]: F[K] extends Field<infer T> ? T : never };

/**
 * Makes a shape of fields. Every field is optional in the vendor's answer; a value that is no object, or in
 * which no field at all is understood, is none. VENDORS.md T-08, T-25.
 */
export function shape<F extends Readonly<Record<string, Field<unknown>>>>(fields: F): Shape<FieldValues<F>> {
  const entries = Object.entries(fields);
  const schema = z.object(Object.fromEntries(entries.map(([name, field]) => [name, field.schema])));
  return {
    // The object is put together from the very fields whose types these are.
    schema: schema as unknown as z.ZodType<FieldValues<F>>,
    read: (value, context) => {
      const told = asFields(value);
      if (told === null) return null;
      const read = entries.map(([name, field]) => [name, field.read(told, context)] as const);
      if (!entries.some(([, field], index) => field.derived !== true && isTold(read[index]?.[1])))
        return null;
      return Object.fromEntries(read) as FieldValues<F>;
    },
  };
}

function isTold(value: unknown): boolean {
  return value !== null && value !== undefined && !(Array.isArray(value) && value.length === 0);
}
