import type { Locator } from '@playwright/test';
import { findingsOf } from '../fixtures/accessibility';
import { Fingers } from '../fixtures/fingers';
import { expect, fastPolling, test } from '../fixtures/kiosk';
import { PanelPage } from '../pages/panel-page';

const pin = '480263';
/** What a first run may take at most: every press of a key or tap, and every field that is typed into, is one. */
const most = 25;

test('F-01 from the first start to real people, by keyboard alone', async ({
  launch,
  provision,
  company,
}) => {
  // The addresses of the fictional company and nothing else: it does not live where real ones do.
  await provision(addressesOf(company.origin));
  const { app, display } = await launch('--settings');
  await expect(display.slide).toHaveAttribute('data-slide', /./, { timeout: 60_000 });
  // What opens the panel; that the keys do is tested with the lock.
  let interactions = 1;
  const panel = await PanelPage.of(app);
  const { page } = panel;
  const press = async (key: string): Promise<void> => {
    interactions += 1;
    await page.keyboard.press(key);
  };
  const type = async (text: string): Promise<void> => {
    interactions += 1;
    await page.keyboard.type(text);
  };
  const tabTo = async (field: Locator): Promise<void> => {
    for (let presses = 0; presses < 6; presses += 1) {
      if (await field.evaluate((element) => element === document.activeElement)) return;
      await press('Tab');
    }
  };

  await expect(panel.pin).toBeFocused();
  await type(pin);
  await press('Enter');
  await expect(page.getByRole('heading', { name: 'Type it once more' })).toBeVisible();
  await type(pin);
  await press('Enter');
  await expect(page.getByLabel('Kiosk ID')).toBeFocused();
  expect(await findingsOf(page)).toEqual([]);
  await type(company.kioskId);
  await press('Enter');
  await expect(page.getByRole('heading', { name: 'Connect Motimate' })).toBeVisible();
  await expect(page.getByLabel('User', { exact: true })).toBeFocused();
  await type(company.motimate.username);
  await tabTo(page.getByLabel('Password', { exact: true }));
  await type(company.motimate.password);
  await tabTo(page.getByLabel('Client ID', { exact: true }));
  await type(company.motimate.clientId);
  await press('Enter');
  await expect(page.getByRole('heading', { name: 'Make it yours' })).toBeVisible();
  const screen = page.getByRole('region', { name: 'Your screen' });
  await expect(screen.getByText(/^\d+ things of yours/)).toBeVisible({ timeout: 60_000 });
  await expect(screen.getByRole('img', { name: /^Preview: \S/ })).toBeVisible();
  expect(await findingsOf(page)).toEqual([]);
  await expect(page.getByLabel('Name of the company')).toBeFocused();
  await type('Acme of Oslo');
  interactions += 1;
  const closed = page.waitForEvent('close');
  // The page is gone before the key is up again.
  await page.keyboard.press('Enter').catch(() => undefined);
  await closed;
  await expect(display.slide).not.toHaveAttribute('data-slide', /setup|waiting/, { timeout: 60_000 });
  expect(interactions).toBeLessThanOrEqual(most);
});

test('F-02 the same by touch alone, left, taken up again, and closed without losing a word', async ({
  launch,
  provision,
  company,
}) => {
  // Every letter is a key on the page that is found, touched and seen to arrive.
  test.setTimeout(240_000);
  await provision(addressesOf(company.origin));
  const { app, page: wall, display } = await launch();
  await expect(display.slide).toHaveAttribute('data-slide', /./, { timeout: 60_000 });
  // Five taps in the corner are one: they are one movement. So is a text, whatever its letters.
  let interactions = 1;
  await new Fingers(wall).tapQuickly(1900, 20, 5);
  const panel = await PanelPage.of(app);
  const { page } = panel;
  const fingers = new Fingers(page);
  const tap = async (element: Locator): Promise<void> => {
    interactions += 1;
    await fingers.tap(element);
  };
  const button = (name: string): Locator => page.getByRole('button', { name, exact: true });
  const digits = page.getByRole('group', { name: 'Digits' });
  const typePin = async (): Promise<void> => {
    interactions += 1;
    for (const digit of pin) await fingers.tap(digits.getByRole('button', { name: digit, exact: true }));
  };
  const keys = fingers.keyboard;
  const typeOnPage = async (field: Locator, text: string): Promise<void> => {
    interactions += 1;
    for (let at = 0; at < text.length; at += 1) {
      await fingers.typeKey(text.charAt(at));
      await expect(field).toHaveValue(text.slice(0, at + 1));
    }
  };

  await typePin();
  await tap(button('Continue'));
  await expect(page.getByRole('heading', { name: 'Type it once more' })).toBeVisible();
  await typePin();
  await tap(button('Use this PIN'));
  await expect(page.getByLabel('Kiosk ID')).toBeFocused();
  await expect(keys).toBeVisible();
  await typeOnPage(page.getByLabel('Kiosk ID'), company.kioskId);
  await tap(keys.getByRole('button', { name: 'Enter' }));
  await expect(page.getByLabel('User', { exact: true })).toBeFocused();
  await typeOnPage(page.getByLabel('User', { exact: true }), company.motimate.username);
  await tap(page.getByLabel('Password', { exact: true }));
  await typeOnPage(page.getByLabel('Password', { exact: true }), company.motimate.password);
  await tap(page.getByLabel('Client ID', { exact: true }));
  await typeOnPage(page.getByLabel('Client ID', { exact: true }), company.motimate.clientId);
  await tap(keys.getByRole('button', { name: 'Enter' }));
  await expect(page.getByRole('heading', { name: 'Make it yours' })).toBeVisible();
  const screen = page.getByRole('region', { name: 'Your screen' });
  await expect(screen.getByText(/^\d+ things of yours/)).toBeVisible({ timeout: 60_000 });
  await expect(screen.getByRole('img', { name: /^Preview: \S/ })).toBeVisible();
  expect(interactions).toBeLessThanOrEqual(most);

  await fingers.tap(button('Leave the first steps'));
  await expect(page.getByRole('heading', { level: 1, name: 'Connections' })).toBeVisible();
  await page.getByRole('button', { name: 'Go on with the first steps' }).click();
  await panel.chooseMode('Light');
  expect(await findingsOf(page)).toEqual([]);
  const name = page.getByLabel('Name of the company');
  await name.fill('<b>Acme</b> 🦊 ‏שלום');
  await button('Close settings').click();
  expect(await findingsOf(page)).toEqual([]);
  await button('Close and keep it for an hour').click();
  await expect(panel.pin).toBeVisible();
  expect(page.isClosed()).toBe(false);
  await new Fingers(wall).tapQuickly(1900, 20, 5);
  expect(await findingsOf(page)).toEqual([]);
  await panel.unlock(pin);
  await expect(name).toHaveValue('<b>Acme</b> 🦊 ‏שלום');
  await button('Save and stay here').click();
  await expect(panel.menu).toBeVisible();
  await expect(page.getByText('<b>Acme</b> 🦊 ‏שלום')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Go on with the first steps' })).toHaveCount(0);
});

/** Only where the two products are reached. */
function addressesOf(origin: string): Record<string, unknown> {
  return {
    motivosity: { origin, imageOrigin: origin },
    motimate: { origin },
    polling: fastPolling,
    display: { dwellSeconds: 6, transition: 'none', timeZone: 'Europe/Oslo' },
  };
}
