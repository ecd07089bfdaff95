import type { OperationDescription } from '@contract/panel/operation-description';

/** The parts of a request, as they stand in the form and in the JSON view. */
export const requestParts = ['path', 'query', 'body', 'files'] as const;
/** A part of a request. */
export type RequestPart = (typeof requestParts)[number];

/** What was typed for a request: `{ path, query, body, files }`. Anything can stand in it, also what is wrong. */
export type RequestValue = Record<string, unknown>;

/** Whether a value is an object with fields, and no list. */
export function isFields(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A request in which nothing was typed yet. */
export function emptyRequest(operation: Pick<OperationDescription, 'body'>): RequestValue {
  return { path: {}, query: {}, body: operation.body?.['type'] === 'array' ? [] : {}, files: {} };
}

/** The names of the fields of a part that hold secrets. */
export function secretFields(operation: Pick<OperationDescription, 'path' | 'query' | 'body'>): string[][] {
  return (['path', 'query', 'body'] as const).flatMap((part) => {
    const fields = operation[part]?.['properties'];
    if (!isFields(fields)) return [];
    return Object.entries(fields)
      .filter(([, schema]) => isFields(schema) && schema['format'] === 'password')
      .map(([name]) => [part, name]);
  });
}

/** A request that another one begins with: known parts are taken over, the others stay empty. */
export function requestFrom(operation: Pick<OperationDescription, 'body'>, given: unknown): RequestValue {
  const empty = emptyRequest(operation);
  if (!isFields(given)) return empty;
  const known = requestParts.filter((part) => given[part] !== undefined);
  // A copy: what is typed from now on must not change where it came from.
  const taken: unknown = JSON.parse(JSON.stringify(known.map((part) => [part, given[part]])));
  return { ...empty, ...Object.fromEntries(taken as [string, unknown][]) };
}
