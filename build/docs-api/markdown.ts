import type { z } from 'zod';
import { largestOf } from '../../src-main/api/files';
import type { Operation, Vendor } from '../../src-main/api/operation';
import { fieldsOf } from './fields';
import { callerWords, effectWords, evidenceWords, vendorNames } from './words';

const NOTE = 'Written by `npm run docs:api` from `src-main/api/catalogue.ts`. Do not edit by hand.';

/** The list of all operations. */
export function indexPage(operations: readonly Operation<unknown>[]): string {
  const rows = operations.map((operation) => [
    `[\`${operation.id}\`](${operation.vendor}.md#${anchor(operation)})`,
    `\`${operation.method} ${operation.path}\``,
    callerWords(operation),
    effectWords[operation.effect],
    evidenceWords(operation),
  ]);
  return lines([
    '# Operations',
    '',
    NOTE,
    '',
    `${operations.length} operations of both products. What the evidence means, and what the short names of sources`,
    'stand for, is told in [VENDORS.md](../VENDORS.md). The same as OpenAPI 3.1:',
    '[Motivosity](motivosity.openapi.json), [Motimate](motimate.openapi.json).',
    '',
    ...table(['operation', 'call', 'who', 'effect', 'evidence'], rows),
  ]);
}

/**
 * All operations of a vendor.
 * @param inDialect2 the catalogue in dialect v2, for bodies that differ there
 */
export function vendorPage(
  vendor: Vendor,
  operations: readonly Operation<unknown>[],
  inDialect2: readonly Operation<unknown>[],
): string {
  const resources = [...new Set(operations.map(({ resource }) => resource))];
  return lines([
    `# ${vendorNames[vendor]}`,
    '',
    NOTE,
    ...resources.flatMap((resource) => [
      '',
      `## ${resource}`,
      ...operations
        .filter((operation) => operation.resource === resource)
        .flatMap((operation) => section(operation, inDialect2)),
    ]),
  ]);
}

function section(
  operation: Operation<unknown>,
  inDialect2: readonly Operation<unknown>[],
): readonly string[] {
  const { pathParams, query, body, files = [], notes = [], table: shown } = operation;
  const facts = [
    `- Call: \`${operation.method} ${operation.path}\``,
    `- Who: ${callerWords(operation)}`,
    `- Effect: ${effectWords[operation.effect]}${operation.idempotent === true ? '; sending it twice changes nothing more' : ''}`,
    `- Evidence: ${evidenceWords(operation)} (${operation.source})`,
    ...(operation.unverified === undefined ? [] : [`- Unverified: ${operation.unverified}`]),
    ...(operation.verifyWith === undefined
      ? []
      : [`- After a timeout, this read tells: \`${operation.verifyWith}\``]),
    ...(operation.legacy === true ? ['- Switched off unless it is switched on in the settings'] : []),
    ...(operation.via === 'browser' ? ['- Opened by a person; nothing is sent by the app'] : []),
    ...(operation.secretAnswer === true ? ['- The answer holds secrets: it is never logged or kept'] : []),
    ...notes.map((note) => `- ${note}`),
  ];
  const second = inDialect2.find(({ id }) => id === operation.id)?.body;
  const bodyName =
    operation.bodyPart === undefined
      ? `Body (${operation.bodyKind ?? 'json'})`
      : `Part \`${operation.bodyPart}\` (json)`;
  return [
    '',
    `### ${operation.id}`,
    '',
    `**${operation.title}.** ${operation.summary}`,
    '',
    ...facts,
    ...fieldTable('Path', pathParams, 'input'),
    ...fieldTable('Query', query, 'input'),
    ...fieldTable(bodyName, body, 'input'),
    ...(second !== undefined && differs(body, second)
      ? fieldTable('Body in dialect v2 (json)', second, 'input')
      : []),
    ...(files.length === 0
      ? []
      : [
          '',
          'Files:',
          '',
          ...table(
            ['part', 'types', 'at most', 'required', ''],
            files.map((part) => [
              `\`${part.name}\``,
              part.extensions.join(', '),
              `${Math.round(largestOf(part) / 1_000_000)} MB`,
              part.required ? 'yes' : '',
              part.description,
            ]),
          ),
        ]),
    ...fieldTable('Answer, as it is read', operation.answer, 'output'),
    ...(shown === undefined
      ? []
      : ['', `As a table: ${shown.columns.map(({ title }) => title.toLowerCase()).join(', ')}.`]),
  ];
}

function differs(one: z.ZodType | undefined, other: z.ZodType): boolean {
  return (
    one !== undefined && JSON.stringify(fieldsOf(one, 'input')) !== JSON.stringify(fieldsOf(other, 'input'))
  );
}

function fieldTable(title: string, schema: z.ZodType | undefined, io: 'input' | 'output'): readonly string[] {
  const fields = schema === undefined ? [] : fieldsOf(schema, io);
  if (fields.length === 0) return [];
  const wide = io === 'input';
  const rows = fields.map(({ name, type, required, words }) => [
    `\`${name}\``,
    type,
    ...(wide ? [required ? 'yes' : ''] : []),
    words,
  ]);
  return ['', `${title}:`, '', ...table(['field', 'type', ...(wide ? ['required'] : []), ''], rows)];
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): readonly string[] {
  const row = (cells: readonly string[]) =>
    `| ${cells.map((cell) => cell.replace(/\|/g, '\\|')).join(' | ')} |`;
  return [row(head), row(head.map(() => '---')), ...rows.map(row)];
}

function anchor({ id }: Operation<unknown>): string {
  return id.toLowerCase().replace(/[^a-z0-9_-]/g, '');
}

function lines(all: readonly string[]): string {
  return `${all.join('\n')}\n`;
}
