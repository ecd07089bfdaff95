import { readdir } from 'node:fs/promises';
import path from 'node:path';
import type { RunCommand } from '../shared/run-command';
import { missingInLdd } from './ldd';

/**
 * The shared libraries that a runtime needs and this machine does not have.
 * @param executable absolute path; the shared objects beside it are looked at too
 * @returns sonames, each once
 */
export async function missingLibraries(executable: string, run: RunCommand): Promise<string[]> {
  const directory = path.dirname(executable);
  const beside = (await readdir(directory)).filter((name) => /\.so(\.\d+)*$/.test(name));
  const files = [executable, ...beside.map((name) => path.join(directory, name))];
  const { stdout } = await run('ldd', files);
  const ours = new Set(beside);
  return missingInLdd(stdout).filter((soname) => !ours.has(soname));
}
