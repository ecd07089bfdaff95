import type { ElectronApplication, Page } from '@playwright/test';
import { expect, test, type Kiosk } from '../fixtures/kiosk';

/** Two displays beside each other, in the one screen that a virtual display has, px. */
const places = [
  { x: 0, y: 0, width: 960, height: 1080 },
  { x: 960, y: 0, width: 960, height: 1080 },
] as const;

/** From now on the machine has so many displays; what the app does about it is its own. */
async function plugIn(app: ElectronApplication, count: number): Promise<void> {
  await app.evaluate(
    ({ screen }, bounds) => {
      const all = bounds.map((place, at) => ({ ...screen.getPrimaryDisplay(), id: 71 + at, bounds: place }));
      Object.assign(screen, { getAllDisplays: () => all, getPrimaryDisplay: () => all[0] });
      screen.emit('display-metrics-changed', {}, all[0], ['bounds']);
    },
    places.slice(0, count),
  );
}

const walls = (app: ElectronApplication): Page[] =>
  app.windows().filter((page) => page.url().startsWith('app://motiboard/display/'));

/** The further display's page, once it shows a slide. */
async function second({ app, page }: Kiosk): Promise<Page> {
  await expect.poll(() => walls(app).length, { timeout: 30_000 }).toBe(2);
  const other = walls(app).find((one) => one !== page)!;
  await other.locator('section[data-slide]').waitFor({ timeout: 30_000 });
  return other;
}

const words = (page: Page): Promise<string> => page.locator('section[data-slide]').innerText();

const messages = Array.from({ length: 6 }, (_, at) => ({ title: `Welcome, number ${String(at)}` }));
const display = { slides: ['message'], messages, display: 'all', dwellSeconds: 6, transition: 'none' };

test('DI-01 a second display shows another slide of the same rotation, and its window goes with it', async ({
  launch,
  provision,
}) => {
  await provision({ display });
  const kiosk = await launch();
  await kiosk.display.waitForLoad();
  expect(walls(kiosk.app)).toHaveLength(1);

  await plugIn(kiosk.app, 2);
  const other = await second(kiosk);
  const bounds = await kiosk.app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()
      .filter((window) => window.webContents.getURL().startsWith('app://motiboard/display/'))
      .map((window) => ({ ...window.getBounds(), focusable: window.isFocusable() }))
      .sort((a, b) => a.x - b.x),
  );
  expect(bounds.map(({ x, focusable }) => [x, focusable])).toEqual([
    [0, true],
    [960, false],
  ]);

  // What the first one showed before is what the second shows now, once it has been heard of.
  const seen: string[] = [];
  await expect
    .poll(
      async () => {
        const first = await words(kiosk.page);
        if (seen.at(-1) !== first) seen.push(first);
        return seen.length > 2 && (await words(other)) === seen.at(-2);
      },
      { timeout: 40_000, intervals: [250] },
    )
    .toBe(true);

  await plugIn(kiosk.app, 1);
  await expect.poll(() => walls(kiosk.app).length).toBe(1);
  await kiosk.display.waitForLoad();
});

test('DI-02 all displays show the same where that is set, and one that crashes comes back to it', async ({
  launch,
  provision,
}) => {
  await provision({ display: { ...display, together: 'same' } });
  const kiosk = await launch();
  await kiosk.display.waitForLoad();
  await plugIn(kiosk.app, 2);
  const other = await second(kiosk);
  const same = (page: Page) => async (): Promise<boolean> =>
    (await words(kiosk.page)) === (await words(page));
  await expect.poll(same(other), { timeout: 30_000, intervals: [250] }).toBe(true);
  const before = await words(kiosk.page);
  await expect.poll(() => words(kiosk.page), { timeout: 30_000, intervals: [250] }).not.toBe(before);
  await expect.poll(same(other), { intervals: [250] }).toBe(true);

  await kiosk.app.evaluate(({ webContents }) => {
    const led = webContents.getAllWebContents().find((one) => one.getURL().includes('?led'));
    led?.forcefullyCrashRenderer();
  });
  await expect.poll(() => walls(kiosk.app).includes(other), { timeout: 30_000 }).toBe(false);
  const renewed = await second(kiosk);
  await expect.poll(same(renewed), { timeout: 30_000, intervals: [250] }).toBe(true);
});
