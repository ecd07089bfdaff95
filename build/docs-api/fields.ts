import { z } from 'zod';

/** One field of a request or an answer. */
export interface DocumentedField {
  /** Where it is, such as `user.email` or `[].title`. */
  readonly name: string;
  readonly type: string;
  readonly required: boolean;
  readonly words: string;
}

interface JsonSchema {
  readonly type?: string | readonly string[];
  readonly title?: string;
  readonly description?: string;
  readonly format?: string;
  readonly enum?: readonly unknown[];
  readonly const?: string | number | boolean;
  readonly default?: string | number | boolean | readonly string[];
  readonly properties?: Readonly<Record<string, JsonSchema>>;
  readonly required?: readonly string[];
  readonly items?: JsonSchema;
  readonly anyOf?: readonly JsonSchema[];
  readonly oneOf?: readonly JsonSchema[];
}

/**
 * The fields of a schema, one line each, those inside others after them.
 * @param io what goes in (before defaults) or what comes out
 */
export function fieldsOf(schema: z.ZodType, io: 'input' | 'output'): readonly DocumentedField[] {
  const json = z.toJSONSchema(schema, { io, unrepresentable: 'any' }) as JsonSchema;
  return walk(json, '', io === 'output');
}

function walk(schema: JsonSchema, above: string, always: boolean): readonly DocumentedField[] {
  const variants = schema.anyOf ?? schema.oneOf;
  if (variants !== undefined) {
    const inner = variants
      .filter((variant) => variant.type !== 'null')
      .flatMap((one) => walk(one, above, always));
    return inner.filter((field, index) => inner.findIndex(({ name }) => name === field.name) === index);
  }
  if (schema.items !== undefined) return walk(schema.items, `${above}[]`, always);
  return Object.entries(schema.properties ?? {}).flatMap(([key, inner]) => {
    const name = above === '' ? key : `${above}.${key}`;
    const required = !always && (schema.required ?? []).includes(key);
    return [{ name, type: typeOf(inner), required, words: wordsOf(inner) }, ...walk(inner, name, always)];
  });
}

function typeOf(schema: JsonSchema): string {
  const variants = schema.anyOf ?? schema.oneOf;
  if (variants !== undefined) return [...new Set(variants.map(typeOf))].join(' or ');
  if (schema.enum !== undefined) return schema.enum.map((one) => `\`${String(one)}\``).join(' ');
  if (schema.const !== undefined) return `\`${String(schema.const)}\``;
  if (schema.format === 'password') return 'secret text';
  if (schema.items !== undefined) return `list of ${typeOf(schema.items)}`;
  const types = Array.isArray(schema.type) ? schema.type.join(' or ') : String(schema.type ?? 'anything');
  return types === 'string' ? 'text' : types;
}

function wordsOf({ title, description, default: value }: JsonSchema): string {
  const told = [title, description].filter((text) => text !== undefined).join('. ');
  const without =
    value === undefined ? '' : ` Default: \`${Array.isArray(value) ? value.join(',') : String(value)}\`.`;
  return `${told}${without}`.trim();
}
