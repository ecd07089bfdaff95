import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { RuntimeAttempt, RuntimeProvider, RuntimeSource } from './electron-runtime';
import { executableInDist, versionFile } from './runtime-layout';

/** Which `electron` package to look in. */
export interface InstalledDeps {
  /** Absolute directory of the `electron` package. */
  readonly packageDir: string;
  /** Version of that package, without a `v`. */
  readonly packageVersion: string;
  readonly platform: NodeJS.Platform;
}

async function readText(file: string): Promise<string | undefined> {
  try {
    return (await readFile(file, 'utf8')).trim();
  } catch {
    return undefined;
  }
}

/**
 * Looks for a complete binary in the `electron` package. `path.txt` is written last by the package's installer, so
 * a download that was cut short has none; a `version` of another release means the package was updated since.
 */
export async function findInstalled(deps: InstalledDeps, source: RuntimeSource): Promise<RuntimeAttempt> {
  const pristineDir = path.join(deps.packageDir, 'dist');
  const relative = await readText(path.join(deps.packageDir, 'path.txt'));
  if (relative !== executableInDist(deps.platform).replaceAll(path.sep, '/')) {
    return { reason: 'the package has no binary for this platform yet' };
  }
  const version = (await readText(path.join(pristineDir, versionFile)))?.replace(/^v/, '');
  if (version !== deps.packageVersion)
    return { reason: `its binary is not of version ${deps.packageVersion}` };
  const executable = path.join(pristineDir, relative);
  if (!existsSync(executable)) return { reason: `${executable} is missing` };
  return { runtime: { executable, version, source, pristineDir } };
}

/** The binary that the `electron` package has already downloaded. */
export function installedRuntime(deps: InstalledDeps): RuntimeProvider {
  return { name: 'installed electron package', provide: () => findInstalled(deps, 'installed') };
}
