import { z } from 'zod';
import { unwrapped } from '../../api/coerce';
import type { Operation } from '../../api/operation';
import { isSecret } from '../../api/params';
import { asFields } from '../../api/values/fields';

/** What was given for an operation, without the fields that hold secrets: what a history may keep. */
export function withoutSecrets(operation: Operation<unknown>, input: unknown): unknown {
  const given = asFields(input);
  if (given === null) return {};
  const { pathParams: path, query, body } = operation;
  const schemas: Readonly<Record<string, z.ZodType | undefined>> = { path, query, body };
  return Object.fromEntries(
    Object.entries(given).map(([part, value]) => {
      const schema = Object.hasOwn(schemas, part) ? schemas[part] : undefined;
      return [part, schema === undefined ? value : cleaned(schema, value)];
    }),
  );
}

function cleaned(schema: z.ZodType, value: unknown): unknown {
  const type = unwrapped(schema);
  if (type instanceof z.ZodArray && Array.isArray(value)) {
    return value.map((item) => cleaned(type.element as z.ZodType, item));
  }
  const fields = asFields(value);
  if (!(type instanceof z.ZodObject) || fields === null) return value;
  const shape: Readonly<Record<string, z.ZodType>> = type.shape;
  return Object.fromEntries(
    Object.entries(fields).flatMap(([name, inner]) => {
      const known = Object.hasOwn(shape, name) ? shape[name] : undefined;
      if (known === undefined) return [[name, inner]];
      return isSecret(known) || isSecret(unwrapped(known)) ? [] : [[name, cleaned(known, inner)]];
    }),
  );
}
