import type { Locator } from '@playwright/test';
import type { DemoServer } from '../../../src-main/demo/server';
import { pollingEvery } from '../../polling';
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
    polling: pollingEvery(600),
  };
}

/** The id of somebody whose name has "an" in it. */
async function choiceOf(panel: PanelPage, vendor: 'motivosity' | 'motimate'): Promise<string> {
  const answer = await panel.call('operations:choices', { vendor, kind: 'person', text: 'an' });
  const { value } = answer as unknown as { value: { choices: { id: string }[] } };
  return value.choices[0]!.id;
}

/** Runs an operation past the page's own questions. */
async function runUnasked(
  panel: PanelPage,
  operation: string,
  input: unknown,
  confirmation: string | undefined,
): Promise<unknown> {
  const answer = await panel.call('operations:run', {
    operation,
    input,
    run: `past-${operation}-${confirmation ?? 'nothing'}`,
    ...(confirmation !== undefined && { confirmation }),
  });
  return (answer as unknown as { value: unknown }).value;
}

/** Every answer of a source comes so late from now on that nobody waits for it. */
async function delay(company: DemoServer, source: string): Promise<void> {
  await fetch(`${company.origin}/_demo/fail`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ source, delayMs: 20_000 }),
  });
}

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

/** How often the company answered something of this method and path. */
async function asked(company: DemoServer, part: string): Promise<number> {
  const { counts } = await requestsOf(company);
  return Object.entries(counts)
    .filter(([key]) => key.includes(part))
    .reduce((sum, [, count]) => sum + count, 0);
}

async function requestsOf(
  company: DemoServer,
): Promise<{ readonly counts: Record<string, number>; readonly underway: readonly string[] }> {
  const answer = await fetch(`${company.origin}/_demo/requests`);
  return (await answer.json()) as Awaited<ReturnType<typeof requestsOf>>;
}

/** An operation of one effect, a request that is wrong, one that is right, and what the company then sees. */
interface Case {
  readonly effect: string;
  readonly id: string;
  readonly wrong: unknown;
  readonly right: unknown;
  /** The word that is to be typed; null = none. */
  readonly word: string | null;
  /** Method and path of the request. */
  readonly call: string;
}

