import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import type { Log } from '../../contract/log';
import { licenceSchema, type Licence } from '../../contract/panel/about';

/**
 * Reads the lists of bundled packages that the build wrote, and puts them together: each package once, by name. A list
 * that cannot be read is left out and logged.
 * @param files absolute paths
 */
export async function readLicences(files: readonly string[], log: Log): Promise<Licence[]> {
  const all = new Map<string, Licence>();
  for (const file of files) {
    try {
      const list = z.array(licenceSchema).parse(JSON.parse(await readFile(file, 'utf8')));
      for (const licence of list) all.set(`${licence.name}@${licence.version}`, licence);
    } catch (error) {
      log.error('the list of licences cannot be read', { file, error: String(error) });
    }
  }
  return [...all.values()].sort((one, other) => one.name.localeCompare(other.name, 'en'));
}
