import { existsSync } from 'node:fs';
import path from 'node:path';
import { SetupError } from '../shared/setup-error';
import type { RuntimeProvider } from './electron-runtime';
import { electronVersion } from './electron-version';
import { executableInDist } from './runtime-layout';

/** What the override needs to know of the machine. */
export interface OverrideDeps {
  readonly env: NodeJS.ProcessEnv;
  readonly platform: NodeJS.Platform;
}

/**
 * The runtime that `ELECTRON_OVERRIDE_DIST_PATH` names. Somebody chose it, so a wrong value is an error
 * (SetupError) and not a reason to take another runtime.
 */
export function overrideRuntime(deps: OverrideDeps): RuntimeProvider {
  return {
    name: 'ELECTRON_OVERRIDE_DIST_PATH',
    async provide() {
      const value = deps.env['ELECTRON_OVERRIDE_DIST_PATH'];
      if (!value) return { reason: 'not set' };
      const directory = path.resolve(value);
      const executable = path.join(directory, executableInDist(deps.platform));
      if (!existsSync(executable)) {
        throw new SetupError(`ELECTRON_OVERRIDE_DIST_PATH is ${value}, but there is no ${executable}.`);
      }
      const version = await electronVersion(directory, executable);
      if (version === undefined) {
        throw new SetupError(`ELECTRON_OVERRIDE_DIST_PATH is ${value}, but ${executable} is no Electron.`);
      }
      return { runtime: { executable, version, source: 'override', pristineDir: directory } };
    },
  };
}
