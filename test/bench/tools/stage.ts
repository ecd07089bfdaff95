import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { defaultDisplaySize, type DisplaySize } from '../../../build/launch/display-size';
import { startVirtualDisplay } from '../../../build/launch/virtual-display';
import { provisionRuntime } from '../../../build/runtime/provision-runtime';
import { ensureSystem } from '../../../build/system/ensure-system';
import { systemDeps } from '../../../build/system/system-deps';
import type { Stage } from './electron-run';
import { Framebuffer } from './framebuffer';

/** Runs `work` with the provisioned runtime on a virtual display whose pixels can be looked at. @param size default 1920 x 1080 */
export async function withStage<T>(
  report: (line: string) => void,
  work: (stage: Stage & { readonly version: string }) => Promise<T>,
  size: DisplaySize = defaultDisplaySize,
): Promise<T> {
  const { executable, version } = await provisionRuntime(report);
  await ensureSystem({ executable, virtualDisplay: true }, systemDeps(report));
  const directory = await mkdtemp(path.join(tmpdir(), 'motiboard-pixels-'));
  const display = await startVirtualDisplay(size, directory);
  const screen = new Framebuffer(directory);
  try {
    return await work({ executable, version, env: display.env, screen });
  } finally {
    screen.close();
    await display.stop();
    await rm(directory, { recursive: true, force: true });
  }
}
