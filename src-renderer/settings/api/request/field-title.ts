import type { OperationDescription } from '@contract/panel/operation-description';
import { isFields } from './request-value';

/** What people call the field at a path: its title and, in a list, which one; its name where it has no title. */
export function fieldTitle(
  operation: Pick<OperationDescription, 'path' | 'query' | 'body' | 'files'>,
  path: readonly (string | number)[],
): string {
  const [part, ...rest] = path;
  if (part === 'files') {
    return operation.files.find(({ name }) => name === rest[0])?.title ?? String(rest[0] ?? part);
  }
  let schema: unknown = part === 'path' || part === 'query' || part === 'body' ? operation[part] : null;
  const titles: string[] = [];
  for (const step of rest) {
    if (typeof step === 'number') {
      titles.push(`${step + 1}`);
      schema = isFields(schema) ? schema['items'] : null;
    } else {
      const properties = isFields(schema) ? schema['properties'] : null;
      schema = isFields(properties) ? properties[step] : null;
      const title = isFields(schema) ? schema['title'] : null;
      titles.push(typeof title === 'string' ? title : step);
    }
  }
  return titles.length === 0 ? String(part ?? '') : titles.join(' › ');
}
