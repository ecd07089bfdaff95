import { expect, it } from 'vitest';
import { catalogue, findOperation } from './catalogue';

it('T-02 holds every operation once, with an absolute path and a schema for each of its parameters', () => {
  const ids = catalogue.map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
  for (const operation of catalogue) {
    expect(operation.id).toMatch(/^(mv|mm)\.[a-z]+\.[a-zA-Z]+$/);
    expect(operation.path).toMatch(/^\//);
    const named = [...operation.path.matchAll(/\{(\w+)\}/g)].map((match) => match[1]);
    expect(Object.keys(operation.pathParams?.shape ?? {})).toEqual(named);
  }
});

it('T-04 says of each operation what it does, and only reads may be repeated', () => {
  expect(Object.fromEntries(catalogue.map(({ id, method, effect }) => [id, `${method} ${effect}`]))).toEqual({
    'mv.kiosk.leaderboard': 'GET read',
    'mv.kiosk.feeds': 'GET read',
    'mm.token.password': 'POST write',
    'mm.token.client': 'POST write',
    'mm.token.refresh': 'POST write',
    'mm.me.get': 'GET read',
    'mm.user.list': 'GET read',
    'mm.post.list': 'GET read',
  });
});

it('finds by id', () => {
  expect(findOperation('mm.me.get')?.path).toBe('/public_api/me');
  expect(findOperation('mm.nothing')).toBeUndefined();
});
