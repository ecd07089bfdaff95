import { accessSync, constants } from 'node:fs';
import path from 'node:path';

/**
 * Looks an executable up on the search path.
 * @param name file name, e.g. `Xvfb`
 * @returns its absolute path, or undefined where there is none
 */
export function findOnPath(name: string, searchPath = process.env['PATH'] ?? ''): string | undefined {
  return searchPath
    .split(path.delimiter)
    .filter((directory) => directory !== '')
    .map((directory) => path.join(directory, name))
    .find((file) => {
      try {
        accessSync(file, constants.X_OK);
        return true;
      } catch {
        return false;
      }
    });
}
