import type { OperationDescription } from '@contract/panel/operation-description';
import { isFields } from './request-value';

/**
 * What people call the field at a path: its title and, in a list, which one; its name where it has no title.
 * @param tell a title in the language of the page
 */
export function fieldTitle(
  operation: Pick<OperationDescription, 'path' | 'query' | 'body' | 'files'>,
  path: readonly (string | number)[],
  tell: (english: string) => string,
): string {
  const [part, ...rest] = path;
  if (part === 'files') {
    const file = operation.files.find(({ name }) => name === rest[0]);
    return file === undefined ? String(rest[0] ?? part) : tell(file.title);
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
      titles.push(typeof title === 'string' ? tell(title) : step);
    }
  }
  return titles.length === 0 ? String(part ?? '') : titles.join(' › ');
}
