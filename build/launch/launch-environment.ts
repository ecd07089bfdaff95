import type { ElectronRuntime } from '../runtime/electron-runtime';
import { provisionRuntime } from '../runtime/provision-runtime';
import { ensureSandbox } from '../system/sandbox';
import { ensureSystem } from '../system/ensure-system';
import { systemDeps } from '../system/system-deps';
import { needsVirtualDisplay, type DisplaySize } from './display-size';
import { startVirtualDisplay } from './virtual-display';

/** What somebody wants to run. */
export interface LaunchWish {
  /** Size in px of the screen of a virtual display, where one is made. */
  readonly size: DisplaySize;
  /** `missing`: only where there is no display. `always`: on Linux in any case, as tests want it. */
  readonly virtualDisplay: 'missing' | 'always';
  /** Prints a line for the person at the terminal. */
  readonly report: (line: string) => void;
}

/** A machine that is ready to run the app. */
export interface LaunchEnvironment {
  readonly runtime: ElectronRuntime;
  /** The environment for the app's process. */
  readonly env: NodeJS.ProcessEnv;
  /** The virtual display's name, or undefined when the machine's own display is used. */
  readonly virtualDisplay: string | undefined;
}

/**
 * Gets the machine ready (runtime, system libraries, display), runs `work`, and ends the virtual display afterwards
 * whatever happened.
 * @throws SetupError that says what to do when the machine cannot be made ready
 */
export async function withLaunchEnvironment<T>(
  wish: LaunchWish,
  work: (environment: LaunchEnvironment) => Promise<T>,
): Promise<T> {
  const { platform, env } = process;
  const runtime = await provisionRuntime(wish.report);
  const virtual =
    wish.virtualDisplay === 'always' ? platform === 'linux' : needsVirtualDisplay(platform, env);
  await ensureSystem({ executable: runtime.executable, virtualDisplay: virtual }, systemDeps(wish.report));
  await ensureSandbox(runtime.executable);
  if (!virtual) return await work({ runtime, env, virtualDisplay: undefined });
  const display = await startVirtualDisplay(wish.size);
  try {
    return await work({ runtime, env: display.env, virtualDisplay: display.display });
  } finally {
    await display.stop();
  }
}
