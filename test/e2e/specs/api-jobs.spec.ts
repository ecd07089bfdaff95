import type { Locator } from '@playwright/test';
import { findingsOf } from '../fixtures/accessibility';
import { expect, test } from '../fixtures/kiosk';
import { choiceOf, withService } from '../fixtures/operations';
import { ApiPage } from '../pages/api-page';
import { PanelPage } from '../pages/panel-page';

const pin = '482913';

/** Prepares a job that thanks somebody 200 times, over a table with one more row that is wrong. */
async function prepareThanks(api: ApiPage, receiver: string): Promise<void> {
  const thanks = await api.choose('mv.appreciation.createPlatform');
  await thanks.getByRole('button', { name: 'Use a table' }).click();
  const rows = Array.from({ length: 200 }, (_, at) => `Thanks number ${at + 1},${receiver}`);
  await api.page.getByLabel('Table (CSV)').setInputFiles({
    name: 'thanks.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from(['body.note,body.toUserIDs', 'x,', ...rows].join('\n')),
  });
}

/** Starts it, pauses it as soon as it goes, and lets the row under way end. */
async function startThanks(api: ApiPage): Promise<void> {
  await api.page.getByRole('button', { name: 'Start with 200 rows' }).click();
  await api.confirm('pay');
  await jobOf(api).getByRole('button', { name: 'Pause' }).click();
  await expect(jobOf(api).getByRole('button', { name: 'Resume' })).toBeVisible();
  await expect(jobOf(api)).not.toContainText('Being sent');
}

/** The only job. */
function jobOf(api: ApiPage): Locator {
  return api.page.getByRole('region', { name: /, job \d+$/ });
}

test('A-02 a table of 200 rows is paused, survives a kill, and sends each row once', async ({
  launch,
  provision,
  company,
  controls,
}) => {
  test.setTimeout(240_000);
  await provision(withService(company, pin));
  const first = await launch('--settings');
  const panel = await PanelPage.of(first.app);
  await panel.unlock(pin);
  const api = await ApiPage.open(panel);
  const { page } = panel;
  await prepareThanks(api, await choiceOf(panel, 'motivosity'));
  await expect(page.getByText('200 good rows')).toBeVisible();
  await expect(page.getByText('1 row with problems')).toBeVisible();
  expect(await findingsOf(page)).toEqual([]);
  await startThanks(api);
  const path = 'PUT /api/v2/platformappreciation';
  const before = await controls.countRequests(path);
  expect(before).toBeGreaterThan(0);
  expect(before).toBeLessThan(200);
  first.app.process().kill('SIGKILL');

  const second = await launch('--settings');
  const again = await PanelPage.of(second.app);
  await again.unlock(pin);
  const later = await ApiPage.open(again);
  await later.turnTo('Tables');
  await jobOf(later).getByRole('button', { name: 'Resume' }).click();
  await expect(jobOf(later)).toContainText('Finished', { timeout: 120_000 });
  await expect(jobOf(later)).toContainText('Done: 200');
  expect(await controls.countRequests(path)).toBe(200);
  await jobOf(later).getByRole('button', { name: 'Show rows' }).click();
  await expect(jobOf(later).getByRole('row')).toHaveCount(51);
  expect(await findingsOf(later.page)).toEqual([]);
});

test('A-04 a job of the demo company, which begins anew each time, says that it cannot go on', async ({
  launch,
  provision,
}) => {
  await provision({ panel: { pin } });
  const first = await launch('--settings', '--demo');
  const panel = await PanelPage.of(first.app);
  await panel.unlock(pin);
  const api = await ApiPage.open(panel);
  await prepareThanks(api, await choiceOf(panel, 'motivosity'));
  await startThanks(api);
  await first.close();

  const second = await launch('--settings', '--demo');
  const again = await PanelPage.of(second.app);
  await again.unlock(pin);
  const later = await ApiPage.open(again);
  await later.turnTo('Tables');
  await expect(jobOf(later)).toContainText('started in a demo company that is gone');
  await expect(jobOf(later)).toContainText('Waiting: ');
  await expect(jobOf(later).getByRole('button', { name: 'Resume' })).toHaveCount(0);
  await jobOf(later).getByRole('button', { name: 'End the job' }).click();
  await expect(jobOf(later)).toContainText('Ended early');
});
