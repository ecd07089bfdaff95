import { SetupError } from '../shared/setup-error';
import type { ElectronRuntime, RuntimeProvider } from './electron-runtime';

/**
 * Asks the providers one after the other and returns the first runtime.
 * @throws SetupError that lists every provider's reason and says what to set
 */
export async function firstRuntime(providers: readonly RuntimeProvider[]): Promise<ElectronRuntime> {
  const reasons: string[] = [];
  for (const provider of providers) {
    const attempt = await provider.provide();
    if ('runtime' in attempt) return attempt.runtime;
    reasons.push(`  - ${provider.name}: ${attempt.reason}`);
  }
  throw new SetupError(
    [
      'No Electron runtime could be found or fetched:',
      ...reasons,
      'Set ELECTRON_OVERRIDE_DIST_PATH to the directory of an unpacked Electron (33 or newer) for this platform,',
      'or set ELECTRON_MIRROR to a mirror of the Electron releases that this machine can reach, and start again.',
    ].join('\n'),
  );
}
