import { z } from 'zod';
import { asBool, asFields, asNumber } from './values/fields';

/**
 * Forgives a value the type it came in, where only one reading is possible: forms and tables know texts only.
 * A number written as text becomes a number, a number for a text becomes text (VENDORS.md T-15), a text for a
 * list is taken apart at commas, semicolons and line ends. What fits no reading stays for the schema to refuse.
 */
export function coerce(schema: z.ZodType, value: unknown): unknown {
  const type = unwrapped(schema);
  if (type instanceof z.ZodObject) {
    const fields = asFields(value);
    if (fields === null) return value;
    const shape: Readonly<Record<string, z.ZodType>> = type.shape;
    return Object.fromEntries(
      Object.entries(fields).map(([name, inner]) => {
        const known = Object.hasOwn(shape, name) ? shape[name] : undefined;
        return [name, known === undefined ? inner : coerce(known, inner)];
      }),
    );
  }
  if (type instanceof z.ZodArray) {
    const element = type.element as z.ZodType;
    const list = typeof value === 'string' && isScalar(element) ? takenApart(value) : value;
    return Array.isArray(list) ? list.map((item) => coerce(element, item)) : list;
  }
  return scalar(type, value);
}

/** The schema without what surrounds it: optional, nullable and default. */
export function unwrapped(schema: z.ZodType): z.ZodType {
  let type = schema;
  while (type instanceof z.ZodOptional || type instanceof z.ZodNullable || type instanceof z.ZodDefault) {
    type = type.unwrap() as z.ZodType;
  }
  return type;
}

function scalar(type: z.ZodType, value: unknown): unknown {
  if (type instanceof z.ZodNumber && typeof value === 'string') return asNumber(value) ?? value;
  if (type instanceof z.ZodBoolean && typeof value === 'string') return asBool(value) ?? value;
  const texts = type instanceof z.ZodString || type instanceof z.ZodEnum || type instanceof z.ZodLiteral;
  return texts && (typeof value === 'number' || typeof value === 'boolean') ? String(value) : value;
}

function isScalar(element: z.ZodType): boolean {
  const type = unwrapped(element);
  return type instanceof z.ZodString || type instanceof z.ZodEnum || type instanceof z.ZodNumber;
}

function takenApart(text: string): readonly string[] {
  return text
    .split(/[,;\n]/)
    .map((part) => part.trim())
    .filter((part) => part !== '');
}
