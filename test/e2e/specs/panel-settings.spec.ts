import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { expect, fastPolling, test } from '../fixtures/kiosk';
import { PanelPage } from '../pages/panel-page';

const pin = '731946';
/** Pictures of one pixel. */
const png = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);
const gif = Buffer.from('R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7', 'base64');
const drawing = `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" viewBox="0 0 40 20" onload="alert(1)">
  <script>alert(2)</script>
  <style>@import url('https://tracker.example/a.css'); rect { fill: #0f8b8d }</style>
  <image href="https://tracker.example/b.png" width="9" height="9"/>
  <foreignObject><body xmlns="http://www.w3.org/1999/xhtml" onclick="alert(3)">x</body></foreignObject>
  <a xlink:href="javascript:alert(4)"><path d="M0 0h20v20z"/></a>
  <rect id="keel" width="40" height="20" onclick="alert(5)" fill="#0f8b8d"/>
</svg>`;

/** What main says to a change that a page makes past its own fields. */
async function changed(panel: PanelPage, change: object): Promise<unknown> {
  return await panel.call('settings:save', { secrets: {}, ...change });
}

test('SE-01 what is saved in every section is there after a restart, and what the file fixes refuses to change', async ({
  launch,
  provision,
  company,
  dataDir,
}) => {
  test.setTimeout(240_000);
  const { username, password, clientId } = company.motimate;
  const { appId, secureToken } = company.credentials.service;
  // Motimate is the file's, Motivosity the person's.
  await provision({
    panel: { pin },
    motivosity: undefined,
    display: { timeZone: 'Europe/Oslo' },
    schedule: { off: 'black' },
    privacy: { showAmounts: false, hideKinds: ['highlight'] },
    polling: fastPolling,
  });
  const first = await launch('--settings');
  const panel = await PanelPage.of(first.app);
  const { page } = panel;
  await panel.unlock(pin);

  await panel.go('Connections');
  const motivosity = card(page, 'Motivosity');
  const motimate = card(page, 'Motimate');
  await motivosity.getByRole('button', { name: 'Addresses' }).click();
  await motivosity.getByLabel('Address of Motivosity').fill(company.origin);
  await motivosity.getByLabel('Address of its pictures').fill(company.origin);
  await motivosity.getByLabel('Kiosk ID').fill(company.kioskId);
  await motivosity.getByRole('button', { name: 'Administration with an API key' }).click();
  await motivosity.getByRole('textbox', { name: 'App ID' }).fill(appId);
  await motivosity.getByRole('textbox', { name: 'Secure token' }).fill(secureToken);
  // Nothing that was typed is lost when the panel locks, and nothing of it is saved.
  await page.getByRole('button', { name: 'Lock', exact: true }).click();
  await panel.unlock(pin);
  await expect(motivosity.getByLabel('Kiosk ID')).toHaveValue(company.kioskId);
  await expect(motivosity.getByRole('textbox', { name: 'App ID' })).toHaveValue(appId);
  await expect(motivosity.getByRole('textbox', { name: 'Secure token' })).toHaveValue(secureToken);
  await expect(motivosity.getByText('Not connected', { exact: true })).toBeVisible();
  await panel.save();
  await motivosity.getByRole('button', { name: 'Test the kiosk' }).click();
  await expect(motivosity).toContainText('Connected to Motivosity. The leaderboard came with');
  await motivosity.getByRole('button', { name: 'Test the API key' }).click();
  await expect(motivosity).toContainText(`Connected to Motivosity as the application ${appId}.`);

  await expect(motimate).toContainText('Fixed by');
  await expect(motimate.getByLabel('User', { exact: true })).toHaveValue(username);
  await expect(motimate.getByLabel('User', { exact: true })).toHaveAttribute('readonly', '');
  await expect(motimate.getByLabel('Client ID')).toHaveAttribute('readonly', '');
  await expect(motimate.getByRole('radio', { name: 'User and password' })).toBeDisabled();
  const fixed = motimate.getByRole('group', { name: 'Password' });
  await expect(fixed).toContainText('motiboard.json');
  await expect(fixed.getByRole('button')).toHaveCount(0);
  await motimate.getByRole('button', { name: 'Test Motimate' }).click();
  await expect(motimate).toContainText('Connected to Motimate as');

  await panel.go('Hours');
  await page.getByRole('button', { name: 'Add hours' }).click();
  await page.getByLabel('From').fill('06:30');
  await page.getByRole('button', { name: 'Saturday' }).click();
  await page.getByRole('button', { name: 'Add a date' }).click();
  await page.getByLabel('Date', { exact: true }).fill('2031-12-24');
  await expect(page.getByRole('radio', { name: 'Black picture' })).toBeDisabled();
  await panel.save();

  await panel.go('Privacy');
  await expect(page.getByRole('switch', { name: 'Show amounts' })).toBeDisabled();
  await expect(page.getByRole('switch', { name: 'Highlights' })).toBeDisabled();
  await page.getByRole('radio', { name: 'Visitors too' }).click();
  await page.getByLabel('Word or words').fill('unicorn');
  await page.getByRole('button', { name: 'Add', exact: true }).click();
  const hide = page.getByRole('button', { name: 'Do not show' }).first();
  await page.getByLabel('Find a person by name or e-mail address').fill('an');
  await hide.click();
  const hidden = page.getByRole('list', { name: 'People who are not shown' }).getByRole('listitem');
  // Of somebody who is hidden this machine keeps the address alone.
  const detail = await hidden.locator('bdi').nth(1).innerText();
  const address = detail.split(', ').at(-1) ?? '';
  expect(address).toContain('@');
  await panel.save();

  await panel.go('On screen');
  await page
    .getByRole('button', { name: /^Hide this: / })
    .first()
    .click();
  await expect(page.getByRole('region', { name: 'What was hidden just now' })).toBeVisible();

  await panel.go('Display');
  await expect(page.getByRole('combobox', { name: 'Time zone' })).toBeDisabled();
  await page.getByLabel('Name of this screen').fill('Oslo lobby 🚢');
  await panel.save();
  const logo = page.getByRole('img', { name: 'The logo now' });
  const choose = async (name: string, buffer: Buffer): Promise<void> => {
    await page.locator('input[type=file]').setInputFiles({ name, mimeType: '', buffer });
  };
  await choose('logo.png', Buffer.from('This is no picture.'));
  await expect(page.getByText('This is not a picture we can show. Choose a PNG')).toBeVisible();
  await choose('logo.png', gif);
  await expect(page.getByText('This is a GIF picture.')).toBeVisible();
  await choose('logo.png', Buffer.concat([png, Buffer.alloc(2_000_000)]));
  await expect(page.getByText('larger than 2 MB')).toBeVisible();
  await expect(logo).toHaveCount(0);
  await choose('logo.png', png);
  await expect(logo).toBeVisible();
  await page.getByRole('button', { name: 'Take the logo away' }).click();
  await expect(logo).toHaveCount(0);
  // The same file again is a choice, too.
  await choose('logo.png', png);
  await expect(logo).toBeVisible();
  const asPng = await logo.getAttribute('src');
  await choose('logo.svg', Buffer.from(drawing));
  await expect(logo).not.toHaveAttribute('src', asPng ?? '');
  const [kept, ...others] = await readdir(join(dataDir, 'logo'));
  expect(others).toEqual([]);
  const clean = await readFile(join(dataDir, 'logo', kept!), 'utf8');
  expect(clean).toContain('id="keel"');
  expect(clean).not.toMatch(/script|alert|onload|onclick|tracker|foreignobject|javascript|image|href/i);
  expect(await naturalWidth(page)).toBeGreaterThan(0);

  // What a page could ask for past its fields.
  for (const values of [
    { motimate: { origin: 'http://127.0.0.1:1' } },
    { display: { timeZone: 'Asia/Tokyo' } },
    { privacy: { showAmounts: true } },
  ]) {
    expect(await changed(panel, { values }), JSON.stringify(values)).toMatchObject({ value: { ok: false } });
  }
  const secrets = { 'motimate.auth.password': { do: 'set', secret: 'another one', keep: 'machine' } };
  expect(await changed(panel, { values: {}, secrets })).toMatchObject({ value: { ok: false } });
  // A page's PIN among the settings is no PIN: the file's opens the panel below.
  await changed(panel, { values: { panel: { pin: '246813' } } });
  const mark = (secret: string): string => `Set, ends in ${secret.slice(-2)}`;
  await first.close();

  const second = await launch('--settings');
  const again = await PanelPage.of(second.app);
  const later = again.page;
  await again.unlock(pin);
  await again.go('Connections');
  const account = card(later, 'Motivosity');
  await expect(account.getByText('Connected', { exact: true })).toBeVisible();
  await expect(account.getByRole('group', { name: 'Kiosk ID' })).toContainText(mark(company.kioskId));
  await expect(account.getByRole('group', { name: 'Secure token' })).toContainText(mark(secureToken));
  await expect(account.getByRole('textbox', { name: 'App ID' })).toHaveValue(appId);
  await expect(account.getByLabel('Address of Motivosity')).toHaveValue(company.origin);
  const seen = JSON.stringify([await later.content(), await again.call('settings:get')]);
  for (const secret of [company.kioskId, secureToken, password]) expect(seen).not.toContain(secret);
  expect(seen).toContain(clientId);
  await account.getByRole('button', { name: 'Test the API key' }).click();
  await expect(account).toContainText(`Connected to Motivosity as the application ${appId}.`);

  await again.go('Hours');
  await expect(later.getByLabel('From')).toHaveValue('06:30');
  await expect(later.getByRole('button', { name: 'Saturday' })).toHaveAttribute('aria-pressed', 'true');
  await expect(later.getByRole('button', { name: 'Sunday' })).toHaveAttribute('aria-pressed', 'false');
  await expect(later.getByLabel('Date', { exact: true })).toHaveValue('2031-12-24');

  await again.go('Privacy');
  await expect(later.getByRole('radio', { name: 'Visitors too' })).toBeChecked();
  await expect(later.getByRole('listitem').filter({ hasText: 'unicorn' })).toBeVisible();
  await expect(later.getByRole('list', { name: 'People who are not shown' })).toContainText(address);

  await again.go('On screen');
  await expect(later.getByText('1 thing is hidden by hand.')).toBeVisible();
  await expect(later.getByText('1 person is hidden.')).toBeVisible();

  await again.go('Display');
  await expect(later.getByLabel('Name of this screen')).toHaveValue('Oslo lobby 🚢');
  await expect(later.getByRole('img', { name: 'The logo now' })).toBeVisible();
  expect(await naturalWidth(later)).toBeGreaterThan(0);
});

/** A card of the section, by its title. */
function card(page: Page, title: string) {
  return page.getByRole('region', { name: title, exact: true });
}

/** How wide the logo came out, px; 0 = it could not be drawn. */
async function naturalWidth(page: Page): Promise<number> {
  const logo = page.getByRole('img', { name: 'The logo now' });
  await expect
    .poll(() => logo.evaluate((img) => (img as unknown as { complete: boolean }).complete))
    .toBe(true);
  return await logo.evaluate((img) => (img as unknown as { naturalWidth: number }).naturalWidth);
}
