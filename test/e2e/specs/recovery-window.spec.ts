import { execFileSync } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { ElectronApplication } from '@playwright/test';
import { findOnPath } from '../../../build/shared/find-on-path';
import { expect, test } from '../fixtures/kiosk';
import { lookAtWall } from '../fixtures/wall';
import { XClient } from '../fixtures/x-client';

/** How long a test waits for the kiosk to be in front, ms. The goal is 5 s; a busy machine must not fail the test. */
const frontWithinMs = 15_000;
/** How long a test waits for the window to fill its display, ms. The goal is 3 s. */
const filledWithinMs = 10_000;

interface Rectangle {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

let other: XClient | undefined;
test.afterEach(() => {
  other?.close();
});

/** The id that X knows the kiosk's window by. */
async function kioskWindow(app: ElectronApplication): Promise<number> {
  return await app.evaluate(
    ({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.getNativeWindowHandle().readUInt32LE(0) ?? 0,
  );
}

async function expectInFront(app: ElectronApplication, x: XClient, timeout: number): Promise<void> {
  const kiosk = await kioskWindow(app);
  await expect.poll(async () => (await x.windows())[0], { timeout, intervals: [100] }).toBe(kiosk);
}

test('R-10 a window of another program that lies on top and takes the keyboard is behind again, and it does not close', async ({
  launch,
  provision,
  dataDir,
}) => {
  await provision();
  const { app, display } = await launch();
  await display.waitForLoad();
  const x = (other = await XClient.open());
  await expectInFront(app, x, frontWithinMs);

  const intruder = await x.intrude(300, 200, 800, 500);
  expect((await x.windows())[0]).toBe(intruder);
  await x.takeFocus(intruder);
  expect(await x.focused()).toBe(intruder);
  await expectInFront(app, x, frontWithinMs);
  await expect
    .poll(() => app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.isFocused()), {
      timeout: frontWithinMs,
    })
    .toBe(true);
  expect(await x.focused()).not.toBe(intruder);
  expect((await lookAtWall(app)).cursor).toBe('none');

  // As by Alt+F4 or from a task list.
  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close());
  const log = () => readFile(join(dataDir, 'logs', 'motiboard.log'), 'utf8');
  await expect.poll(log).toContain('the window was asked to close, and stays');
  await display.waitForLoad();
  expect((await lookAtWall(app)).windows).toBe(1);
});

test('R-11 a window that only lies on top, without the keyboard, is behind again', async ({
  launch,
  provision,
}) => {
  await provision();
  const { app, display } = await launch();
  await display.waitForLoad();
  const x = (other = await XClient.open());
  await expectInFront(app, x, frontWithinMs);
  // The kiosk may look just then: until it was on top for once, it comes again.
  await expect
    .poll(async () => {
      const intruder = await x.intrude(0, 0, 1000, 700);
      return (await x.windows())[0] === intruder;
    })
    .toBe(true);
  await expectInFront(app, x, frontWithinMs);
});

test('R-12 in a window, others may be in front', async ({ launch, provision }) => {
  // Slides that are soon read: one with many words stays for as long as this waits.
  await provision({ display: { dwellSeconds: 6, slides: ['leaderboard', 'people'] } });
  const { app, display } = await launch('--windowed=800x600');
  await display.waitForLoad();
  const x = (other = await XClient.open());
  const intruder = await x.intrude(0, 0, 1000, 700);
  await x.takeFocus(intruder);
  // Longer than it would take a kiosk: two slides go by.
  for (let turn = 0; turn < 2; turn += 1) {
    const { slide } = await lookAtWall(app);
    await expect.poll(async () => (await lookAtWall(app)).slide, { timeout: 30_000 }).not.toBe(slide);
  }
  expect((await x.windows())[0]).toBe(intruder);
  expect(await x.focused()).toBe(intruder);
});

test('R-13 when the display changes its size, the window fills it again', async ({ launch, provision }) => {
  const mode = ['m1280', '74.25', '1280', '1390', '1430', '1650', '720', '725', '730', '750'];
  const tool = findOnPath('xrandr');
  test.skip(tool === undefined, 'xrandr is not installed; R-14 tests the same without it');
  const xrandr = (...args: string[]) => execFileSync(tool ?? '', args);
  await provision();
  const { app, display, page } = await launch();
  await display.waitForLoad();
  const filled = async () => {
    const { bounds, place } = await app.evaluate(({ BrowserWindow, screen }) => ({
      bounds: BrowserWindow.getAllWindows()[0]?.getBounds(),
      place: screen.getPrimaryDisplay().bounds,
    }));
    const inner = await page.evaluate(() => ({ width: innerWidth, height: innerHeight }));
    const short = (has: number | undefined, wants: number) => has === wants || has === wants - 1;
    return {
      place: `${String(place.width)}x${String(place.height)}`,
      fills:
        [bounds?.width, inner.width].every((has) => short(has, place.width)) &&
        [bounds?.height, inner.height].every((has) => short(has, place.height)),
    };
  };
  try {
    xrandr('--newmode', ...mode);
    xrandr('--addmode', 'screen', 'm1280');
    xrandr('--output', 'screen', '--mode', 'm1280');
    await expect.poll(filled, { timeout: filledWithinMs }).toEqual({ place: '1280x720', fills: true });
  } finally {
    xrandr('--output', 'screen', '--mode', '1920x1080');
  }
  await expect.poll(filled, { timeout: filledWithinMs }).toEqual({ place: '1920x1080', fills: true });
});

/** Makes the engine believe in other displays, as its own events would. */
async function plug(app: ElectronApplication, event: string, all: readonly Rectangle[]): Promise<void> {
  await app.evaluate(
    ({ screen }, { name, places }) => {
      const displays = places.map((bounds, index) => ({
        ...screen.getPrimaryDisplay(),
        id: index + 1,
        bounds,
      }));
      Object.assign(screen, { getAllDisplays: () => displays, getPrimaryDisplay: () => displays[0] });
      screen.emit(name, {}, displays.at(-1), ['bounds']);
    },
    { name: event, places: all },
  );
}

test('R-14 the wanted display is unplugged and plugged in again, and one is turned', async ({
  launch,
  provision,
}) => {
  await provision({ display: { display: 1, dwellSeconds: 6, transition: 'none' } });
  const { app, display } = await launch();
  await display.waitForLoad();
  const bounds = () =>
    app.evaluate(
      ({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.getBounds() as Rectangle | undefined,
    );
  const left = { x: 0, y: 0, width: 800, height: 600 };
  const right = { x: 800, y: 0, width: 900, height: 500 };
  const turned = { x: 800, y: 0, width: 500, height: 900 };
  const steps: [string, Rectangle[], Rectangle][] = [
    ['display-added', [left, right], right],
    ['display-removed', [left], left],
    ['display-added', [left, right], right],
    ['display-metrics-changed', [left, turned], turned],
    ['display-removed', [], turned],
  ];
  for (const [event, all, expected] of steps) {
    await plug(app, event, all);
    await expect.poll(bounds, { timeout: filledWithinMs, intervals: [100] }).toEqual(expected);
  }
});

test('R-15 after sleep the window is in its place again', async ({ launch, provision }) => {
  await provision();
  const { app, display } = await launch();
  await display.waitForLoad();
  for (const event of ['resume', 'unlock-screen'] as const) {
    const [before, after] = await app.evaluate(({ BrowserWindow, powerMonitor }, name) => {
      const window = BrowserWindow.getAllWindows()[0];
      // As some desktops do when displays come back after the machine.
      window?.setBounds({ x: 40, y: 30, width: 640, height: 480 });
      const moved = window?.getBounds();
      powerMonitor.emit(name);
      return [moved, window?.getBounds()];
    }, event);
    expect(before).toMatchObject({ width: 640 });
    expect(after).toMatchObject({ width: 640 });
    await expect
      .poll(
        () => app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.getBounds().width ?? 0),
        { timeout: filledWithinMs },
      )
      .toBeGreaterThanOrEqual(1919);
  }
});
