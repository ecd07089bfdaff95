import { Fingers } from '../fixtures/fingers';
import { expect, fastPolling, test } from '../fixtures/kiosk';
import { withService } from '../fixtures/operations';
import { operateEachEffect } from '../fixtures/operations-by-hand';
import { saveAndRestart } from '../fixtures/sections-by-hand';
import { PanelPage } from '../pages/panel-page';

const pin = '480263';

/** Unlocks with the digits on the page. */
async function unlock(panel: PanelPage): Promise<Fingers> {
  const fingers = new Fingers(panel.page);
  const digits = panel.page.getByRole('group', { name: 'Digits' });
  for (const digit of pin) await fingers.press(digits.getByRole('button', { name: digit, exact: true }));
  await fingers.press(panel.page.getByRole('button', { name: 'Unlock' }));
  await expect(panel.menu).toBeVisible();
  return fingers;
}

test('TO-01 by touch alone: every section is saved, and is so after a restart', async ({
  launch,
  provision,
  company,
}) => {
  // Every letter is a key on the page that is found and touched.
  test.setTimeout(240_000);
  await provision({ panel: { pin }, polling: fastPolling, display: undefined });
  const typed = { ...company.credentials.service, name: 'pier 7', from: '07:00' };
  await saveAndRestart(launch, typed, unlock, async (field) => {
    await expect(field).toHaveValue(typed.from);
  });
});

test('TO-02 by touch alone: an operation of each effect is refused, looked at, declined, run, given up and written down', async ({
  launch,
  provision,
  company,
  controls,
}) => {
  test.setTimeout(240_000);
  await provision(withService(company, pin));
  const panel = await PanelPage.of((await launch('--settings')).app);
  await operateEachEffect({ panel, hands: await unlock(panel) }, controls);
});
