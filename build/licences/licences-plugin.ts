import path from 'node:path';
import type { Plugin } from 'vite';
import { projectRoot } from '../shared/project';
import { licenceOf, needsOf, type Licence } from './licence-of';
import { packageOf } from './package-of';

/**
 * Writes `licences.json` beside what is built: every package that is in it, with its licence, for the panel's "About".
 * @param beside packages that ship without being bundled: `alone`, or `whole` with what they need when they run
 */
export function licencesPlugin(
  beside: { readonly alone: readonly string[]; readonly whole: readonly string[] } = { alone: [], whole: [] },
): Plugin {
  return {
    name: 'licences',
    apply: 'build',
    async generateBundle(_options, bundle) {
      const directories = new Set<string>();
      const add = (file: string): void => {
        const directory = packageOf(
          path.isAbsolute(file) || file.startsWith('\0')
            ? file
            : path.join(projectRoot, 'src-renderer', file),
        );
        if (directory !== null) directories.add(directory);
      };
      for (const id of this.getModuleIds()) add(id);
      for (const output of Object.values(bundle)) {
        if (output.type === 'asset') for (const file of output.originalFileNames) add(file);
      }
      for (const name of beside.alone) directories.add(path.join(projectRoot, 'node_modules', name));
      for (const name of beside.whole) await addWithNeeds(name, directories);
      const found = await Promise.all([...directories].map((directory) => licenceOf(directory)));
      const licences = found
        .filter((licence): licence is Licence => licence !== null)
        .sort((one, other) => one.name.localeCompare(other.name, 'en'));
      this.emitFile({ type: 'asset', fileName: 'licences.json', source: JSON.stringify(licences) });
    },
  };
}

async function addWithNeeds(name: string, directories: Set<string>): Promise<void> {
  const directory = path.join(projectRoot, 'node_modules', name);
  if (directories.has(directory)) return;
  directories.add(directory);
  for (const need of await needsOf(directory)) await addWithNeeds(need, directories);
}
