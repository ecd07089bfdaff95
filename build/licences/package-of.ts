import path from 'node:path';

/**
 * The folder of the package that a module belongs to; null when it is no package's.
 * @param module absolute path of a file, as a bundler names it (a query and a leading `\0` may be part of it)
 */
export function packageOf(module: string): string | null {
  const file = module.replace(/^\0+/, '').replace(/\?.*$/, '').replaceAll('\\', '/');
  const at = file.lastIndexOf('/node_modules/');
  if (at < 0) return null;
  const inside = at + '/node_modules/'.length;
  const [first = '', second = ''] = file.slice(inside).split('/');
  const name = first.startsWith('@') ? `${first}/${second}` : first;
  return name === '' || name.endsWith('/') || name.startsWith('.')
    ? null
    : path.normalize(file.slice(0, inside) + name);
}
