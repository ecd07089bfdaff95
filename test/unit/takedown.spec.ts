import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { expect, it, onTestFinished, vi } from 'vitest';
import { DiskMedia } from '../../src-main/store/disk-media';
import { openPicture } from '../../src-main/store/media-file';
import { openCache, type OpenedCache } from '../../src-main/store/open-cache';
import { Sqlite, text } from '../../src-main/store/sqlite';
import { createPictureKeeper, type PictureKeeper } from '../../src-main/sync/pictures/picture-keeper';
import { png } from '../../src-main/sync/pictures/testing/picture-samples';
import { createSync, type Sync } from '../../src-main/sync/sync';
import { FakeApi } from '../../src-main/sync/testing/fake-api';
import { RecordingLog } from '../../src-main/sync/testing/recording-log';
import { at, leader, person, post, recognition, settings, user } from '../../src-main/sync/testing/samples';
import { FakeClock } from '../../src-main/testing/fake-clock';

const origin = 'https://app.motivosity.com';
const key = new Uint8Array(32).fill(3);
const log = new RecordingLog();

/** A picture whose bytes are not those of any other. */
const pictures = new Map([
  [`${origin}/hidden.png`, png(60, 61)],
  [`${origin}/shown.png`, png(62, 63)],
]);

interface Kiosk {
  readonly sync: Sync;
  readonly keeper: PictureKeeper;
  readonly opened: OpenedCache;
  readonly media: DiskMedia;
  stop(): Promise<void>;
}

/** Store, pictures and sync as main puts them together; `opened` goes on with what another one opened. */
function kioskWith(directory: string, clock: FakeClock, api: FakeApi, more: object, before?: Kiosk): Kiosk {
  const file = join(directory, 'cache.db');
  const opened = before?.opened ?? openCache({ file, key, clock, log });
  const media =
    before?.media ??
    new DiskMedia({ directory: join(directory, 'media'), key, index: opened.media, clock, log });
  const keeper = createPictureKeeper({
    fetch: async (address) => {
      const bytes = pictures.get(address);
      return bytes ? new Response(Uint8Array.from(bytes)) : new Response(null, { status: 404 });
    },
    media,
    clock,
    log,
    scaler: { scale: async (picture) => ({ ok: true, value: picture }) },
    allowedOrigins: () => new Set([origin]),
    onArrived: () => sync.board.refresh(),
  });
  const sync = createSync({
    api,
    cache: opened.cache,
    media,
    settings: settings({ ...more }),
    clock,
    random: () => 0.5,
    createLog: () => log,
    onWanted: (wanted) => keeper.want(wanted),
  });
  sync.start();
  return {
    sync,
    keeper,
    opened,
    media,
    stop: async () => {
      const stopped = sync.stop();
      await clock.advance(0);
      await stopped;
      keeper.stop();
    },
  };
}

/** Everything in the cache database, and every picture, in plain. */
function onDisk(directory: string): { readonly rows: string; readonly pictures: readonly Buffer[] } {
  const database = new Sqlite(join(directory, 'cache.db'), key);
  const tables = database.rows(`SELECT ${text('name')} FROM sqlite_schema WHERE type = 'table'`);
  const rows = tables.map(({ name }) => {
    const columns = database.rows(`SELECT ${text('name')} FROM pragma_table_info('${String(name)}')`);
    const list = columns.map((column) => text(`"${String(column['name'])}"`)).join(', ');
    return JSON.stringify(database.rows(`SELECT ${list} FROM "${String(name)}"`));
  });
  database.close();
  const files = readdirSync(join(directory, 'media'), { recursive: true, withFileTypes: true }).filter(
    (entry) => entry.isFile(),
  );
  const opened = files.map((entry) => {
    const path = join(entry.parentPath, entry.name);
    return Buffer.from(openPicture(key, basename(path), readFileSync(path))?.bytes ?? []);
  });
  return { rows: rows.join('\n'), pictures: opened };
}

it('a person who is hidden while the kiosk runs leaves screen, database and media within a second', async () => {
  const directory = mkdtempSync(join(tmpdir(), 'motiboard-takedown-'));
  onTestFinished(() => rmSync(directory, { recursive: true, force: true }));
  const clock = new FakeClock();
  const api = new FakeApi();
  const hidden = person('Nora Quist', { picture: `${origin}/hidden.png`, email: 'nora.quist@acme.example' });
  const shown = person('Amara Diallo', { picture: `${origin}/shown.png` });
  const now = at(clock.now());
  api.feed = [
    recognition('mv:1', { to: [hidden], note: 'For carrying the piano.', amount: 4711, when: now }),
    recognition('mv:2', { from: hidden, to: [shown], note: 'From a hidden hand.', when: now }),
    recognition('mv:3', { to: [shown], note: 'For the lights.', when: now }),
  ];
  api.leaders = [
    { ...leader('Nora Quist', 90), person: hidden },
    { ...leader('Amara Diallo', 80), person: shown },
  ];
  api.people = [user(1, { name: 'Nora Quist', email: 'nora.quist@acme.example' }), user(2)];
  api.wall = [post('mm:1', { authorId: 'mm:1', author: null, body: 'Written by Nora Quist.', when: now })];
  const before = kioskWith(directory, clock, api, {});
  await clock.advance(10_000);
  const picture = Buffer.from(pictures.get(`${origin}/hidden.png`)!);
  // The disk itself knows nothing of the test's clock.
  await vi.waitFor(
    async () => {
      await clock.advance(100);
      expect(before.media.lookup(`${origin}/hidden.png`)).not.toBeNull();
    },
    { timeout: 10_000, interval: 10 },
  );
  const full = onDisk(directory);
  expect(JSON.stringify(before.sync.board.current())).toContain('Nora Quist');
  expect(full.rows).toContain('Nora Quist');
  expect(full.rows).not.toContain('4711');
  expect(full.pictures.some((bytes) => bytes.equals(picture))).toBe(true);

  // The setting changes: the sync is made anew over the same open store. The vendor still names her.
  await before.stop();
  const changedAt = clock.now();
  const after = kioskWith(
    directory,
    clock,
    api,
    { privacy: { hidePeople: ['nora.quist@acme.example'] } },
    before,
  );
  // From the first board on.
  expect(JSON.stringify(after.sync.board.current())).not.toContain('Nora');
  await clock.advance(1_000);
  const left = onDisk(directory);
  const board = JSON.stringify(after.sync.board.current());
  for (const one of ['Nora', 'nora.quist', 'piano', 'hidden hand']) {
    expect(board, one).not.toContain(one);
    expect(left.rows, one).not.toContain(one);
  }
  // As above; the test's clock stands still meanwhile.
  await vi.waitFor(
    () => expect(onDisk(directory).pictures.some((bytes) => bytes.equals(picture))).toBe(false),
    { timeout: 10_000 },
  );
  expect(clock.now() - changedAt).toBeLessThanOrEqual(1_000);
  // What may be shown is still there.
  expect(board).toContain('For the lights.');
  expect(left.rows).toContain('Amara Diallo');
  await clock.advance(60_000);
  expect(onDisk(directory).rows).not.toContain('Nora');
  await after.stop();
  after.opened.cache.close();
});
