import { describe, expect, it } from 'vitest';
import { describedCatalogue } from '../../../../src-main/panel/testing/described-catalogue';
import { operationOf } from '../../testing/sample-operation';
import { fieldOf, requestSchema } from './request-schema';
import { isFields } from './request-value';

const titles = { path: 'Which', query: 'Options', body: 'Content' };

type Node = { properties?: Record<string, Node>; items?: Node; type?: unknown; default?: unknown };

/** Every field of a form with its path. */
function fieldsIn(node: Node, path: string[] = []): { path: string; node: Node }[] {
  const inner = [
    ...Object.entries(node.properties ?? {}).flatMap(([name, child]) => fieldsIn(child, [...path, name])),
    ...(node.items ? fieldsIn(node.items, [...path, '*']) : []),
  ];
  return fieldOf(node) !== null ? [{ path: path.join('.'), node }] : inner;
}

describe('requestSchema', () => {
  it.each(describedCatalogue().map((operation) => [operation.id, operation] as const))(
    'knows every field of %s',
    (_id, operation) => {
      const schema = requestSchema(operation, titles) as Node;
      for (const { node } of fieldsIn(schema)) {
        const field = fieldOf(node);
        expect(field?.kind).not.toBe('json');
        expect(field?.title).not.toBe('');
      }
      for (const part of ['path', 'query', 'body'] as const) {
        const given = operation[part]?.['properties'];
        if (isFields(given)) {
          expect(Object.keys(schema.properties?.[part]?.properties ?? {})).toEqual(Object.keys(given));
        }
      }
      const pickers = fieldsIn(schema).filter(({ node }) => fieldOf(node)?.kind === 'picker');
      expect(pickers.map(({ path }) => path).sort()).toEqual(
        operation.pickers.map(({ path }) => path.join('.')).sort(),
      );
      expect(JSON.stringify(schema)).not.toContain('"default":');
    },
  );

  it('tells what each field takes', () => {
    const schema = requestSchema(
      operationOf({
        filledIn: [['path', 'kioskId']],
        path: { type: 'object', properties: { kioskId: { type: 'string', format: 'password' } } },
        query: {
          type: 'object',
          properties: {
            page: { type: 'integer', default: 1, title: 'Page' },
            on: { type: 'boolean' },
            scope: { type: 'string', enum: ['A', 'B'] },
            fixed: { const: 'x' },
            kinds: { type: 'array', items: { enum: ['C', 'D'] } },
            odd: { anyOf: [{ type: 'string' }, { type: 'object' }] },
            note: { type: 'string' },
          },
        },
      }),
      titles,
    ) as Node;
    const query = schema.properties?.['query']?.properties;
    const kinds = Object.fromEntries(
      Object.entries(query ?? {}).map(([name, node]) => [name, fieldOf(node)?.kind]),
    );
    expect(kinds).toEqual({
      page: 'number',
      on: 'switch',
      scope: 'choice',
      fixed: 'choice',
      kinds: 'choices',
      odd: 'json',
      note: 'long-text',
    });
    expect(fieldOf(query?.['page'])).toMatchObject({ title: 'Page', standard: '1' });
    expect(fieldOf(query?.['kinds'])?.options).toEqual(['C', 'D']);
    expect(fieldOf(schema.properties?.['path']?.properties?.['kioskId'])).toMatchObject({
      kind: 'secret',
      filledIn: true,
    });
  });
});
