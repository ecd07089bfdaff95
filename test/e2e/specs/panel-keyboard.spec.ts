import { Keys } from '../fixtures/keys';
import { expect, fastPolling, test } from '../fixtures/kiosk';
import { withService } from '../fixtures/operations';
import { operateEachEffect } from '../fixtures/operations-by-hand';
import { saveAndRestart } from '../fixtures/sections-by-hand';
import { PanelPage } from '../pages/panel-page';

const pin = '480263';

/** Unlocks by typing. */
async function unlock(panel: PanelPage): Promise<Keys> {
  await expect(panel.pin).toBeFocused();
  await panel.page.keyboard.type(pin);
  await panel.page.keyboard.press('Enter');
  await expect(panel.menu).toBeVisible();
  return new Keys(panel.page);
}

test('KB-01 by keyboard alone: every section is saved, and is so after a restart', async ({
  launch,
  provision,
  company,
}) => {
  test.setTimeout(240_000);
  await provision({ panel: { pin }, polling: fastPolling, display: undefined });
  const typed = { ...company.credentials.service, name: 'Pier 7', from: '06:30' };
  await saveAndRestart(launch, typed, unlock, async (field, panel) => {
    // From the days on to the hours, the first part of the field.
    await new Keys(panel.page).to(panel.page.getByRole('button', { name: 'Sunday' }));
    await panel.page.keyboard.press('Tab');
    await expect(field).toBeFocused();
    // Hours of the day from 0 to 23, as they are written beside the picture of the week.
    await panel.page.keyboard.type('0630');
    await expect(field).toHaveValue(typed.from);
  });
});

test('KB-02 by keyboard alone: an operation of each effect is refused, looked at, declined, run, given up and written down', async ({
  launch,
  provision,
  company,
  controls,
}) => {
  test.setTimeout(240_000);
  await provision(withService(company, pin));
  const panel = await PanelPage.of((await launch('--settings')).app);
  await unlock(panel);
  // What was pressed keeps the focus while it goes on, and so does its place: nothing is far away.
  await operateEachEffect({ panel, hands: new Keys(panel.page, 25) }, controls);
});
