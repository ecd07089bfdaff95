import { Fingers } from '../fixtures/fingers';
import { expect, fastPolling, test } from '../fixtures/kiosk';
import { withService } from '../fixtures/operations';
import { operateEachEffect } from '../fixtures/operations-by-hand';
import { findSections, saveSections } from '../fixtures/sections-by-hand';
import { PanelPage } from '../pages/panel-page';

const pin = '480263';

/** Unlocks with the digits on the page. */
async function unlock(panel: PanelPage, fingers: Fingers): Promise<void> {
  const digits = panel.page.getByRole('group', { name: 'Digits' });
  for (const digit of pin) await fingers.press(digits.getByRole('button', { name: digit, exact: true }));
  await fingers.press(panel.page.getByRole('button', { name: 'Unlock' }));
  await expect(panel.menu).toBeVisible();
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
  const first = await launch('--settings');
  const panel = await PanelPage.of(first.app);
  const fingers = new Fingers(panel.page);
  await unlock(panel, fingers);
  await saveSections({ panel, hands: fingers }, typed, async (field) => {
    await expect(field).toHaveValue(typed.from);
  });
  await first.close();

  const again = await PanelPage.of((await launch('--settings')).app);
  const later = new Fingers(again.page);
  await unlock(again, later);
  await findSections({ panel: again, hands: later }, typed);
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
  const fingers = new Fingers(panel.page);
  await unlock(panel, fingers);
  await operateEachEffect({ panel, hands: fingers }, controls);
});
