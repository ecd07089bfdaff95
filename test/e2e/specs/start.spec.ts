import { expect, test } from '../fixtures/kiosk';

test('S-01 the first start with nothing plays the demo company and says how to set up', async ({
  launch,
}) => {
  const { display, page } = await launch();
  await display.waitForLoad();
  await display.waitForSlide('setup');
  await expect(display.slide).toContainText('Ctrl+Shift+S');
  await expect(page.getByText(/demo/i).first()).toBeVisible();
  await expect.poll(async () => (await display.board()).recognitions.length).toBeGreaterThan(0);
});

test('S-02 a start against a company shows its names and pictures', async ({ launch, provision }) => {
  await provision({ display: { slides: ['leaderboard'], dwellSeconds: 6, transition: 'none' } });
  const { display } = await launch();
  await display.waitForSlide('leaderboard');
  const board = await display.board();
  const leader = board.leaderboard.month[0];
  await expect(display.slide).toContainText(leader!.person.name);
  await expect.poll(() => display.shownPictures()).toBeGreaterThan(3);
  await expect(display.freshness).toBeEmpty();
});

test('S-03 a kiosk fills the screen, without a frame, a cursor or a menu', async ({ launch, provision }) => {
  await provision();
  const { app, page, display } = await launch();
  await display.waitForLoad();
  const state = await app.evaluate(({ BrowserWindow, screen }) => {
    const [window] = BrowserWindow.getAllWindows();
    const { bounds } = screen.getPrimaryDisplay();
    return {
      kiosk: window?.isKiosk(),
      visible: window?.isVisible(),
      menu: window?.isMenuBarVisible(),
      bounds: window?.getBounds(),
      display: bounds,
    };
  });
  expect(state).toMatchObject({ kiosk: true, visible: true, menu: false });
  // Without a window manager a full-screen window on a virtual display is one pixel short each way.
  expect(Math.abs(state.display.width - state.bounds!.width)).toBeLessThanOrEqual(1);
  expect(Math.abs(state.display.height - state.bounds!.height)).toBeLessThanOrEqual(1);
  expect(await page.evaluate(() => getComputedStyle(document.documentElement).cursor)).toBe('none');
});

test('S-04 bad settings are named and the rest applies', async ({ launch, provision }) => {
  await provision({ display: { slides: ['setup-me', 'leaderboard'], dwellSeconds: 600 }, dispaly: {} });
  const { display } = await launch();
  await display.waitForSlide('setup');
  for (const key of ['display.dwellSeconds', 'display.slides.0', 'dispaly'])
    await expect(display.slide).toContainText(key);
  await display.waitForSlide('leaderboard');
});

test('S-05 a settings file that is not JSON never stops the screen', async ({ launch, dataDir, run }) => {
  const { writeFile } = await import('node:fs/promises');
  await writeFile(`${dataDir}/motiboard.json`, '{ "version": 1,');
  const { display } = await launch();
  await display.waitForSlide('setup');
  await expect(display.slide).toContainText('not valid JSON');
  expect((await run('--version')).output).toMatch(/\d+\.\d+\.\d+/);
});

test('S-06 the command line answers and refuses by name', async ({ run }) => {
  const version = await run('--version');
  expect(version).toMatchObject({ code: 0 });
  expect(version.output).toContain('0.1.0');
  expect((await run('--help')).output).toContain('--screenshots');
  const wrong = await run('--frobnicate');
  expect(wrong.code).toBe(2);
  expect(wrong.output).toContain('--frobnicate');
});

test('S-07 a second start leaves the first alone and says why', async ({ launch, provision, run }) => {
  await provision();
  const { display } = await launch();
  await display.waitForLoad();
  const second = await run();
  expect(second.code).toBe(0);
  expect(second.output).toMatch(/already running/);
  await display.waitForLoad();
});
