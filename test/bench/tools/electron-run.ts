import { spawn, type ChildProcess } from 'node:child_process';
import { setTimeout as pause } from 'node:timers/promises';
import { chromiumSwitches } from '../../../build/launch/chromium-switches';
import type { Framebuffer } from './framebuffer';

/** Where apps are measured. */
export interface Stage {
  /** Absolute path of the Electron executable, the same for the floor and for us. */
  readonly executable: string;
  readonly env: NodeJS.ProcessEnv;
  readonly screen: Framebuffer;
}

/** An app that runs and is measured. */
export interface MeasuredApp {
  readonly pid: number;
  /** Resolves with the time from the process's start to the first content on the screen, ms. */
  readonly firstContent: Promise<number>;
  /** Ends it as a shutdown does, and waits until the screen is empty again. */
  stop(): Promise<void>;
}

const longestStartMs = 60_000;
const longestStopMs = 10_000;

/** Starts an app and watches the screen. @param app its directory @param options its command line */
export function startApp(stage: Stage, app: string, options: readonly string[] = []): MeasuredApp {
  const startedAt = performance.now();
  const child = spawn(stage.executable, [...chromiumSwitches(), app, ...options], {
    env: stage.env,
    stdio: 'ignore',
  });
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  return {
    pid: child.pid ?? 0,
    firstContent: watch(stage.screen, child, startedAt),
    stop: async () => {
      child.kill('SIGTERM');
      const killer = setTimeout(() => child.kill('SIGKILL'), longestStopMs);
      await ended;
      clearTimeout(killer);
      for (let turn = 0; turn < 100 && stage.screen.look().hasContent; turn += 1) await pause(20);
    },
  };
}

async function watch(screen: Framebuffer, child: ChildProcess, startedAt: number): Promise<number> {
  while (performance.now() - startedAt < longestStartMs) {
    if (screen.look().hasContent) return performance.now() - startedAt;
    if (child.exitCode !== null) throw new Error(`the app ended with code ${child.exitCode}`);
    await pause(4);
  }
  throw new Error('nothing came to the screen within a minute');
}
