import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { projectRoot, toolCommand } from '../shared/project';
import { runChild } from '../shared/run-child';
import { SetupError } from '../shared/setup-error';
import { fallbackPackage } from '../runtime/fallback-package';
import { fingerprint } from './fingerprint';

const sources = [
  'src-main',
  'src-renderer',
  'resources',
  'build/licences',
  'electron.vite.config.ts',
  'package.json',
  'package-lock.json',
  'tsconfig.base.json',
  'tsconfig.node.json',
  'tsconfig.web.json',
];
const outputs = ['out/main', 'out/preload', 'out/renderer'];
const stampFile = path.join(projectRoot, 'out', 'build.stamp');

async function currentStamp(): Promise<string> {
  const [source, output] = await Promise.all([
    fingerprint(projectRoot, sources, (file) => !/\.spec\.ts$/.test(file)),
    fingerprint(projectRoot, outputs),
  ]);
  return `${source}\n${output}\n`;
}

/**
 * Builds the app for production into `out/`.
 * @throws SetupError when the build fails; its output has said why
 */
export async function buildApp(): Promise<void> {
  const [command, ...args] = toolCommand('electron-vite');
  const code = await runChild(command, [...args, 'build'], {
    cwd: projectRoot,
    // The build must run on the oldest Electron we support, not only on the one whose types we use.
    env: { ...process.env, ELECTRON_MAJOR_VER: fallbackPackage.electron.split('.')[0] },
  });
  if (code !== 0) throw new SetupError('The app could not be built; see above.');
  await writeFile(stampFile, await currentStamp());
}

/**
 * Builds the app when `out/` is missing, was changed by something else, or is older than the sources.
 * @param report prints a line for the person at the terminal
 */
export async function ensureBuilt(report: (line: string) => void): Promise<void> {
  const stamp = await readFile(stampFile, 'utf8').catch(() => undefined);
  if (stamp === (await currentStamp())) return;
  report('Building the app …');
  await buildApp();
}
