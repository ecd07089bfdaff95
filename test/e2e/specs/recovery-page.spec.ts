import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { ElectronApplication } from '@playwright/test';
import { recoveryHistorySchema } from '../../../src-main/kiosk/recovery/recovery-history';
import { expect, test } from '../fixtures/kiosk';
import { hurry } from '../fixtures/hurry';
import { setMachineClock } from '../fixtures/machine-clock';
import { endOf, litPixels, lookAtWall, pageProcess } from '../fixtures/wall';

/** How long a test waits for the carousel, ms. The goal is 10 s; a busy machine must not fail the test. */
const backWithinMs = 30_000;

const content = [
  'leaderboard',
  'appreciation',
  'award',
  'birthday',
  'anniversary',
  'announcement',
  'highlight',
];

test.beforeAll(() => {
  process.env['MOTIBOARD_SUPERVISED'] = '1';
});
test.afterAll(() => {
  delete process.env['MOTIBOARD_SUPERVISED'];
});

/** The page's process ends as it does when it runs out of memory. */
async function crash(app: ElectronApplication): Promise<void> {
  process.kill(await pageProcess(app), 'SIGKILL');
}

/** Waits until the carousel is on the wall, in one window: while a new one takes over there are two for a moment. */
async function expectBack(app: ElectronApplication): Promise<void> {
  const slide = expect.stringMatching(new RegExp(content.join('|'))) as unknown;
  await expect
    .poll(() => lookAtWall(app), { timeout: backWithinMs })
    .toMatchObject({ slide, windows: 1, cursor: 'none' });
}

async function logOf(dataDir: string): Promise<string> {
  return await readFile(join(dataDir, 'logs', 'motiboard.log'), 'utf8');
}

/**
 * Whether faults turned hardware acceleration off. Not asked of the app itself: on a machine without graphics hardware it
 * may be off by then for that reason.
 */
async function distrustsGraphics(dataDir: string): Promise<boolean> {
  const { software } = recoveryHistorySchema.parse(
    JSON.parse(await readFile(join(dataDir, 'recovery.json'), 'utf8')),
  );
  return software !== null;
}

test('R-01 a page that crashes again and again climbs the ladder to the still slide, and stays there', async ({
  launch,
  provision,
  dataDir,
}) => {
  test.setTimeout(240_000);
  const display = { dwellSeconds: 6, transition: 'none', theme: { title: 'Acme & Sons' } };
  await provision({ display });
  const first = await launch();
  await expectBack(first.app);
  const windowId = () =>
    first.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().find((w) => w.isVisible())?.id);
  const id = await windowId();

  await crash(first.app);
  await expectBack(first.app);
  expect(await windowId()).toBe(id);

  await crash(first.app);
  await expect.poll(windowId, { timeout: backWithinMs }).not.toBe(id);
  await expectBack(first.app);

  const ended = endOf(first.app);
  await crash(first.app);
  expect(await ended).toBe(75);

  const second = await launch();
  await expectBack(second.app);
  expect(await distrustsGraphics(dataDir)).toBe(false);
  const endedAgain = endOf(second.app);
  await crash(second.app);
  expect(await endedAgain).toBe(75);

  // Open until a few minutes from now, on a wall clock that is far from midnight.
  const closing = Math.floor(Date.now() / 60_000 + 5) * 60_000;
  const timeZone = new Date().getUTCHours() < 12 ? 'Etc/GMT-6' : 'Etc/GMT+6';
  const until = new Date(closing).toLocaleTimeString('sv-SE', { timeZone, timeStyle: 'short' });
  const days = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];
  await provision({
    display: { ...display, timeZone },
    schedule: { on: [{ days, from: '00:00', until }] },
  });
  const third = await launch();
  await expectBack(third.app);
  expect(await distrustsGraphics(dataDir)).toBe(true);
  expect(await third.app.evaluate(({ app }) => app.commandLine.hasSwitch('disable-gpu'))).toBe(true);
  await crash(third.app);
  await expect.poll(async () => (await lookAtWall(third.app)).slide, { timeout: backWithinMs }).toBe('calm');
  const calm = await lookAtWall(third.app);
  expect(calm).toMatchObject({ windows: 1, cursor: 'none', url: 'app://motiboard/calm/index.html' });
  expect(calm.text).toContain('Acme & Sons');

  // Even the still slide may end; then it is there again, and nothing is relaunched.
  await crash(third.app);
  await expect.poll(async () => (await lookAtWall(third.app)).slide, { timeout: backWithinMs }).toBe('calm');
  await expect.poll(() => litPixels(third.app)).toBeGreaterThan(10_000);

  // Outside the hours it is black like the carousel, and back when they begin.
  const woken = () => third.app.evaluate(({ powerMonitor }) => powerMonitor.emit('resume'));
  await setMachineClock(third.app, null, closing);
  await woken();
  await expect.poll(() => litPixels(third.app), { timeout: backWithinMs }).toBe(0);
  expect(await lookAtWall(third.app)).toMatchObject({ slide: 'calm', windows: 1, cursor: 'none' });
  await setMachineClock(third.app, null, null);
  await woken();
  await expect.poll(() => litPixels(third.app), { timeout: backWithinMs }).toBeGreaterThan(10_000);
  await third.close();

  const lines = (await logOf(dataDir)).split('\n').filter((line) => line.includes('[recovery]'));
  const steps = lines.flatMap((line) => /"step":"([a-z-]+)"/.exec(line)?.[1] ?? []);
  expect(steps).toEqual(['reload', 'new-window', 'relaunch', 'relaunch-software', 'calm']);
  const errors = lines.filter((line) => / error /.test(line));
  expect(errors).toHaveLength(1);
  expect(errors[0]).toContain('"step":"calm"');
});

