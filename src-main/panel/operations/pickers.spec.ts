import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { catalogue } from '../../api/catalogue';
import { unwrapped } from '../../api/coerce';
import type { Operation } from '../../api/operation';
import { pickersOf } from './pickers';

/** Names of fields that tell somebody or something by an id or an address. */
const telling = /(^|_)ids?$|I[Dd]s?$|[Mm]ails?$|^companyValue$/;

/** Those that nobody can choose from a list: what is told by them is new, is the account's own, or has no list. */
const typed = new Set([
  // The application's own.
  ...['appId', 'client_id', 'kioskId'],
  // What somebody or something is to have.
  ...['email', 'external_id', 'import_id', 'payrollID', 'companyID'],
  // Told by an answer before: a comment, a post, an offer of the store, a file that was uploaded.
  ...['commentId', 'post_id', 'id', 'file_ids'],
]);

/** The paths of all fields that take one value or a list of values. */
function leavesOf(schema: z.ZodType | undefined, path: readonly string[]): (readonly string[])[] {
  if (schema === undefined) return [];
  const type = unwrapped(schema);
  if (type instanceof z.ZodArray) {
    const element = type.element as z.ZodType;
    return unwrapped(element) instanceof z.ZodObject ? leavesOf(element, [...path, '*']) : [path];
  }
  if (!(type instanceof z.ZodObject)) return [path];
  const shape: Readonly<Record<string, z.ZodType>> = type.shape;
  return Object.entries(shape).flatMap(([name, inner]) => leavesOf(inner, [...path, name]));
}

function leavesOfOperation({ pathParams, query, body }: Operation<unknown>): (readonly string[])[] {
  return [...leavesOf(pathParams, ['path']), ...leavesOf(query, ['query']), ...leavesOf(body, ['body'])];
}

describe('fields that are chosen from by name', () => {
  it('are all that tell somebody or something, but for those with nothing to choose from', () => {
    const met = new Set<string>();
    for (const operation of catalogue) {
      const chosen = new Set(pickersOf(operation).map(({ path }) => path.join('.')));
      for (const path of leavesOfOperation(operation)) {
        const name = path.at(-1) ?? '';
        if (!telling.test(name)) continue;
        met.add(name);
        expect({ at: `${operation.id} ${path.join('.')}`, chosen: chosen.has(path.join('.')) }).toEqual({
          at: `${operation.id} ${path.join('.')}`,
          chosen: !typed.has(name),
        });
      }
    }
    expect([...typed].filter((name) => !met.has(name))).toEqual([]);
  });

  it('take as many groups of a post as there are', () => {
    const post = catalogue.find(({ id }) => id === 'mm.post.create')!;
    expect(pickersOf(post)).toEqual([
      { path: ['body', 'group_ids'], kind: 'group', takes: 'id', many: true, numeric: true },
    ]);
  });
});
