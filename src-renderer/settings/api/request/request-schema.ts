import type { OperationDescription, Picker } from '@contract/panel/operation-description';
import type { Schema } from '@sjsf/form/core';
import { isFields, type RequestPart } from './request-value';

/** What one field of a form takes. */
export type FieldKind =
  'picker' | 'choice' | 'choices' | 'switch' | 'number' | 'text' | 'long-text' | 'secret' | 'json';

/** One field of a form, as people meet it. */
export interface FormField {
  readonly kind: FieldKind;
  readonly title: string;
  readonly description: string | null;
  /** What is sent where it is left empty, as text; null = nothing. */
  readonly standard: string | null;
  readonly options: readonly string[];
  readonly picker: Picker | null;
  /** Whether the connected account fills it in where it is left empty. */
  readonly filledIn: boolean;
}

/** Names of fields that people write sentences into. */
const sentences = /^(note|text|body|comment|content|message|description|responsibilities)$/i;

const word = 'x-field';

/** What a field of the form's schema takes; null = it is a group or a list of fields. */
export function fieldOf(schema: unknown): FormField | null {
  const field = isFields(schema) ? schema[word] : undefined;
  return isFields(field) ? (field as unknown as FormField) : null;
}

/**
 * The JSON Schema of an operation's whole request for the form, with every field told what it takes. Nothing in it
 * fills values in: what is left empty is not sent.
 * @param titles headings of the parts
 */
export function requestSchema(
  operation: Pick<OperationDescription, 'path' | 'query' | 'body' | 'pickers' | 'filledIn'>,
  titles: Readonly<Record<Exclude<RequestPart, 'files'>, string>>,
): Schema {
  const parts = (['path', 'query', 'body'] as const).filter((part) => operation[part] !== null);
  const properties: Record<string, unknown> = Object.fromEntries(
    parts.map((part) => [part, { ...marked(operation[part], [part], operation), title: titles[part] }]),
  );
  return { type: 'object', properties, required: parts } as Schema;
}

type Context = Pick<OperationDescription, 'pickers' | 'filledIn'>;

function marked(schema: unknown, path: readonly string[], context: Context): Record<string, unknown> {
  if (!isFields(schema)) return { [word]: leaf({}, path, context, 'json') };
  const rest = Object.fromEntries(
    Object.entries(schema).filter(([name]) => name !== 'default' && name !== '$schema'),
  );
  const kind = kindOf(schema, path, context);
  if (kind !== null) return { title: schema['title'], [word]: leaf(schema, path, context, kind) };
  if (schema['type'] === 'array') return { ...rest, items: marked(schema['items'], [...path, '*'], context) };
  const properties = Object.entries(isFields(schema['properties']) ? schema['properties'] : {}).map(
    ([name, inner]) => [name, marked(inner, [...path, name], context)] as const,
  );
  return { ...rest, properties: Object.fromEntries(properties) };
}

function leaf(
  schema: Record<string, unknown>,
  path: readonly string[],
  context: Context,
  kind: FieldKind,
): FormField {
  const { title, description, default: standard } = schema;
  return {
    kind,
    title: typeof title === 'string' ? title : (path.findLast((name) => name !== '*') ?? ''),
    description: typeof description === 'string' ? description : null,
    standard: standard === undefined || isFields(standard) ? null : inWords(standard),
    options: optionsOf(schema),
    picker: pickerAt(path, context),
    filledIn: context.filledIn.some((filled) => same(filled, path)),
  };
}

function kindOf(
  schema: Record<string, unknown>,
  path: readonly string[],
  context: Context,
): FieldKind | null {
  if (pickerAt(path, context) !== null) return 'picker';
  const options = optionsOf(schema);
  switch (schema['type']) {
    case 'object':
      return isFields(schema['properties']) ? null : 'json';
    case 'array':
      return options.length > 0 ? 'choices' : isFields(schema['items']) ? null : 'json';
    case 'boolean':
      return 'switch';
    case 'number':
    case 'integer':
      return 'number';
    case 'string':
      if (options.length > 0) return 'choice';
      if (schema['format'] === 'password') return 'secret';
      return sentences.test(path.at(-1) ?? '') ? 'long-text' : 'text';
    default:
      return options.length > 0 ? 'choice' : 'json';
  }
}

/** The words a field, or every item of a list, is one of; empty = any. */
function optionsOf(schema: Record<string, unknown>): readonly string[] {
  const from = schema['type'] === 'array' && isFields(schema['items']) ? schema['items'] : schema;
  const options = Array.isArray(from['enum']) ? from['enum'] : 'const' in from ? [from['const']] : [];
  return options.filter((option) => typeof option === 'string');
}

function pickerAt(path: readonly string[], { pickers }: Context): Picker | null {
  return pickers.find((picker) => same(picker.path, path)) ?? null;
}

function same(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.every((name, at) => name === other[at]);
}

function inWords(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(value);
}
