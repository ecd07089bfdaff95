import { readFileSync } from 'node:fs';
import path from 'node:path';
import { directorySize } from '../../../build/runtime/directory-size';
import { packageDirectory, projectRoot } from '../../../build/shared/project';
import type { Measured } from '../tools/result';

/** What is installed beside the runtime: the build, and the packages that it needs at run time. */
export async function measureSize(): Promise<Measured[]> {
  const folders = ['main', 'preload', 'renderer'].map((part) => path.join(projectRoot, 'out', part));
  const packages = [...runtimePackages()].map(packageDirectory);
  const sum = async (all: readonly string[]) =>
    (await Promise.all(all.map(directorySize))).reduce((total, { bytes }) => total + bytes, 0);
  const [build, native] = [await sum(folders), await sum(packages)];
  const plain = { floor: null, unit: 'MiB', goal: null, met: null };
  return [
    { name: 'size of the app without the runtime', value: (build + native) / 2 ** 20, ...plain },
    { name: '… of it the database engine', value: native / 2 ** 20, ...plain },
  ];
}

/** Our dependencies and theirs, as far as they are installed on this machine. */
function runtimePackages(): Set<string> {
  const found = new Set<string>();
  const visit = (directory: string): void => {
    let needs: object;
    try {
      const file = JSON.parse(readFileSync(path.join(directory, 'package.json'), 'utf8')) as Record<
        string,
        object
      >;
      needs = { ...file['dependencies'], ...file['optionalDependencies'] };
    } catch {
      return;
    }
    for (const name of Object.keys(needs)) {
      if (found.has(name)) continue;
      found.add(name);
      visit(packageDirectory(name));
    }
  };
  visit(projectRoot);
  return found;
}
