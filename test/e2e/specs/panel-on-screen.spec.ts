import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { ShownItem } from '../../../src-main/contract/panel/on-screen';
import { pollingEvery } from '../../polling';
import { expect, test } from '../fixtures/kiosk';
import { goneFromDisk, noteClick, watchText } from '../fixtures/gone-after';
import { placesOf, plainContents } from '../fixtures/plain-contents';
import { PanelPage } from '../pages/panel-page';

const pin = '480263';
/** So slow that nothing leaves the screen because it was read anew, s. */

test('OS-01 a person who is hidden from the list leaves the screen at once, and the panel says why', async ({
  launch,
  provision,
  dataDir,
}, testInfo) => {
  const slides = { slides: ['appreciation'], dwellSeconds: 15, transition: 'none', timeZone: 'Europe/Oslo' };
  await provision({ panel: { pin }, polling: pollingEvery(3600), display: slides });
  const { app, display, page: wall } = await launch('--settings');
  await app.evaluate(({ app: machine }, folder) => machine.setPath('downloads', folder), dataDir);
  const panel = await PanelPage.of(app);
  await panel.unlock(pin);
  await panel.go('On screen');
  const { page } = panel;
  const rows = page.getByRole('list', { name: 'What the screen holds' }).getByRole('listitem');
  const items = async (): Promise<ShownItem[]> => {
    const answer = (await panel.call('on-screen:list')) as unknown as { value: { items: ShownItem[] } };
    return answer.value.items;
  };
  const find = page.getByLabel('Find in this list');

  // Everything that the board holds is there, and can be narrowed down.
  await expect
    .poll(async () => (await items()).filter(({ kind }) => kind === 'appreciation').length)
    .toBeGreaterThan(2);
  const all = await items();
  await expect(page.getByText(`${all.length} things`, { exact: true })).toBeVisible();
  await page.getByLabel('Kind', { exact: true }).click();
  const awards = all.filter(({ kind }) => kind === 'award').length;
  await page.getByRole('option', { name: `Awards (${awards})` }).click();
  await expect(rows).toHaveCount(awards);
  await page.getByLabel('Kind', { exact: true }).click();
  await page.getByRole('option', { name: 'All kinds' }).click();

  // Somebody who is thanked on the screen at this moment, from the beginning of a slide on.
  const seen = async (): Promise<string> => (await display.slide.textContent()) ?? '';
  const before = await seen();
  await expect.poll(async () => (await seen()) !== before, { timeout: 60_000 }).toBe(true);
  const onWall = await seen();
  const thanks = all.find(
    ({ kind, title, people }) =>
      kind === 'appreciation' && onWall.includes(title!) && people.some(({ name }) => onWall.includes(name)),
  )!;
  const { name } = thanks.people.find((one) => onWall.includes(one.name))!;
  const goneFromWall = await watchText(wall, name);
  await find.fill(name);
  const row = rows.filter({ hasText: thanks.title! });
  await expect(row).toContainText('Thanks, birthdays and news');
  await expect(row).toContainText(/Read (now|\d+ (seconds|minutes?) ago)/);
  const holds = async (text: string): Promise<boolean> =>
    JSON.stringify(await display.board()).includes(text);
  expect(await holds(name)).toBe(true);
  expect(placesOf(plainContents(dataDir), [name])).not.toEqual([]);
  await row.getByRole('button', { name: /^Hide a person/ }).click();
  const clickedAt = await noteClick(page);
  await page
    .getByRole('dialog')
    .getByRole('button', { name: `Hide ${name}`, exact: true })
    .click();
  const moment = await clickedAt();
  const diskMs = await goneFromDisk(dataDir, name, moment);
  const wallMs = await goneFromWall(moment);
  const measured = { wallMs: wallMs ?? 'the slide had turned before', diskMs };
  testInfo.annotations.push({ type: 'hidden within', description: JSON.stringify(measured) });
  await testInfo.attach('hidden-within.json', { body: JSON.stringify(measured) });
  console.log(`Hidden within (ms): ${JSON.stringify(measured)}`);
  // A second is the goal; a busy machine may take a little longer.
  expect(wallMs ?? 0).toBeLessThan(5_000);
  expect(diskMs).toBeLessThan(5_000);
  await expect.poll(() => holds(name)).toBe(false);
  await expect(page.getByText(`“${name}” is not shown any more.`)).toBeVisible();
  await expect(page.getByText('Nothing like that is on the screen.')).toBeVisible();
  expect((await items()).some(({ people }) => people.some((one) => one.name === name))).toBe(false);

  const question = page.getByLabel('Why is … not on screen?');
  await question.fill(name);
  await question.press('Enter');
  await expect(page.getByText(/on the list of people who are not shown/)).toBeVisible();
  await question.fill('no such thing anywhere');
  await page.getByRole('button', { name: 'Find out' }).click();
  await expect(page.getByText(/^No rule keeps it away/)).toBeVisible();

  // A single thing, and back.
  await page.getByRole('button', { name: 'Show everything again' }).click();
  const left = await items();
  const isOnly = (title: string | null): boolean => left.filter((one) => one.title === title).length === 1;
  const other = left.find(({ kind, canHide, title }) => kind === 'appreciation' && canHide && isOnly(title))!;
  await find.fill(other.title!);
  await page.getByRole('button', { name: `Hide this: ${other.title!}`, exact: true }).click();
  await expect.poll(() => holds(other.id.replace('feed:', ''))).toBe(false);
  await page.getByRole('button', { name: 'Show again', exact: true }).click();
  await expect.poll(() => holds(other.id.replace('feed:', ''))).toBe(true);

  // It is the same setting as in "Privacy".
  await panel.go('Privacy');
  await expect(
    page.getByRole('list', { name: 'People who are not shown' }).getByRole('listitem'),
  ).toHaveCount(1);
  await panel.go('On screen');

  await expect.poll(async () => (await items()).some(({ shownThisWeek }) => shownThisWeek > 0)).toBe(true);
  await expect
    .poll(
      async () => {
        await page.getByRole('button', { name: 'Save who was shown this month' }).click();
        const file = await page
          .getByText(/^Written to .*\.csv/)
          .last()
          .innerText();
        const text = await readFile(join(dataDir, file.split('/').at(-1)!.replace(/\.$/, '')), 'utf8');
        const [head, ...people] = text.trimEnd().split('\r\n');
        expect(head).toBe('\uFEFFName,Known from,Times shown this month');
        expect(text).not.toContain(name);
        for (const line of people) expect(line).toMatch(/^.+,(Motivosity|Motimate),\d+$/);
        return people.length;
      },
      { timeout: 60_000 },
    )
    .toBeGreaterThan(0);
});
