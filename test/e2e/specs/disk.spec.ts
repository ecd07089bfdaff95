import { readdirSync, readFileSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Sqlite } from '../../../src-main/store/sqlite';
import { expect, test, type Kiosk, type KioskFixtures } from '../fixtures/kiosk';
import { connectByPanel, keysOf, withState } from '../fixtures/kept-state';
import { SmallDisk, whyNoMounts } from '../fixtures/small-disk';

const leaders = {
  slides: ['leaderboard'],
  dwellSeconds: 6,
  transition: 'none',
  theme: { title: 'Kept title' },
};
const thanks = { ...leaders, slides: ['appreciation'] };

function log(dataDir: string): string {
  return readFileSync(join(dataDir, 'logs', 'motiboard.log'), 'utf8');
}

/** Connects a kiosk, and leaves behind what one has on its disk that has shown the leaders and was shut down. */
async function leaveBehind({
  launch,
  dataDir,
  company,
}: Pick<KioskFixtures, 'launch' | 'dataDir' | 'company'>): Promise<void> {
  await connectByPanel(dataDir, company, leaders);
  const kiosk = await launch();
  await kiosk.display.waitForSlide('leaderboard');
  await kiosk.close();
}

/** How many leaders have a picture that is kept on the disk. */
async function keptPictures({ display }: Kiosk): Promise<number> {
  return (await display.board()).leaderboard.month.filter(({ person }) => person.picture !== null).length;
}

async function expectNoBrokenPicture({ page, display }: Kiosk): Promise<void> {
  await display.waitForPictures();
  const broken = await page.evaluate(() =>
    [...document.images]
      .filter((image) => image.checkVisibility() && image.naturalWidth === 0)
      .map((image) => image.src),
  );
  expect(broken).toEqual([]);
}

test.describe('a disk of its own', () => {
  let disk: SmallDisk | null = null;
  test.beforeEach(async ({ dataDir }) => {
    const folder = await mkdtemp(join(tmpdir(), 'motiboard-mount-'));
    const reason = whyNoMounts(folder);
    await rm(folder, { recursive: true });
    if (reason !== null) console.log(`Skipped: ${reason}`);
    test.skip(reason !== null, reason ?? '');
    disk = new SmallDisk(dataDir, 96);
  });
  test.afterEach(() => {
    disk?.unmount();
    disk = null;
  });

  test('D-01 a full disk: what is new still comes, what is taken back still goes', async ({
    launch,
    dataDir,
    company,
    controls,
  }) => {
    await connectByPanel(dataDir, company, thanks);
    const kiosk = await launch();
    const { display } = kiosk;
    await display.waitForSlide('appreciation');
    const first = await controls.recognise('Before the disk was full.');
    await expect
      .poll(async () => (await display.board()).recognitions.map((item) => item.note))
      .toContain('Before the disk was full.');
    disk!.fill();
    expect(disk!.free()).toBe(0);
    await controls.recognise('Now the disk is full.');
    await expect
      .poll(async () => (await display.board()).recognitions.map((item) => item.note))
      .toContain('Now the disk is full.');
    await controls.takeBack(first);
    await expect
      .poll(async () => (await display.board()).recognitions.map((item) => item.note))
      .not.toContain('Before the disk was full.');
    expect((await display.board()).sources.map((source) => source.error)).not.toContain('storage');
    await display.waitForSlide('appreciation');
    await expectNoBrokenPicture(kiosk);
    await kiosk.close();

    // A start with a disk that is full: the settings are there, and what was shown last.
    disk!.fill();
    const again = await launch();
    await again.display.waitForSlide('appreciation');
    await expect(again.page.getByText('Kept title').first()).toBeVisible();
    await expect
      .poll(async () => (await again.display.board()).recognitions.map((item) => item.note))
      .toContain('Now the disk is full.');
    await again.close();
    disk!.empty();
    await withState(dataDir, (state) => {
      expect(state.settings.read()).toMatchObject({ value: { revision: 1 } });
      expect(state.health().incident).toBeNull();
    });
  });

  test('D-02 a read-only data folder: everything kept is shown, without network too', async ({
    launch,
    dataDir,
    company,
  }) => {
    await connectByPanel(dataDir, company, leaders);
    const first = await launch();
    await first.display.waitForSlide('leaderboard');
    await expect.poll(() => keptPictures(first)).toBeGreaterThan(3);
    const before = await first.display.board();
    await first.close();
    await company.close();
    disk!.makeReadOnly();
    const second = await launch();
    await second.display.waitForSlide('leaderboard');
    const after = await second.display.board();
    expect(after.leaderboard.month.map((entry) => entry.person.name)).toEqual(
      before.leaderboard.month.map((entry) => entry.person.name),
    );
    expect(await keptPictures(second)).toBeGreaterThan(3);
    await expectNoBrokenPicture(second);
    await expect(second.page.getByText('Kept title').first()).toBeVisible();
    await second.close();
    disk!.makeWritable();
  });
});

