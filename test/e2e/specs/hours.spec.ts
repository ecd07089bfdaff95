import { mkdir, readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { pollingEvery } from '../../polling';
import { expect, test } from '../fixtures/kiosk';
import { hurry, hurryHours } from '../fixtures/hurry';
import { setMachineClock } from '../fixtures/machine-clock';
import { litPixels } from '../fixtures/wall';

const minute = 60_000;
const zone = 'Europe/Oslo';

/** The wall clock in Oslo: date and time of a moment. */
function wall(instant: number): { readonly date: string; readonly time: string } {
  const [date = '', time = ''] = new Date(instant).toLocaleString('sv-SE', { timeZone: zone }).split(' ');
  return { date, time: time.slice(0, 5) };
}

/** Closed for days; open for four minutes from `opening` on, where that is given. */
function closedNow(opening?: number): Record<string, unknown> {
  const dates = [-1, 0, 1, 2].map((days) => wall(Date.now() + days * 1440 * minute).date);
  const exceptions = dates.map((date): { date: string; on: { from: string; until: string }[] } => ({
    date,
    on: [],
  }));
  if (opening !== undefined) {
    const [from, until] = [wall(opening), wall(opening + 4 * minute)];
    exceptions.find(({ date }) => date === from.date)?.on.push({ from: from.time, until: until.time });
  }
  return { exceptions };
}

const exists = (file: string): Promise<boolean> =>
  stat(file).then(
    () => true,
    () => false,
  );

test('H-01 outside its hours the screen is black and switched off; when they begin it is back with what is new', async ({
  launch,
  provision,
  controls,
  dataDir,
}) => {
  test.setTimeout(300_000);
  // A clock that is moved by less than five minutes is corrected, not set.
  const opening = Math.floor(Date.now() / minute + 4) * minute;
  const [told, woken] = [join(dataDir, 'told-off'), join(dataDir, 'told-on')];
  // Nothing but the opening asks for news in this test.
  await provision({
    polling: pollingEvery(3600),
    display: { slides: ['appreciation'], dwellSeconds: 6, transition: 'none', timeZone: zone },
    schedule: {
      ...closedNow(opening),
      off: 'command',
      offCommand: ['touch', told],
      onCommand: ['touch', woken],
    },
  });
  const { app, page, display } = await launch();
  await display.waitForSlide('closed');
  await expect(page.getByRole('group', { name: 'Closed' })).toHaveAttribute('aria-roledescription', 'slide');
  await expect(page.getByRole('status')).toHaveCount(0);
  await expect.poll(() => litPixels(app)).toBe(0);
  await expect.poll(() => exists(told)).toBe(true);
  expect(await exists(woken)).toBe(false);
  await expect.poll(async () => (await display.board()).recognitions.length).toBeGreaterThan(0);

  const note = 'Thank you for opening up this morning.';
  await controls.recognise(note);
  await hurryHours(app);
  await setMachineClock(app, page, opening);
  await expect(display.slide).toHaveAttribute('data-slide', 'appreciation', { timeout: 90_000 });
  await expect.poll(() => litPixels(app)).toBeGreaterThan(10_000);
  await expect.poll(() => exists(woken)).toBe(true);
  await expect
    .poll(async () => (await display.board()).recognitions.map((item) => item.note), { timeout: 10_000 })
    .toContain(note);
  await setMachineClock(app, page, opening + 4 * minute);
  await expect(display.slide).toHaveAttribute('data-slide', 'closed', { timeout: 90_000 });
  await expect.poll(() => litPixels(app)).toBe(0);
  const log = await readFile(join(dataDir, 'logs', 'motiboard.log'), 'utf8');
  for (const line of ['the screen closes', 'the screen opens', 'told to go off', 'told to go on']) {
    expect(log).toContain(line);
  }
});

test('H-02 a screenshot run pictures the slides at any hour', async ({ run, provision, dataDir }) => {
  await provision({ schedule: closedNow() });
  const shots = join(dataDir, 'shots');
  await mkdir(shots);
  const { code, output } = await run('--screenshots', shots, '--size=1280x720');
  expect(output).not.toContain('the screen closes');
  expect(code).toBe(0);
  const pictures = (await readdir(shots)).filter((name) => name.endsWith('.png'));
  expect(pictures.length).toBeGreaterThan(3);
  expect(pictures.join()).not.toContain('closed');
});

test('H-03 a page that is a day old is replaced without the wall being empty for a moment', async ({
  launch,
  provision,
  dataDir,
}) => {
  await provision();
  const { app, display } = await launch();
  await display.waitForLoad();
  await app.evaluate(({ BrowserWindow, app: electron }) => {
    const world = globalThis as { fewestSeen?: number };
    world.fewestSeen = Infinity;
    const wait = globalThis.setTimeout;
    const count = (): void => {
      const seen = BrowserWindow.getAllWindows().filter(
        (one) => !one.isDestroyed() && one.isVisible(),
      ).length;
      world.fewestSeen = Math.min(world.fewestSeen ?? Infinity, seen);
    };
    electron.on('browser-window-created', (_event, window) => {
      // The new page gets the time it needs.
      globalThis.setTimeout = wait;
      window.on('show', count);
      window.on('closed', count);
    });
    for (const window of BrowserWindow.getAllWindows()) window.on('closed', count);
  });
  // A minute's wait passes at once: a day in a few seconds.
  await hurry(app, { 60_000: 1 });
  const replaced = app.waitForEvent('window', { timeout: 110_000 });
  const fresh = await replaced;
  const { DisplayPage } = await import('../pages/display-page');
  const after = new DisplayPage(fresh);
  await after.waitForLoad();
  const first = await after.slide.getAttribute('aria-label');
  await expect.poll(() => after.slide.getAttribute('aria-label'), { timeout: 60_000 }).not.toBe(first);
  const seen = await app.evaluate(({ BrowserWindow }) => ({
    fewest: (globalThis as { fewestSeen?: number }).fewestSeen,
    now: BrowserWindow.getAllWindows().filter((one) => one.isVisible()).length,
  }));
  expect(seen).toEqual({ fewest: 1, now: 1 });
  expect(await readFile(join(dataDir, 'logs', 'motiboard.log'), 'utf8')).toContain('loaded anew as planned');
});
