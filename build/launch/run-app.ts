import { setTimeout } from 'node:timers/promises';
import { projectRoot } from '../shared/project';
import { runChild } from '../shared/run-child';
import { ensureBuilt } from './build-app';
import { chromiumSwitches } from './chromium-switches';
import { displaySize } from './display-size';
import { withLaunchEnvironment } from './launch-environment';
import { supervise } from './supervise';

/**
 * Does everything there is to do before the app can run, runs it with the given options, starts it again when it asks
 * for that or has crashed, and waits for its end.
 * @param options the app's own, e.g. `--demo`; a relative path among them counts from the working directory
 * @param report prints a line for the person at the terminal
 * @returns the app's exit code
 */
export async function runApp(options: readonly string[], report: (line: string) => void): Promise<number> {
  await ensureBuilt(report);
  const size = displaySize(options);
  return await withLaunchEnvironment({ size, virtualDisplay: 'missing', report }, async (environment) => {
    if (environment.virtualDisplay !== undefined) {
      report(
        `No display found: the app runs on a virtual one (${environment.virtualDisplay}, ${size.width}x${size.height}) that ` +
          'nobody sees. For pictures of it: npm start -- --demo --screenshots out/shots',
      );
    }
    const switches = chromiumSwitches();
    if (switches.includes('--no-sandbox')) {
      report(
        'Warning: running as root, so without the Chromium sandbox. Use an ordinary user for anything but tests.',
      );
    }
    const run = (): Promise<number> =>
      runChild(environment.runtime.executable, [...switches, projectRoot, ...options], {
        env: { ...environment.env, MOTIBOARD_SUPERVISED: '1' },
      });
    return await supervise({ run, now: Date.now, pause: (ms) => setTimeout(ms), report });
  });
}
