import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from '../fixtures/kiosk';

const leaders = { display: { slides: ['leaderboard'], dwellSeconds: 6, transition: 'none' } };

test('O-01 a cold start without network shows everything from the disk, pictures included', async ({
  launch,
  provision,
  company,
}) => {
  await provision(leaders);
  const first = await launch();
  await first.display.waitForSlide('leaderboard');
  await expect.poll(() => first.display.shownPictures()).toBeGreaterThan(3);
  const before = await first.display.board();
  await first.close();
  await company.close();

  const second = await launch();
  await second.display.waitForSlide('leaderboard');
  const after = await second.display.board();
  expect(after.leaderboard).toEqual(before.leaderboard);
  expect(after.recognitions).toEqual(before.recognitions);
  expect(after.wallPosts).toEqual(before.wallPosts);
  expect(after.people).toEqual(before.people);
  await expect(second.display.slide).toContainText(before.leaderboard.month[0]!.person.name);
  expect(await second.display.shownPictures()).toBeGreaterThan(3);
  await expect
    .poll(async () => (await second.display.board()).sources.map((source) => source.error))
    .toContain('network');
  // Three intervals of five seconds after the last answer, the age is on the screen in words.
  await expect(second.display.freshness).not.toBeEmpty({ timeout: 40_000 });
});

test('O-02 a start without network and without anything kept waits in words', async ({
  launch,
  provision,
  company,
  dataDir,
}) => {
  await provision();
  await company.close();
  const { display } = await launch();
  await display.waitForSlide('waiting');
  await expect(display.slide).toContainText('The news cannot be reached right now. We keep trying.', {
    timeout: 20_000,
  });
  await expect(display.slide).not.toContainText(/error|ECONN|network code/i);
  const log = () => readFile(join(dataDir, 'logs', 'motiboard.log'), 'utf8');
  for (const source of ['leaderboard', 'feeds', 'me', 'users', 'posts']) {
    await expect.poll(log, { timeout: 20_000 }).toContain(`${source} could not be read`);
  }
});

test('O-03 nothing on the disk can be read by looking', async ({ launch, provision, company, dataDir }) => {
  await provision(leaders);
  const kiosk = await launch();
  await kiosk.display.waitForSlide('leaderboard');
  await expect.poll(() => kiosk.display.shownPictures()).toBeGreaterThan(3);
  const board = await kiosk.display.board();
  await kiosk.close();
  const secrets = [
    company.kioskId,
    company.motimate.password,
    ...board.leaderboard.month.slice(0, 3).map((entry) => entry.person.name),
    ...board.recognitions.slice(0, 3).flatMap((item) => (item.note ? [item.note.slice(0, 30)] : [])),
    '\x89PNG',
  ];
  for (const file of await filesBelow(dataDir)) {
    // The provisioning file is the operator's own; the browser engine keeps no content but its own pictures.
    if (file.endsWith('motiboard.json') || file.includes('/chromium/')) continue;
    const bytes = (await readFile(file)).toString('latin1');
    for (const secret of secrets) {
      expect(bytes.includes(Buffer.from(secret, 'utf8').toString('latin1')), `${file} holds ${secret}`).toBe(
        false,
      );
    }
  }
});

async function filesBelow(dir: string): Promise<string[]> {
  const entries = await readdir(dir, { recursive: true, withFileTypes: true });
  return entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
}
