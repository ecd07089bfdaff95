import { join } from 'node:path';
import { projectRoot } from '../../../build/shared/project';
import { lockCallNames, panelCallNames } from '../../../src-main/contract/panel/channels';
import { findingsOf } from '../fixtures/accessibility';
import { Fingers } from '../fixtures/fingers';
import { hurry } from '../fixtures/hurry';
import { expect, test } from '../fixtures/kiosk';
import { callMain, PanelPage } from '../pages/panel-page';

const pin = '480263';
const guarded = panelCallNames.filter((channel) => !(lockCallNames as readonly string[]).includes(channel));

test('L-01 in and out by keyboard alone, over a carousel that goes on', async ({ launch, provision }) => {
  // It looks at every section in both modes.
  test.setTimeout(300_000);
  // A slide with a long text would stay for longer than anybody waits here.
  const slides = { slides: ['leaderboard', 'people'], dwellSeconds: 6, transition: 'none' };
  await provision({ display: { ...slides, timeZone: 'Europe/Oslo' } });
  const { app, page, display } = await launch();
  await display.waitForLoad();
  await app.evaluate(({ webContents }) => {
    const wall = webContents.getAllWebContents().find((one) => one.getURL().includes('/display/'));
    for (const type of ['keyDown', 'keyUp'] as const) {
      wall?.sendInputEvent({ type, keyCode: 'S', modifiers: ['control', 'shift'] });
    }
  });
  const panel = await PanelPage.of(app);
  const { keyboard } = panel.page;

  await expect(panel.pin).toBeFocused();
  await expect(display.slide).toBeVisible();
  expect(await findingsOf(panel.page)).toEqual([]);
  await keyboard.type('123456');
  await keyboard.press('Enter');
  await expect(panel.fault).toContainText('Digits in a row');
  await keyboard.type(pin);
  await keyboard.press('Enter');
  await expect(panel.page.getByRole('heading', { name: 'Type it once more' })).toBeVisible();
  await keyboard.type('480264');
  await keyboard.press('Enter');
  await expect(panel.fault).toContainText('two different PINs');
  for (let time = 0; time < 2; time += 1) {
    await keyboard.type(pin);
    await keyboard.press('Enter');
  }
  await expect(panel.menu).toBeVisible();
  const slide = await display.slide.getAttribute('aria-label');
  await expect(display.slide).not.toHaveAttribute('aria-label', slide ?? '', { timeout: 30_000 });

  const lock = panel.page.getByRole('button', { name: 'Lock', exact: true });
  for (let presses = 0; presses < 12; presses += 1) {
    if (await lock.evaluate((element) => element === document.activeElement)) break;
    await keyboard.press('Tab');
  }
  await expect(lock).toBeFocused();
  await keyboard.press('Enter');
  await expect(panel.pin).toBeFocused();
  await keyboard.type('480264');
  await keyboard.press('Enter');
  await expect(panel.fault).toContainText('That is not the PIN.');
  await keyboard.type(pin);
  await keyboard.press('Enter');
  await expect(panel.menu).toBeVisible();

  for (const mode of ['Light', 'Dark'] as const) {
    await panel.chooseMode(mode);
    for (const section of await panel.menu.getByRole('button').all()) {
      await section.click();
      await expect(panel.page.getByRole('heading', { level: 1 })).toBeVisible();
      expect(await findingsOf(panel.page)).toEqual([]);
    }
  }
  await panel.page.getByRole('radio', { name: 'Norsk' }).click();
  await expect(panel.page.getByRole('heading', { level: 1, name: 'Om' })).toBeVisible();
  await expect(panel.page.locator('html')).toHaveAttribute('lang', 'nb');
  const closed = panel.page.waitForEvent('close');
  // The page may be gone before the click has been reported.
  await Promise.all([
    closed,
    panel.page
      .getByRole('button', { name: 'Lukk innstillinger' })
      .click()
      .catch(() => closed),
  ]);
  await expect(display.slide).toBeVisible();
  expect(page.isClosed()).toBe(false);
});

