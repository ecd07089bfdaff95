import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { findingsOf } from '../fixtures/accessibility';
import { expect, test } from '../fixtures/kiosk';
import { choiceOf, withService } from '../fixtures/operations';
import { ApiPage } from '../pages/api-page';
import { PanelPage } from '../pages/panel-page';

const pin = '482913';

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
  dataDir,
}) => {
  test.setTimeout(300_000);
  // Whom the screen must not show, administrators can still choose, by a name that no visitor would read.
  const hidden = await controls.join({ firstName: 'Brigitta', lastName: 'Quillfeather' });
  await provision({ ...withService(company, pin), privacy: { hidePeople: [hidden] } });
  const { app } = await launch('--settings');
  await app.evaluate(({ app: machine }, folder) => machine.setPath('downloads', folder), dataDir);
  /** What was saved under a name, once it is there. */
  const saved = async (name: RegExp): Promise<string> => {
    const find = async (): Promise<string> => (await readdir(dataDir)).find((file) => name.test(file)) ?? '';
    await expect.poll(find).not.toBe('');
    return await readFile(join(dataDir, await find()), 'utf8');
  };
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
  await expect(thanks.getByRole('option').first()).toBeVisible();
  await receivers.press('Enter');
  await expect(thanks.getByRole('button', { name: /^Remove \S/ })).toHaveCount(1);
  await thanks.getByRole('tab', { name: 'JSON' }).click();
  const gift = JSON.parse(await api.json.inputValue()) as { body: { note: string; toUserIDs: string[] } };
  expect(gift.body.note).toBe('For the <b>boats</b> 🚤');
  expect(gift.body.toUserIDs).toHaveLength(1);
  const colleague = await choiceOf(panel, 'motimate', 'quillf');

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
    expect(await controls.countRequests(call), `${id} before it is run`).toBe(0);
    await api.run();
    if (word !== null) await api.confirm(word);
    await expect(api.response).toContainText('Done');
    expect(await controls.countRequests(call), `${id} once it is run`).toBe(1);
  }
  expect(await findingsOf(page)).toEqual([]);

  // What the vendor refuses is not done, in its words.
  await api.write('mm.user.delete', { path: { user_id: '999999' } });
  await api.run();
  await api.confirm('delete');
  await expect(api.response).toContainText('Not done');
  await expect(api.response).toContainText('404');

  // Given up under way: a read changed nothing; of a write nobody can tell, and the read that would is offered.
  // So late that nobody waits for it.
  await controls.fail('motimate', { delayMs: 20_000 });
  await api.write('mm.position.list', { query: {} });
  await api.run();
  await expect.poll(() => controls.underway()).toContain('GET /public_api/positions');
  await page.getByRole('button', { name: 'Cancel', exact: true }).click();
  await expect(api.response).toContainText('Cancelled');
  await api.write('mm.position.create', { body: { name: 'Ferryman' } });
  await api.run();
  await expect.poll(() => controls.underway()).toContain('POST /public_api/positions');
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
  expect(await controls.countRequests('/survey')).toBe(0);

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
  for (const mode of ['Light', 'Dark'] as const) {
    await panel.chooseMode(mode);
    for (const one of ['Tables', 'History', 'Audit log'] as const) {
      await api.turnTo(one);
      expect(await findingsOf(page)).toEqual([]);
    }
  }
  await api.showDetails();
  await api.turnTo('Operations');
  await expect(survey).toContainText('mv.survey.get');

  // Once more from the history, and what came of it as text and as files.
  await api.turnTo('History');
  const earlier = page.getByRole('row').filter({ hasText: 'mm.position.list' }).first();
  await earlier.getByRole('button', { name: 'Run again' }).click();
  await expect(api.response).toContainText('Lighthouse keeper');
  await api.response.getByRole('button', { name: 'Save as CSV' }).click();
  expect(await saved(/^mm\.position\.list-.*\.csv$/)).toContain('Lighthouse keeper');
  await api.response.getByRole('button', { name: 'Save as JSON' }).click();
  expect(await saved(/^mm\.position\.list-.*\.json$/)).toContain('"Lighthouse keeper"');
  const clipboard = (): Promise<string> => app.evaluate(({ clipboard: board }) => board.readText());
  await api.response.getByRole('button', { name: 'Copy', exact: true }).click();
  await expect.poll(clipboard).toContain('"Lighthouse keeper"');
  await api.response.getByText('What was sent').click();
  await api.response.getByRole('button', { name: 'Copy as curl' }).click();
  await expect.poll(clipboard).toMatch(/^curl .*\/public_api\/positions.*Bearer •••/);

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

  // A file is judged by its content, before it may leave.
  const upload = await api.choose('mm.file.upload');
  const choose = async (buffer: Buffer): Promise<void> =>
    await upload
      .getByLabel('File', { exact: true })
      .setInputFiles({ name: 'pier.jpg', mimeType: '', buffer });
  await choose(Buffer.from('This is no picture.'));
  await expect(upload).toContainText('not what its name says');
  await api.run();
  await expect(api.response).toContainText('Nothing was sent');
  expect(await controls.countRequests('POST /public_api/files')).toBe(0);
  await choose(Buffer.from('/9j/4AAQSkZJRgABAQ==', 'base64'));
  await api.run();
  await expect(api.response).toContainText('Done');
  expect(await controls.countRequests('POST /public_api/files')).toBe(1);
});

test('A-03 hostile text in and out leaves the page whole', async ({
  launch,
  provision,
  company,
  controls,
}) => {
  test.setTimeout(120_000);
  await provision(withService(company, pin));
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
  await controls.fail('motimate', { body });
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
