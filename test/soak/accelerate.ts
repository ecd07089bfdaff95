import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { ElectronApplication, Page } from '@playwright/test';

/** The shortest dwell that can be set, 6 s, becomes 0.2 s. */
const pageFactor = 30;
/** How much faster the main process lives: the shortest interval that can be set, 5 s, becomes 1 s. */
export const mainFactor = 5;

/**
 * The code that makes one of the processes faster. Plain JavaScript in files of its own: what a TypeScript loader adds
 * to a function does not exist where it is injected.
 */
async function injected(name: 'page' | 'main', factor: number): Promise<string> {
  const code = await readFile(path.join(import.meta.dirname, 'injected', `${name}.js`), 'utf8');
  return `(${code
    .replace(/^(\/\/|\/\*).*$/gm, '')
    .trim()
    .replace(/;$/, '')})(${factor})`;
}

/** Makes a running app live faster, from outside; reloads its page, so that this is so from its first timer on. */
export async function accelerate(app: ElectronApplication, page: Page): Promise<void> {
  await app.evaluate(
    (_electron, code) => {
      (0, eval)(code);
    },
    await injected('main', mainFactor),
  );
  await page.addInitScript({ content: await injected('page', pageFactor) });
  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.webContents.reload());
  await page.waitForFunction(() => 'soak' in globalThis);
}

/** How many slides of each kind were shown since then. */
export function shownSlides(page: Page): Promise<Record<string, number>> {
  return page.evaluate(
    () => (globalThis as unknown as { soak: { shown: Record<string, number> } }).soak.shown,
  );
}

/** All kinds together. */
export function sumOf(shown: Readonly<Record<string, number>>): number {
  return Object.values(shown).reduce((sum, count) => sum + count, 0);
}
