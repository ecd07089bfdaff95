import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { catalogue } from '../../src-main/api/catalogue';
import { projectRoot } from '../shared/project';
import { apiDocuments } from './documents';

const folder = path.join(projectRoot, 'docs', 'api');
const documents = apiDocuments();

it.each(Object.keys(documents))('docs/api/%s is what `npm run docs:api` writes', (name) => {
  const written = readdirSync(folder).includes(name) ? readFileSync(path.join(folder, name), 'utf8') : null;
  expect(written === documents[name], 'run "npm run docs:api"').toBe(true);
});

it('nothing else lies there', () => {
  expect(readdirSync(folder).sort()).toEqual(Object.keys(documents).sort());
});

it('lists each operation with its evidence, once in the list and once in full', () => {
  for (const { id, vendor } of catalogue) {
    expect(documents['README.md']!.split(`[\`${id}\`]`)).toHaveLength(2);
    expect(documents[`${vendor}.md`]!.split(`### ${id}\n`)).toHaveLength(2);
  }
  expect(
    documents['README.md']!.match(/^\| \[.*(documented|public source|unverified\*\*) \|$/gm),
  ).toHaveLength(catalogue.length);
});

it.each([
  ['README.md', `all ${catalogue.length} operations`],
  ['docs/ARCHITECTURE.md', `any of the ${catalogue.length} operations`],
  ['docs/VENDORS.md', `${countOf('motivosity')} of Motivosity and ${countOf('motimate')} of Motimate`],
])('%s says how many there are: %s', (document, words) => {
  expect(readFileSync(path.join(projectRoot, document), 'utf8')).toContain(words);
});

it('the OpenAPI documents know every operation, its path parameters and its body', () => {
  const known: string[] = [];
  for (const vendor of ['motivosity', 'motimate']) {
    const document = JSON.parse(documents[`${vendor}.openapi.json`]!) as OpenApi;
    expect(document.openapi).toBe('3.1.0');
    for (const [address, methods] of Object.entries(document.paths)) {
      for (const [method, operation] of Object.entries(methods)) {
        for (const { id } of operation['x-operations']) {
          known.push(id);
          const defined = catalogue.find((one) => one.id === id)!;
          expect([defined.method.toLowerCase(), defined.path]).toEqual([method, address]);
        }
        const names = (operation.parameters ?? [])
          .filter((one) => one.in === 'path')
          .map(({ name }) => `{${name}}`);
        expect(address.match(/\{\w+\}/g) ?? []).toEqual(names);
      }
    }
  }
  expect(known.sort()).toEqual(catalogue.map(({ id }) => id).sort());
});

function countOf(vendor: string): number {
  return catalogue.filter((operation) => operation.vendor === vendor).length;
}

interface OpenApi {
  readonly openapi: string;
  readonly paths: Record<
    string,
    Record<string, { 'x-operations': { id: string }[]; parameters?: { in: string; name: string }[] }>
  >;
}
