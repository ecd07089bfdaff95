import { readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import type { CDPSession, ElectronApplication, Page } from '@playwright/test';
import { treeUse } from '../bench/tools/process-tree';
import { shownSlides, sumOf } from './accelerate';

/** What is looked at again and again. */
export interface Sample {
  readonly slides: number;
  readonly shown: Readonly<Record<string, number>>;
  readonly values: Readonly<Record<string, number>>;
}

/** The units of {@link Sample.values}. */
export const units: Readonly<Record<string, string>> = {
  'page heap': 'KiB',
  'page nodes': '',
  'page listeners': '',
  'main heap': 'KiB',
  'main timers and requests': '',
  'open handles': '',
  'memory (PSS)': 'MiB',
  database: 'KiB',
  pictures: 'KiB',
  log: 'KiB',
};

/** Takes a sample, after both processes have collected their garbage. */
export async function takeSample(
  app: ElectronApplication,
  page: Page,
  cdp: CDPSession,
  dataDir: string,
): Promise<Sample> {
  await cdp.send('HeapProfiler.collectGarbage');
  const { metrics } = await cdp.send('Performance.getMetrics');
  const metric = (name: string) => metrics.find((one) => one.name === name)?.value ?? NaN;
  const shown = await shownSlides(page);
  // In a turn of its own: the answer of a call that collects garbage may be collected too.
  await app.evaluate(() => void setImmediate(() => (globalThis as { gc?: () => void }).gc?.()));
  const main = await app.evaluate(() => ({
    heap: process.memoryUsage().heapUsed,
    active: process.getActiveResourcesInfo().length,
  }));
  const tree = treeUse(app.process().pid ?? 0);
  return {
    slides: sumOf(shown),
    shown,
    values: {
      'page heap': metric('JSHeapUsedSize') / 1024,
      'page nodes': metric('Nodes'),
      'page listeners': metric('JSEventListeners'),
      'main heap': main.heap / 1024,
      'main timers and requests': main.active,
      'open handles': tree.handles,
      'memory (PSS)': tree.pss / 2 ** 20,
      database: sizeOf(dataDir, /\/cache\.db/) / 1024,
      pictures: sizeOf(dataDir, /\/media\//) / 1024,
      log: sizeOf(dataDir, /\/logs\//) / 1024,
    },
  };
}

function sizeOf(dataDir: string, wanted: RegExp): number {
  let bytes = 0;
  for (const entry of readdirSync(dataDir, { recursive: true, withFileTypes: true })) {
    const file = path.join(entry.parentPath, entry.name);
    if (entry.isFile() && wanted.test(file)) bytes += statSync(file, { throwIfNoEntry: false })?.size ?? 0;
  }
  return bytes;
}