test('R-02 a page that hangs is ended and comes back', async ({ launch, provision, dataDir }) => {
  await provision();
  const { app } = await launch();
  await expectBack(app);
  const before = await pageProcess(app);
  await app.evaluate(({ BrowserWindow }) => {
    void BrowserWindow.getAllWindows()[0]
      ?.webContents.executeJavaScript('for (;;);')
      .catch(() => undefined);
  });
  // It counts as hanging after 10 s without an answer, asked every 5 s; then it is back as after a crash.
  await expect.poll(() => pageProcess(app), { timeout: 15_000 + backWithinMs }).not.toBe(before);
  await expectBack(app);
  expect(await logOf(dataDir)).toContain('"fault":"hang"');
});

test('R-03 a page whose process stands still is ended and comes back', async ({
  launch,
  provision,
  dataDir,
}) => {
  await provision();
  const { app } = await launch();
  await expectBack(app);
  const before = await pageProcess(app);
  process.kill(before, 'SIGSTOP');
  await expect.poll(() => pageProcess(app), { timeout: 15_000 + backWithinMs }).not.toBe(before);
  await expectBack(app);
  expect(await logOf(dataDir)).toContain('"fault":"hang"');
});

test('R-04a a page that is not there comes back', async ({ launch, provision, dataDir }) => {
  await provision();
  const { app } = await launch();
  await expectBack(app);
  await app.evaluate(({ BrowserWindow }) => {
    void BrowserWindow.getAllWindows()[0]
      ?.webContents.loadURL('app://motiboard/display/gone.html')
      .catch(() => undefined);
  });
  await expect.poll(() => logOf(dataDir), { timeout: backWithinMs }).toContain('"fault":"load"');
  await expectBack(app);
});

test('R-04b a page that cannot be loaded any more leads to a relaunch, and comes back', async ({
  launch,
  provision,
  dataDir,
}) => {
  await provision();
  const first = await launch();
  await expectBack(first.app);
  const ended = endOf(first.app);
  await first.app.evaluate(({ BrowserWindow, protocol }) => {
    // As when the app's files cannot be read any more.
    protocol.unhandle('app');
    protocol.handle('app', () => Response.error());
    BrowserWindow.getAllWindows()[0]?.webContents.reload();
  });
  expect(await ended).toBe(75);
  const second = await launch();
  await expectBack(second.app);
  const steps = [...(await logOf(dataDir)).matchAll(/"fault":"([a-z]+)".*"step":"([a-z-]+)"/g)];
  expect(steps.map(([, fault, step]) => `${fault!} ${step!}`)).toEqual([
    'load reload',
    'load new-window',
    'load relaunch',
  ]);
});

