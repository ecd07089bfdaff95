import type { Page } from '@playwright/test';
import { Keys } from '../fixtures/keys';
import { expect, fastPolling, test } from '../fixtures/kiosk';
import { ApiPage } from '../pages/api-page';
import { PanelPage, type SectionName } from '../pages/panel-page';

const pin = '480263';
const provisioned = {
  panel: { pin },
  polling: fastPolling,
  display: { dwellSeconds: 6, transition: 'none', timeZone: 'Europe/Oslo' },
};

/** What there is to save, and the button that does. */
function saving(page: Page) {
  const bar = page.getByRole('region', { name: 'Unsaved changes' });
  return { bar, button: bar.getByRole('button', { name: 'Save', exact: true }) };
}

/** The menu's way to a section, and what tells that it is there. */
function way(panel: PanelPage, section: SectionName) {
  return {
    item: panel.menu.getByRole('button', { name: section, exact: true }),
    title: panel.page.getByRole('heading', { level: 1, name: section, exact: true }),
  };
}

/** What is set, as main tells the panel. */
async function settingsOf(panel: PanelPage): Promise<string> {
  return JSON.stringify(await panel.call('settings:get'));
}

test('KB-01 by keyboard alone: every section is saved, an operation reads, another asks for its word', async ({
  launch,
  provision,
  company,
  controls,
}) => {
  test.setTimeout(240_000);
  await provision(provisioned);
  const { app } = await launch('--settings');
  const panel = await PanelPage.of(app);
  const { page } = panel;
  const keys = new Keys(page);
  const { bar, button: save } = saving(page);
  const go = async (section: SectionName): Promise<void> => {
    const { item, title } = way(panel, section);
    await keys.press(item);
    await expect(title).toBeVisible();
  };
  await expect(panel.pin).toBeFocused();
  await page.keyboard.type(pin);
  await page.keyboard.press('Enter');
  await expect(panel.menu).toBeVisible();

  await go('Connections');
  const { appId, secureToken } = company.credentials.service;
  const motivosity = page.getByRole('region', { name: 'Motivosity', exact: true });
  await keys.press(motivosity.getByRole('button', { name: 'Administration with an API key' }));
  await keys.write(motivosity.getByRole('textbox', { name: 'App ID' }), appId);
  await keys.write(motivosity.getByRole('textbox', { name: 'Secure token' }), secureToken);
  await keys.press(save);
  await expect(bar).toBeHidden();

  await go('Display');
  await keys.write(page.getByLabel('Name of this screen'), 'Pier 7');
  await keys.press(save);
  await expect(bar).toBeHidden();

  await go('Hours');
  await keys.press(page.getByRole('button', { name: 'Add hours' }));
  // Hours of the day from 0 to 23, as they are written beside the picture of the week.
  await keys.to(page.getByLabel('From'));
  await page.keyboard.type('0630');
  await keys.to(page.getByLabel('Until'));
  await page.keyboard.type('1845');
  await keys.press(page.getByRole('button', { name: 'Saturday' }), 'Space');
  await keys.press(save);
  await expect(bar).toBeHidden();

  await go('Privacy');
  await keys.press(page.getByRole('switch', { name: 'Highlights' }), 'Space');
  await keys.press(save);
  await expect(bar).toBeHidden();

  await go('On screen');
  await keys.press(page.getByRole('button', { name: /^Hide this: / }).first());
  await expect(page.getByRole('region', { name: 'What was hidden just now' })).toBeVisible();

  const saved = await settingsOf(panel);
  for (const told of [appId, 'Pier 7', '06:30', '18:45', 'sat', 'highlight']) expect(saved).toContain(told);

  await go('API');
  const api = new ApiPage(page);
  await api.waitForLoad();
  const run = page.getByRole('button', { name: 'Run', exact: true });
  await keys.write(api.finder, 'mm.position.list');
  await page.keyboard.press('Enter');
  await keys.press(api.operation('mm.position.list').getByRole('button', { name: 'Run', exact: true }));
  await expect(api.response).toContainText('Done');

  await keys.write(api.finder, 'mm.user.delete');
  await page.keyboard.press('Enter');
  const deletion = api.operation('mm.user.delete');
  await keys.write(deletion.getByRole('combobox', { name: /^Person/ }), 'an');
  await expect(deletion.getByRole('option').first()).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(deletion.getByRole('button', { name: /^Remove / })).toBeVisible();
  await keys.press(run);
  await keys.write(api.dialog.getByRole('textbox'), 'delete');
  expect(await controls.countRequests('DELETE /public_api/users/')).toBe(0);
  await page.keyboard.press('Enter');
  await expect(api.response).toContainText('Done');
  expect(await controls.countRequests('DELETE /public_api/users/')).toBe(1);
});
