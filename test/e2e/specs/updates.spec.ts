import { chmod, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from '../fixtures/packaged';
import { startUpdateFeed } from '../fixtures/update-feed';

test('U-01 a new version is downloaded, compared with its checksum, and put in the place of the old one', async ({
  start,
  unpacked,
  dataDir,
}) => {
  test.skip(
    process.platform !== 'linux' || process.arch !== 'x64',
    'the feed of this test is for Linux on x64',
  );
  // What electron-builder puts into an AppImage, which can only be made where its tools can be downloaded.
  await writeFile(join(unpacked, 'resources', 'app-update.yml'), 'updaterCacheDirName: motiboard-updater\n');
  const image = join(dataDir, 'Motiboard.AppImage');
  await writeFile(image, 'the old version');
  await chmod(image, 0o755);
  const env = { APPIMAGE: image, XDG_CACHE_HOME: join(dataDir, 'cache') };
  const feed = await startUpdateFeed();
  const bytes = Buffer.alloc(3_000_000, 'the new version');
  const updates = { feedUrl: feed.url, window: ['00:00', '00:00'] };
  try {
    feed.offer('99.0.0', bytes, false);
    const first = await start({ updates }, env);
    await expect
      .poll(async () => (await first.facts())?.updates, { timeout: 90_000 })
      .toMatchObject({
        state: 'failed',
        version: '99.0.0',
        words: expect.stringContaining('is not what the feed says'),
      });
    expect(await first.end()).toBe(0);
    expect(await readFile(image, 'utf8')).toBe('the old version');

    feed.offer('99.0.0', bytes, true);
    const second = await start({ updates }, env);
    const code = await new Promise((resolve) => second.process.once('exit', resolve));
    // Whoever keeps it running starts it again.
    expect(code).toBe(75);
    expect((await readFile(image)).equals(bytes)).toBe(true);
    expect((await stat(image)).mode & 0o777).toBe(0o755);
    expect(await readFile(`${image}.previous`, 'utf8')).toBe('the old version');
    expect(feed.asked).toContain('/kiosks/motiboard-99.0.0-linux-x64.AppImage');

    // The file is new but the app that starts is not: it says so, and does not take it for confirmed.
    const third = await start({ updates: { ...updates, window: ['03:00', '03:01'] } }, env);
    await expect
      .poll(async () => (await third.facts())?.updates, { timeout: 60_000 })
      .toMatchObject({ state: 'failed', version: '99.0.0' });
    expect(await third.end()).toBe(0);
  } finally {
    await feed.close();
  }
});
