import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import type { Board } from '../../../src-main/contract/board';
import { pollingEvery } from '../../polling';
import { expect, test } from '../fixtures/kiosk';
import { DisplayPage } from '../pages/display-page';
import { PanelPage } from '../pages/panel-page';

const pin = '480263';

// Where a desktop keeps what starts with it: never the one of whoever runs the tests.
const usual = process.env['XDG_CONFIG_HOME'];
test.beforeEach(({ dataDir }) => {
  process.env['XDG_CONFIG_HOME'] = join(dataDir, 'desktop');
});
test.afterEach(() => {
  if (usual === undefined) delete process.env['XDG_CONFIG_HOME'];
  else process.env['XDG_CONFIG_HOME'] = usual;
});

test('HE-03 Health shows how the kiosk is, and every button and drill does what it says and is undone', async ({
  launch,
  provision,
  company,
  controls,
  dataDir,
}) => {
  test.setTimeout(240_000);
  // Ten thanks at once would be celebrated, which keeps a machine without a graphics card busy for minutes.
  const display = { dwellSeconds: 6, transition: 'none', motion: 'calm', celebrations: { on: false } };
  await provision({ panel: { pin }, polling: pollingEvery(3600), display });
  const { app, display: wallPage } = await launch('--settings');
  await app.evaluate(({ app: machine }, folder) => machine.setPath('downloads', folder), dataDir);
  const panel = await PanelPage.of(app);
  await panel.unlock(pin);
  await panel.go('Health');
  const { page } = panel;
  const line = (name: string) => page.getByRole('listitem', { name, exact: true });
  const fact = (name: string) => page.locator('dl > div', { hasText: name }).locator('dd');
  const sources = ['Leaderboard', 'Thanks, birthdays and news', 'Motimate account', 'List of people', 'Wall'];
  const allWell = async (): Promise<void> => {
    for (const source of sources) await expect(line(source)).toContainText('Up to date');
    for (const source of sources) await expect(line(source)).not.toContainText('connection');
  };
  const play = async (drill: string): Promise<void> => {
    await line(drill)
      .getByRole('button', { name: `Play: ${drill}` })
      .click();
    await expect(line(drill)).toContainText(/Undone in \d+ seconds?/);
  };
  const undo = async (drill: string): Promise<void> => {
    await line(drill).getByRole('button', { name: 'Undo now' }).click();
    await expect(line(drill).getByRole('button', { name: `Play: ${drill}` })).toBeVisible();
  };

  await allWell();
  await expect(page.getByRole('img', { name: 'The screen as it is now' })).toBeVisible();
  await expect(fact('Clock')).toHaveText('Right');
  const wall = await controls.countRequests(/^GET .*posts/);
  await page.getByRole('button', { name: 'Read now: Wall' }).click();
  await expect.poll(() => controls.countRequests(/^GET .*posts/)).toBe(wall + 1);
  const starts = page.getByRole('switch', { name: 'Start with the machine' });
  const entry = (): Promise<string> =>
    readFile(join(dataDir, 'desktop', 'autostart', 'motiboard.desktop'), 'utf8').catch(() => 'none');
  await expect(starts).not.toBeChecked();
  await starts.click();
  await expect.poll(entry).toContain(`"--data-dir" "${dataDir}"`);
  await expect(starts).toBeChecked();
  await expect(starts).toBeEnabled();
  await starts.click();
  await expect.poll(entry).toBe('none');
  await expect(starts).not.toBeChecked();
  await page.getByRole('button', { name: 'Restart Motiboard' }).click();
  await expect(page.getByRole('dialog')).toContainText('Nothing that was saved is lost.');
  await page.getByRole('dialog').getByRole('button', { name: 'Cancel' }).click();

  await play('No network');
  await expect(line('Leaderboard')).toContainText('There is no connection');
  await expect(wallPage.slide).toBeVisible();
  await undo('No network');
  await allWell();

  const tokens = await controls.countRequests(/^POST .*token/);
  await play('Sign-ins run out');
  await expect.poll(() => controls.countRequests(/^POST .*token/)).toBeGreaterThan(tokens);
  await undo('Sign-ins run out');
  await allWell();

  await play('Clock jumps');
  await expect(fact('Clock')).not.toHaveText('Right');
  await expect(wallPage.slide).toBeVisible();
  await undo('Clock jumps');
  await expect(fact('Clock')).toHaveText('Right');

  await play('Disk is full');
  const log = (): Promise<string> => readFile(join(dataDir, 'logs', 'motiboard.log'), 'utf8');
  for (let thanks = 0; thanks < 10; thanks += 1) await controls.recognise(`On a full disk, ${thanks}`);
  await page.getByRole('button', { name: 'Read now: Thanks, birthdays and news' }).click();
  await expect.poll(async () => JSON.stringify(await wallPage.board())).toContain('On a full disk, 9');
  await expect.poll(log).toContain('a picture could not be kept');
  await undo('Disk is full');

  await play('Page crashes');
  await expect(fact('Brought back within a day')).toContainText('1', { timeout: 60_000 });
  await undo('Page crashes');
  const walls = () => app.windows().filter((one) => one.url().startsWith('app://motiboard/display/'));
  await expect.poll(() => walls().length).toBeGreaterThan(0);
  await page.getByRole('button', { name: 'Restart the carousel' }).click();
  await expect(page.getByText(/^The carousel starts anew/)).toBeVisible();
  // The one that crashed can be there for a moment more; it answers nothing.
  let board: Board | null = null;
  await expect
    .poll(async () => {
      board = (await new DisplayPage(walls().at(-1)!).board().catch(() => null)) ?? board;
      return walls().length === 1 && board !== null;
    })
    .toBe(true);

  await page.getByRole('button', { name: 'Export diagnostics' }).click();
  const written = await page.getByText(/^Written to .*\.zip/).innerText();
  const name = /motiboard-diagnostics-[\w-]+\.zip/.exec(written)?.[0] ?? '';
  const files = unzipSync(await readFile(join(dataDir, name)));
  expect(Object.keys(files)).toEqual(
    expect.arrayContaining(['health.json', 'settings.json', 'logs/motiboard.log']),
  );
  const text = Object.values(files)
    .map((bytes) => strFromU8(bytes))
    .join('\n');
  for (const secret of [company.kioskId, company.motimate.password, pin]) expect(text).not.toContain(secret);
  const { people: known, leaderboard } = board!;
  const people = [...known.newest, ...leaderboard.month.map(({ person }) => person)];
  expect(people.length).toBeGreaterThan(5);
  for (const person of people) expect(text).not.toContain(person.name);
});
