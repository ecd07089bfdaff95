import { z } from 'zod';
import { unwrapped } from '../../api/coerce';
import type { Operation } from '../../api/operation';
import { bulkKind } from '../operations/bulk-kind';

/** A field of an operation that a column of a table can fill. */
export interface TableField {
  /** From the outside in, such as `['body', 'user', 'email']`; `*` = every item of a list of things. */
  readonly path: readonly string[];
  /** Such as `body.user.email`; `email` for operations that take many rows in one call. */
  readonly name: string;
  /** What it is called, such as `E-mail`. */
  readonly title: string;
}

/** Every field of an operation that a column can fill, in the order in which they are asked. */
export function tableFields(operation: Operation<unknown>): readonly TableField[] {
  const fields: TableField[] = [];
  const look = (schema: z.ZodType | undefined, path: readonly string[]): void => {
    if (schema === undefined) return;
    const type = unwrapped(schema);
    if (type instanceof z.ZodObject) {
      const shape: Readonly<Record<string, z.ZodType>> = type.shape;
      for (const [name, inner] of Object.entries(shape)) look(inner, [...path, name]);
      return;
    }
    if (type instanceof z.ZodArray && unwrapped(type.element as z.ZodType) instanceof z.ZodObject) {
      look(type.element as z.ZodType, [...path, '*']);
      return;
    }
    // What can have one value only is filled in by itself.
    if (type instanceof z.ZodLiteral || path.length < 2) return;
    const told: unknown = schema.meta()?.title ?? type.meta()?.title;
    const name = path.filter((step) => step !== '*').join('.');
    fields.push({ path, name, title: typeof told === 'string' ? told : (path.at(-1) ?? name) });
  };
  if (bulkKind(operation) === 'chunks') {
    // One row of the table is one item of the body.
    const body = operation.body === undefined ? undefined : unwrapped(operation.body);
    if (body instanceof z.ZodArray) look(body.element as z.ZodType, ['body', '*']);
    return fields.map((field) => ({ ...field, name: field.path.slice(2).join('.') }));
  }
  look(operation.pathParams, ['path']);
  look(operation.query, ['query']);
  look(operation.body, ['body']);
  return fields;
}

/**
 * The field that a column's title means: its name, the end of its name, or what it is called, however it is written.
 * @returns null = none; `several` = it could be more than one
 */
export function fieldFor(header: string, fields: readonly TableField[]): TableField | 'several' | null {
  const wanted = plain(header);
  if (wanted === '') return null;
  const ways: ((field: TableField) => string)[] = [
    ({ name }) => name,
    ({ path }) =>
      path
        .filter((step) => step !== '*')
        .slice(1)
        .join('.'),
    ({ path }) => path.at(-1) ?? '',
    ({ title }) => title,
  ];
  for (const way of ways) {
    const found = fields.filter((field) => plain(way(field)) === wanted);
    if (found.length === 1) return found[0] ?? null;
    if (found.length > 1) return 'several';
  }
  return null;
}

function plain(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
}