test('A-01 an operation of each effect is refused, looked at, cancelled, run and written down', async ({
  launch,
  provision,
  company,
  controls,
}) => {
  test.setTimeout(300_000);
  await provision(withService(company));
  const { app } = await launch('--settings');
  const panel = await PanelPage.of(app);
  await panel.unlock(pin);
  const api = await ApiPage.open(panel);
  const { page } = panel;
  for (const mode of ['Light', 'Dark'] as const) {
    await panel.chooseMode(mode);
    expect(await findingsOf(page)).toEqual([]);
  }

  // Found by words; what was typed stands in both sights, also what is wrong.
  await api.finder.fill('kiosk leaderboard');
  await api.finder.press('Enter');
  const leaders = api.operation('mv.kiosk.leaderboard');
  await leaders.getByRole('tab', { name: 'JSON' }).click();
  await api.json.fill('{"path": {');
  await leaders.getByRole('tab', { name: 'Form' }).click();
  await expect(leaders).toContainText('The form waits for the JSON');
  await expect(leaders.getByRole('button', { name: 'Run', exact: true })).toBeDisabled();
  await leaders.getByRole('tab', { name: 'JSON' }).click();
  await expect(api.json).toHaveValue('{"path": {');

  // People are chosen by name; nobody pastes an ID.
  const thanks = await api.choose('mv.appreciation.createPlatform');
  await thanks.getByLabel('Note').fill('For the <b>boats</b> 🚤');
  const receivers = thanks.getByRole('combobox', { name: 'To, by ID' });
  await receivers.pressSequentially('an');
  const name = await thanks.getByRole('option').first().locator('bdi').innerText();
  await receivers.press('Enter');
  await expect(thanks.getByRole('button', { name: `Remove ${name}` })).toBeVisible();
  await thanks.getByRole('tab', { name: 'JSON' }).click();
  const gift = JSON.parse(await api.json.inputValue()) as { body: { note: string; toUserIDs: string[] } };
  expect(gift.body.note).toBe('For the <b>boats</b> 🚤');
  expect(gift.body.toUserIDs).toHaveLength(1);
  const colleague = await choiceOf(panel, 'motimate');

  const cases: readonly Case[] = [
    {
      effect: 'Reads',
      id: 'mm.position.list',
      wrong: { query: { page: -1 } },
      right: { query: {} },
      word: null,
      call: 'GET /public_api/positions',
    },
    {
      effect: 'Changes something',
      id: 'mm.position.create',
      wrong: { body: {} },
      right: { body: { name: 'Lighthouse keeper' } },
      word: null,
      call: 'POST /public_api/positions',
    },
    {
      effect: 'Moves money',
      id: 'mv.appreciation.createPlatform',
      wrong: { body: { note: 'To nobody' } },
      right: gift,
      word: 'pay',
      call: 'PUT /api/v2/platformappreciation',
    },
    {
      effect: 'Cannot be undone',
      id: 'mm.user.delete',
      wrong: { path: {} },
      right: { path: { user_id: colleague } },
      word: 'delete',
      call: `DELETE /public_api/users/${colleague}`,
    },
    {
      effect: 'Recalculates for everyone',
      id: 'mv.user.recalculateOrgChart',
      wrong: { query: { everyone: 'yes' } },
      right: {},
      word: 'recalculate',
      call: 'GET /api/v2/user/recalculateorgchart',
    },
  ];
  for (const { effect, id, wrong, right, word, call } of cases) {
    const operation = await api.write(id, wrong);
    await expect(operation).toContainText(effect);
    await api.run();
    await expect(api.response).toContainText('Nothing was sent');
    await expect(api.dialog).toBeHidden();

    await api.write(id, right);
    await operation.getByRole('button', { name: 'Check without sending' }).click();
    await expect(api.response).toContainText('This is exactly what would be sent.');
    await expect(api.response).toContainText(call.split(' ')[1]!);
    await expect(api.response).not.toContainText(company.credentials.service.secureToken);

    if (word !== null) {
      await expect(api.response).toContainText(`type "${word}"`);
      await api.run();
      await expect(api.dialog).toContainText(`"${word}"`);
      await expect(api.dialog.getByRole('button', { name: 'Confirm' })).toBeDisabled();
      await api.dialog.getByRole('textbox').fill('yes');
      await expect(api.dialog.getByRole('button', { name: 'Confirm' })).toBeDisabled();
      await api.dialog.getByRole('button', { name: 'Cancel' }).click();
      // The page could be made to say anything: main asks for the word itself.
      for (const typed of [undefined, 'yes']) {
        expect(await runUnasked(panel, id, right, typed)).toMatchObject({
          kind: 'refused',
          code: 'not-confirmed',
        });
      }
    }
    expect(await asked(company, call), `${id} before it is run`).toBe(0);
    await api.run();
    if (word !== null) await api.confirm(word);
    await expect(api.response).toContainText('Done');
    expect(await asked(company, call), `${id} once it is run`).toBe(1);
  }
  expect(await findingsOf(page)).toEqual([]);

  // What the vendor refuses is not done, in its words.
  await api.write('mm.user.delete', { path: { user_id: '999999' } });
  await api.run();
  await api.confirm('delete');
  await expect(api.response).toContainText('Not done');
  await expect(api.response).toContainText('404');

  // Given up under way: a read changed nothing; of a write nobody can tell, and the read that would is offered.
  await delay(company, 'motimate');
  await api.write('mm.position.list', { query: {} });
  await api.run();
  await expect.poll(async () => (await requestsOf(company)).underway).toContain('GET /public_api/positions');
  await page.getByRole('button', { name: 'Cancel', exact: true }).click();
  await expect(api.response).toContainText('Cancelled');
  await api.write('mm.position.create', { body: { name: 'Ferryman' } });
  await api.run();
  await expect.poll(async () => (await requestsOf(company)).underway).toContain('POST /public_api/positions');
  await page.getByRole('button', { name: 'Cancel', exact: true }).click();
  await expect(api.response).toContainText('Outcome unknown');
  await controls.recover();
  await api.response.getByRole('button', { name: /^Look: / }).click();
  await expect(api.operation('mm.position.list')).toBeVisible();
  await expect(api.response).toContainText('Lighthouse keeper');

  // Whose account is missing is said, with where to connect it, and nothing leaves.
  const survey = await api.choose('mv.survey.get');
  await expect(survey.getByRole('button', { name: 'Go to Connections' })).toBeVisible();
  await api.run();
  await expect(api.response).toContainText('Nothing was sent');
  expect(await asked(company, '/survey')).toBe(0);

  // Nobody asked for ids and addresses yet.
  for (const one of ['Operations', 'History', 'Audit log'] as const) {
    await api.turnTo(one);
    await expect(page.getByRole('tabpanel', { name: one, exact: true })).not.toContainText(
      /\bm[mv]\.[a-z]+\.|\/api\/v|\/public_api/i,
      {
        useInnerText: true,
      },
    );
  }
  await api.showDetails();
  await api.turnTo('Operations');
  await expect(survey).toContainText('mv.survey.get');
  await api.turnTo('History');
  await expect(page.getByRole('row').filter({ hasText: 'mm.position.create' }).first()).toContainText(
    'Outcome unknown',
  );
  await api.turnTo('Audit log');
  const written = page.getByRole('row').filter({ has: page.getByRole('cell') });
  await expect(written).toHaveCount(6);
  const story = [
    ['mm.position.create', 'Outcome unknown'],
    ['mm.user.delete', 'Not done'],
    ['mv.user.recalculateOrgChart', 'Done'],
    ['mm.user.delete', 'Done'],
    ['mv.appreciation.createPlatform', 'Done'],
    ['mm.position.create', 'Done'],
  ] as const;
  for (const [at, [id, outcome]] of story.entries()) {
    await expect(written.nth(at)).toContainText(id);
    await expect(written.nth(at)).toContainText(outcome);
  }
  await written.nth(4).getByText('Show', { exact: true }).click();
  await expect(written.nth(4)).toContainText('For the <b>boats</b> 🚤');
  expect((await written.allInnerTexts()).join('\n')).not.toContain(company.credentials.service.secureToken);
  expect(await findingsOf(page)).toEqual([]);
});

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
  await prepareThanks(api, await choiceOf(panel, 'motivosity'));
  await expect(page.getByText('200 good rows')).toBeVisible();
  await expect(page.getByText('1 row with problems')).toBeVisible();
  expect(await findingsOf(page)).toEqual([]);
  await startThanks(api);
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
  await jobOf(later).getByRole('button', { name: 'Resume' }).click();
  await expect(jobOf(later)).toContainText('Finished', { timeout: 120_000 });
  await expect(jobOf(later)).toContainText('Done: 200');
  expect(await asked(company, path)).toBe(200);
  await jobOf(later).getByRole('button', { name: 'Show rows' }).click();
  await expect(jobOf(later).getByRole('row')).toHaveCount(51);
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
  await api.showDetails();
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