const garbage = (file: string) => writeFileSync(file, Buffer.alloc(9000, 'garbage'));
const torn = (file: string) => truncateSync(file, Math.floor(statSync(file).size / 2) + 100);

for (const [name, damage] of [
  ['garbage', garbage],
  ['torn', torn],
  ['gone', (file: string) => rmSync(file)],
] as const) {
  test(`D-03 databases that are ${name}: settings come back from their backup, the rest is fetched again`, async ({
    launch,
    dataDir,
    company,
  }) => {
    await leaveBehind({ launch, dataDir, company });
    for (const file of ['state.db', 'cache.db']) {
      damage(join(dataDir, file));
      for (const ending of ['-wal', '-shm']) rmSync(join(dataDir, file + ending), { force: true });
    }
    const second = await launch();
    await second.display.waitForSlide('leaderboard');
    await expect(second.page.getByText('Kept title').first()).toBeVisible();
    expect(log(dataDir)).toContain('"lost":"Nothing was lost."');
    await expect.poll(() => keptPictures(second)).toBeGreaterThan(3);
    await second.close();
  });
}

test('D-04 databases that another program holds: the screen goes on, nothing is overwritten', async ({
  launch,
  dataDir,
  company,
}) => {
  await leaveBehind({ launch, dataDir, company });
  const key = keysOf(dataDir);
  const holders = (['state.db', 'cache.db'] as const).map((name) => {
    const holder = new Sqlite(join(dataDir, name), key(name));
    holder.exec('PRAGMA locking_mode = EXCLUSIVE');
    holder.begin();
    holder.exec('PRAGMA application_id = 7');
    return holder;
  });
  const second = await launch();
  await second.display.waitForSlide('leaderboard');
  await expect(second.page.getByText('Kept title').first()).toBeVisible();
  await second.close();
  for (const holder of holders) {
    holder.rollback();
    holder.close();
  }
  expect(readdirSync(dataDir).filter((name) => name.includes('unreadable'))).toEqual([]);
  await withState(dataDir, (state) => expect(state.secrets.has('motivosity.kioskId')).toBe(true));
});

test('D-05 a key file that is garbage: what it opened is set aside, and the log says what is lost', async ({
  launch,
  dataDir,
  company,
}) => {
  await connectByPanel(dataDir, company, leaders);
  const key = readFileSync(join(dataDir, 'vault.key'));
  garbage(join(dataDir, 'vault.key'));
  const kiosk = await launch();
  // Nothing is connected any more, so the demo company plays.
  await kiosk.display.waitForLoad();
  await expect.poll(async () => (await kiosk.display.board()).leaderboard.month.length).toBeGreaterThan(0);
  expect(log(dataDir)).toContain('its connections, its PIN and the audit log are lost');
  await kiosk.close();
  const aside = readdirSync(dataDir).filter((name) => name.includes('unreadable'));
  for (const file of ['vault.key', 'state.db', 'state.db.backup']) {
    expect(
      aside.some((name) => name.startsWith(`${file}.unreadable`)),
      `${file} in ${aside.join()}`,
    ).toBe(true);
  }
  // Found again on a stick: everything comes back.
  const aged = aside.find((name) => name.startsWith('vault.key.unreadable'));
  writeFileSync(join(dataDir, aged ?? ''), key);
  const again = await launch();
  await again.display.waitForSlide('leaderboard');
  await expect(again.page.getByText('Kept title').first()).toBeVisible();
});

test('D-06 pictures that are torn or gone are fetched again, and no broken one is shown', async ({
  launch,
  dataDir,
  company,
  controls,
}) => {
  await connectByPanel(dataDir, company, leaders);
  const kiosk = await launch();
  const { display } = kiosk;
  await display.waitForSlide('leaderboard');
  await expect.poll(() => keptPictures(kiosk)).toBeGreaterThan(3);
  rmSync(join(dataDir, 'media'), { recursive: true });
  await controls.recognise('The pictures are gone.');
  await expect
    .poll(async () => (await display.board()).recognitions.map((item) => item.note))
    .toContain('The pictures are gone.');
  await kiosk.page.reload();
  await display.waitForSlide('leaderboard');
  await expectNoBrokenPicture(kiosk);
  await kiosk.close();

  const second = await launch();
  await second.display.waitForSlide('leaderboard');
  await expect.poll(() => keptPictures(second)).toBeGreaterThan(3);
  await second.close();
  const pictures = readdirSync(join(dataDir, 'media'), { recursive: true, withFileTypes: true }).filter(
    (entry) => entry.isFile(),
  );
  expect(pictures.length).toBeGreaterThan(3);
  for (const picture of pictures) truncateSync(join(picture.parentPath, picture.name), 200);
  const third = await launch();
  await third.display.waitForSlide('leaderboard');
  await expectNoBrokenPicture(third);
  await expect.poll(() => keptPictures(third)).toBeGreaterThan(3);
});