test('R-04c a page whose bridge cannot be built, or whose script cannot begin, comes back', async ({
  launch,
  provision,
  dataDir,
}) => {
  await provision();
  const { app } = await launch();
  await expectBack(app);
  const bad = join(dataDir, 'bad-preload.js');
  await writeFile(bad, "throw new Error('drill: the preload');");
  await app.evaluate(({ BrowserWindow, session }, file) => {
    // By the call that the oldest supported engine has too.
    const preloads = session.defaultSession as unknown as { setPreloads(files: readonly string[]): void };
    preloads.setPreloads([file]);
    // Whole again for the next try at once, or the ladder is at its end before a test can look.
    const contents = BrowserWindow.getAllWindows()[0]?.webContents;
    contents?.once('preload-error', () => preloads.setPreloads([]));
    contents?.reload();
  }, bad);
  await expect.poll(() => logOf(dataDir), { timeout: backWithinMs }).toContain('"fault":"preload"');
  await expectBack(app);
  expect(await logOf(dataDir)).toContain('drill: the preload');

  // Thrown where the page's own script looks for its place.
  const throws = "document.getElementById = () => { throw new Error('drill: the script'); }; 0";
  const worse = join(dataDir, 'worse-preload.js');
  await writeFile(worse, `require('electron').webFrame.executeJavaScript(${JSON.stringify(throws)});`);
  await app.evaluate(({ BrowserWindow, session }, file) => {
    const preloads = session.defaultSession as unknown as { setPreloads(files: readonly string[]): void };
    preloads.setPreloads([file]);
    const contents = BrowserWindow.getAllWindows().find((window) => window.isVisible())?.webContents;
    contents?.once('dom-ready', () => preloads.setPreloads([]));
    contents?.reload();
  }, worse);
  await expect.poll(() => logOf(dataDir), { timeout: backWithinMs }).toContain('"fault":"script"');
  await expectBack(app);
  expect(await logOf(dataDir)).toContain('drill: the script');
});

test('R-05 a page that answers but shows nothing new counts as hanging', async ({
  launch,
  provision,
  dataDir,
}) => {
  test.setTimeout(180_000);
  await provision({ display: { slides: ['leaderboard'], dwellSeconds: 6, transition: 'none' } });
  const { app } = await launch();
  await expectBack(app);
  // A minute and a half is allowed. From the next slide on it is shorter: still far longer than a slide stays.
  await hurry(app, { 90_000: 20_000 });
  const before = (await lookAtWall(app)).text;
  await expect.poll(async () => (await lookAtWall(app)).text, { timeout: backWithinMs }).not.toBe(before);
  await app.evaluate(({ BrowserWindow }) => {
    // The page's timers stop: it is alive and stands still.
    void BrowserWindow.getAllWindows()[0]?.webContents.executeJavaScript(
      'for (let id = setTimeout(() => 0, 0) + 10; id > 0; id -= 1) clearTimeout(id); window.marked = true; 0',
    );
  });
  const marked = () =>
    app.evaluate(
      ({ BrowserWindow }) =>
        BrowserWindow.getAllWindows()[0]?.webContents.mainFrame.executeJavaScript(
          'window.marked === true',
        ) as Promise<boolean>,
    );
  expect(await marked()).toBe(true);
  await expect.poll(marked, { timeout: 90_000 + backWithinMs, intervals: [2_000] }).toBe(false);
  await expectBack(app);
  expect(await logOf(dataDir)).toContain('"fault":"silence"');
});

test('R-06 a history that is garbage is no history', async ({ launch, provision, dataDir }) => {
  await provision();
  await writeFile(join(dataDir, 'recovery.json'), '{"version":1,"failures":"\u0000');
  const { app } = await launch();
  await expectBack(app);
  await crash(app);
  await expectBack(app);
  const history: unknown = JSON.parse(await readFile(join(dataDir, 'recovery.json'), 'utf8'));
  expect(history).toMatchObject({ version: 1, failures: [{ kind: 'crash', step: 'reload' }] });
});
