import type { DemoServer } from '../../../src-main/demo/server';
import { findingsOf } from '../fixtures/accessibility';
import { companyConfig, expect, test } from '../fixtures/kiosk';
import { ApiPage } from '../pages/api-page';
import { PanelPage } from '../pages/panel-page';

const pin = '482913';

/** A provisioning file whose service token can call. */
function withService(company: DemoServer): Record<string, unknown> {
  const { motivosity } = companyConfig(company);
  const { appId, secureToken } = company.credentials.service;
  return {
    panel: { pin },
    motivosity: { ...(motivosity as object), service: { appId, secureToken } },
    // The test counts what it sends itself.
    polling: { leaderboard: 600, feeds: 600, me: 600, users: 600, posts: 600 },
  };
}

/** How often the company was asked for something of this method and path. */
async function asked(company: DemoServer, part: string): Promise<number> {
  const answer = await fetch(`${company.origin}/_demo/requests`);
  const { counts } = (await answer.json()) as { counts: Record<string, number> };
  return Object.entries(counts)
    .filter(([key]) => key.includes(part))
    .reduce((sum, [, count]) => sum + count, 0);
}

test('A-02 a table of 200 rows is paused, survives a kill, and sends each row once', async ({
  launch,
  provision,
  company,
}) => {
  test.setTimeout(240_000);
  await provision(withService(company));
  const first = await launch('--settings');
  const panel = await PanelPage.of(first.app);
  await panel.unlock(pin);
  const api = await ApiPage.open(panel);
  const { page } = panel;
  const found = (await panel.call('operations:choices', {
    vendor: 'motivosity',
    kind: 'person',
    text: 'an',
  })) as unknown as { value: { choices: { id: string }[] } };
  const receiver = found.value.choices[0]!.id;

  const thanks = await api.choose('mv.appreciation.createPlatform');
  await thanks.getByRole('button', { name: 'Use a table' }).click();
  const rows = Array.from({ length: 200 }, (_, at) => `Thanks number ${at + 1},${receiver}`);
  await page.getByLabel('Table (CSV)').setInputFiles({
    name: 'thanks.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from(['body.note,body.toUserIDs', 'x,', ...rows].join('\n')),
  });
  await expect(page.getByText('200 good rows')).toBeVisible();
  await expect(page.getByText('1 row with problems')).toBeVisible();
  expect(await findingsOf(page)).toEqual([]);
  await page.getByRole('button', { name: 'Start with 200 rows' }).click();
  await api.confirm('pay');
  const job = (where: ApiPage) => where.page.getByRole('region', { name: /, job \d+$/ });
  await job(api).getByRole('button', { name: 'Pause' }).click();
  await expect(job(api).getByRole('button', { name: 'Resume' })).toBeVisible();
  const path = 'PUT /api/v2/platformappreciation';
  const before = await asked(company, path);
  expect(before).toBeGreaterThan(0);
  expect(before).toBeLessThan(200);
  first.app.process().kill('SIGKILL');

  const second = await launch('--settings');
  const again = await PanelPage.of(second.app);
  await again.unlock(pin);
  const later = await ApiPage.open(again);
  await later.turnTo('Tables');
  await job(later).getByRole('button', { name: 'Resume' }).click();
  await expect(job(later)).toContainText('Finished', { timeout: 120_000 });
  await expect(job(later)).toContainText('Done: 200');
  expect(await asked(company, path)).toBe(200);
  await job(later).getByRole('button', { name: 'Show rows' }).click();
  await expect(job(later).getByRole('row')).toHaveCount(51);
  expect(await findingsOf(later.page)).toEqual([]);
});

test('A-03 hostile text in and out leaves the page whole', async ({ launch, provision, company }) => {
  test.setTimeout(120_000);
  await provision(withService(company));
  const { app } = await launch('--settings');
  const panel = await PanelPage.of(app);
  const errors: string[] = [];
  panel.page.on('pageerror', (error) => errors.push(error.message));
  await panel.unlock(pin);
  const api = await ApiPage.open(panel);
  const { page } = panel;
  const hostile = [
    '<img src=x onerror="document.title=1"><script>document.title=2</script>',
    'wide'.repeat(2_500),
    '\u202Eright to left \u05D0\u05D1\u05D2 👩‍👩‍👧‍👦 {{name}} $t(api:run)',
    'null \u0000 byte',
  ];
  const title = await page.title();

  await api.finder.fill(hostile[0]!);
  await expect(page.getByText('Nothing fits these words.')).toBeVisible();
  for (const text of hostile) {
    await api.write('mm.position.create', { body: { name: text, odd: text, import_id: text } });
    await page.getByRole('tab', { name: 'Form' }).click();
    await page.getByRole('button', { name: 'Check without sending' }).click();
    await expect(api.response).toBeVisible();
  }
  const body = JSON.stringify({
    data: hostile.map((text, at) => ({ id: at + 1, name: text, import_id: text, [text]: [text, { text }] })),
    meta: { current_page: 1, total_pages: 1, total_count: hostile.length },
  });
  await fetch(`${company.origin}/_demo/fail`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ source: 'motimate', body }),
  });
  await api.choose('mm.position.list');
  await api.run();
  await expect(api.response).toContainText('Done');
  for (const sight of ['Tree', 'Raw', 'Table']) {
    await api.response.getByRole('tab', { name: sight, exact: true }).click();
  }
  await api.turnTo('History');
  await expect(page.getByRole('row').filter({ hasText: 'mm.position.list' })).toBeVisible();
  const room = await page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    return scrollWidth - clientWidth;
  });
  expect(room).toBeLessThanOrEqual(0);
  expect(await page.title()).toBe(title);
  expect(errors).toEqual([]);
  await expect(panel.menu).toBeVisible();
});
