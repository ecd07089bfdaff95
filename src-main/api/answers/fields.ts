import { z } from 'zod';
import type { ReadContext } from '../operation';
import { anyCase, asArray, asBool, asNumber, type Fields } from '../values/fields';
import { asInstant } from '../values/instants';
import { firstPicture } from '../values/pictures';
import { asId, asLine, asText } from '../values/text';
import type { Field, Shape } from './shape';

function field<T>(
  schema: z.ZodType<T>,
  title: string,
  names: readonly string[],
  read: (value: unknown, context: ReadContext) => T,
): Field<T> {
  return {
    schema: schema.meta({ title }),
    read: (fields, context) => read(anyCase(fields, names), context),
  };
}

/** An id as text. VENDORS.md T-26. */
export const id = (title: string, ...names: readonly string[]): Field<string | null> =>
  field(z.string().nullable(), title, names, asId);

/** A text of one line. */
export const line = (title: string, ...names: readonly string[]): Field<string | null> =>
  field(z.string().nullable(), title, names, (value) => asLine(value) ?? asId(value));

/** A text of several lines; markup stays text. VENDORS.md T-46. */
export const words = (title: string, ...names: readonly string[]): Field<string | null> =>
  field(z.string().nullable(), title, names, (value) => asText(value));

/** A number, also one written as text. VENDORS.md T-15. */
export const number = (title: string, ...names: readonly string[]): Field<number | null> =>
  field(z.number().nullable(), title, names, asNumber);

/** Yes or no; null = not told. VENDORS.md T-15. */
export const yesNo = (title: string, ...names: readonly string[]): Field<boolean | null> =>
  field(z.boolean().nullable(), title, names, asBool);

/** A moment, ms since the epoch. VENDORS.md T-38. */
export const moment = (title: string, ...names: readonly string[]): Field<number | null> =>
  field(z.number().nullable(), title, names, (value, context) => asInstant(value, context.timeZone));

/** A picture's address, of an allowed origin only. VENDORS.md T-10. */
export const picture = (title: string, ...names: readonly string[]): Field<string | null> =>
  field(z.string().nullable(), title, names, (value, context) => firstPicture([value], context));

/** A list of texts; also one text with commas. */
export const lines = (title: string, ...names: readonly string[]): Field<string[]> =>
  field(z.array(z.string()), title, names, (value) => {
    const parts = typeof value === 'string' ? value.split(',') : asArray(value);
    return parts.map((part) => asLine(part) ?? asId(part)).filter((part) => part !== null);
  });

/** Another thing inside. */
export const inner = <T>(title: string, shape: Shape<T>, ...names: readonly string[]): Field<T | null> =>
  field(shape.schema.nullable() as z.ZodType<T | null>, title, names, (value, context) =>
    shape.read(asArray(value)[0], context),
  );

/** A list of other things inside; one alone counts as a list. VENDORS.md T-05. */
export const inners = <T>(title: string, shape: Shape<T>, ...names: readonly string[]): Field<T[]> =>
  field(z.array(shape.schema) as z.ZodType<T[]>, title, names, (value, context) =>
    asArray(value)
      .map((one) => shape.read(one, context))
      .filter((one) => one !== null),
  );

/** A field made of several of the vendor's. */
export function made<T>(
  schema: z.ZodType<T>,
  title: string,
  read: (fields: Fields, context: ReadContext) => T,
): Field<T> {
  return { schema: schema.meta({ title }), read };
}

/** A field that has a value whatever was told, such as a count. */
export function concluded<T>(
  schema: z.ZodType<T>,
  title: string,
  read: (fields: Fields, context: ReadContext) => T,
): Field<T> {
  return { ...made(schema, title, read), derived: true };
}
