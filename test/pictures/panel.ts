import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { _electron } from '@playwright/test';
import { chromiumSwitches } from '../../build/launch/chromium-switches';
import { provisionRuntime } from '../../build/runtime/provision-runtime';
import { projectRoot } from '../../build/shared/project';
import { PanelPage, type SectionName } from '../e2e/pages/panel-page';

/*
 * Pictures of every page of the panel, light and dark: `npm run screenshots -- panel [folder]`. It runs against the demo
 * company and fills a display of the size that it is given.
 */
const [folder = path.join(projectRoot, 'out', 'panel-pictures'), size = '1920x1080'] = process.argv.slice(2);
const [width = 1920, height = 1080] = size.split('x').map(Number);
const pin = '480263';

await mkdir(folder, { recursive: true });
const dataDir = await mkdtemp(path.join(tmpdir(), 'motiboard-panel-'));
const { executable } = await provisionRuntime(() => undefined);
const app = await _electron.launch({
  executablePath: executable,
  args: [...chromiumSwitches(), projectRoot, '--data-dir', dataDir, '--settings'],
});
const panel = await PanelPage.of(app);
const { page } = panel;
page.on('console', (message) => console.error(`${message.type()}: ${message.text()}`));
page.on('pageerror', (error) => console.error(error.stack));

/** One picture, as high as what is on it. */
const take = async (name: string): Promise<void> => {
  const file = path.join(folder, `${size}-${name}.png`);
  await page.screenshot({ path: file, animations: 'disabled' });
  console.error(file);
};

await take('first-start');
await panel.choosePin(pin);
await page.setViewportSize({ width, height });
const sections = await panel.menu.getByRole('button').allInnerTexts();
for (const mode of ['Light', 'Dark'] as const) {
  await panel.chooseMode(mode);
  const goOn = page.getByRole('button', { name: 'Go on with the first steps' });
  if (await goOn.isVisible()) await goOn.click();
  for (const step of ['Motivosity', 'Motimate', 'Look']) {
    await page.getByRole('list', { name: 'The four steps' }).getByRole('button', { name: step }).click();
    await page.waitForTimeout(400);
    await take(`guide-${step.toLowerCase()}-${mode.toLowerCase()}`);
  }
  for (const section of sections) {
    await panel.go(section.trim() as SectionName);
    await page.waitForTimeout(400);
    const name = `${section.trim().toLowerCase().replaceAll(' ', '-')}-${mode.toLowerCase()}`;
    await take(name);
    const main = page.locator('main');
    const [whole, seen] = await main.evaluate((element) => [element.scrollHeight, element.clientHeight]);
    for (let at = 1; seen && whole && at * seen < whole && at < 6; at += 1) {
      await main.evaluate((element, top) => element.scrollTo({ top }), at * seen * 0.92);
      await take(`${name}-${at + 1}`);
    }
  }
}
await page.getByRole('button', { name: 'Lock', exact: true }).click();
await panel.waitForLoad();
await take('locked');
await app.close();
await rm(dataDir, { recursive: true, force: true });