test('L-02 in by touch alone: five taps, the digits, a name from the keyboard on the page', async ({
  launch,
  provision,
}) => {
  await provision({ panel: { pin, autoLockSeconds: 299 } });
  const { app, page, display } = await launch();
  await display.waitForLoad();
  await new Fingers(page).tapQuickly(1900, 20, 5);
  const panel = await PanelPage.of(app);
  const fingers = new Fingers(panel.page);
  await fingers.write(panel.page.getByRole('textbox', { name: 'Your name (optional)' }), 'kari');
  const digits = panel.page.getByRole('group', { name: 'Digits' });
  await fingers.tap(digits.getByRole('button', { name: '9', exact: true }));
  await fingers.tap(digits.getByRole('button', { name: 'Erase the last digit' }));
  for (const digit of pin) await fingers.tap(digits.getByRole('button', { name: digit, exact: true }));
  await fingers.tap(panel.page.getByRole('button', { name: 'Unlock' }));
  await expect(panel.menu).toBeVisible();
  await expect(panel.page.getByText('Unlocked by kari')).toBeVisible();
  await expect(panel.page.getByRole('button', { name: 'Change PIN' })).toHaveCount(0);

  // The time without input that locks it passes in a moment, from the next touch that is told on.
  await hurry(app, { 299_000: 500 });
  await expect(async () => {
    await fingers.tapAt(5, 5);
    await expect(panel.pin).toBeVisible({ timeout: 3_000 });
  }).toPass({ timeout: 30_000 });
  await expect(panel.menu).toHaveCount(0);
});

test('L-03 wrong PINs have to wait, also after a restart', async ({ launch, provision }) => {
  await provision({ panel: { pin } });
  const first = await launch('--settings');
  const panel = await PanelPage.of(first.app);
  for (let tries = 0; tries < 5; tries += 1) {
    await panel.pin.fill('480264');
    await panel.page.keyboard.press('Enter');
    await expect(panel.fault).toContainText(tries < 4 ? 'That is not the PIN.' : 'Too many wrong PINs');
    await expect(panel.pin).toHaveValue('');
  }
  await first.close();
  const again = await PanelPage.of((await launch('--settings')).app);
  await expect(again.fault).toContainText('Too many wrong PINs');
  await again.pin.fill(pin);
  await expect(again.page.getByRole('button', { name: 'Unlock' })).toBeDisabled();
  expect(await again.call('lock:unlock', { pin, who: '' })).toMatchObject({
    ok: true,
    value: { refusal: 'wait' },
  });
});

test('L-04 no other window is answered, and nothing but the lock while it is locked', async ({
  launch,
  provision,
}) => {
  await provision({ panel: { pin } });
  const { app, page, display } = await launch('--settings');
  await display.waitForLoad();
  const panel = await PanelPage.of(app);
  const codes = async (from: typeof page, channels: readonly string[]): Promise<(string | undefined)[]> =>
    await Promise.all(channels.map(async (channel) => (await callMain(from, channel)).error?.code));

  expect(new Set(await codes(page, panelCallNames))).toEqual(new Set(['unknown-channel']));
  expect(new Set(await codes(panel.page, guarded))).toEqual(new Set(['locked']));
  expect(new Set(await codes(panel.page, ['board:get', 'display:shown', 'scaler:done']))).toEqual(
    new Set(['unknown-channel']),
  );

  // A window that looks the same and has the same preload, but is not the panel.
  const twin = app.waitForEvent('window');
  await app.evaluate(
    async ({ BrowserWindow }, preload) => {
      const window = new BrowserWindow({ webPreferences: { preload, sandbox: true } });
      await window.loadURL('app://motiboard/settings/index.html');
    },
    join(projectRoot, 'out/preload/settings.cjs'),
  );
  const impostor = await twin;
  await panel.unlock(pin);
  expect(new Set(await codes(impostor, panelCallNames))).toEqual(new Set(['not-allowed']));
  expect(await panel.call('about:get')).toMatchObject({ ok: true });

  await impostor.close();
  const elsewhere = await app.evaluate(({ webContents }) => {
    const [wall, settings] = ['/display/', '/settings/'].map((path) =>
      webContents.getAllWebContents().find((one) => one.getURL().includes(path)),
    );
    return wall?.session !== settings?.session && wall?.getOSProcessId() !== settings?.getOSProcessId();
  });
  expect(elsewhere).toBe(true);
  const node = await panel.page.evaluate(
    () =>
      typeof (globalThis as Record<string, unknown>)['require'] +
      typeof (globalThis as Record<string, unknown>)['process'],
  );
  expect(node).toBe('undefinedundefined');
  await panel.page.evaluate(() => {
    location.href = 'app://motiboard/display/index.html';
  });
  expect(new URL(panel.page.url()).pathname).toBe('/settings/index.html');
});
