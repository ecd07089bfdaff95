import { writeSync } from 'node:fs';
import { join } from 'node:path';
import { systemClock as clock } from '../../src-main/kiosk/system-clock';
import { DiskMedia } from '../../src-main/store/disk-media';
import { deriveKey, loadVaultKey } from '../../src-main/store/key';
import { openCache } from '../../src-main/store/open-cache';
import { openState } from '../../src-main/store/state/open-state';
import { createSync } from '../../src-main/sync/sync';
import { FakeApi } from '../../src-main/sync/testing/fake-api';
import { RecordingLog } from '../../src-main/sync/testing/recording-log';
import { at, leader, recognition, settings, user } from '../../src-main/sync/testing/samples';
import type { Found } from './found';

/*
 * The parts of main that write to the disk, at work without pause until they are killed: polls that change, settings,
 * secrets, the audit log, pictures. What is done is said on stdout, one line each, written before anything else happens.
 * The first line tells what was there.
 */
const dataDir = process.argv[2] ?? '';
const log = new RecordingLog();
const keyring = {
  available: false,
  protect: (bytes: Uint8Array) => bytes,
  unprotect: (bytes: Uint8Array) => bytes,
};

function say(kind: string, value: unknown): void {
  writeSync(1, `${JSON.stringify([kind, value])}\n`);
}

const vault = loadVaultKey({ dataDir, protector: keyring, clock, log });
const keyOf = (purpose: 'cache.db' | 'media' | 'state.db' | 'secrets') => deriveKey(vault.key, purpose);
const state = openState({
  file: join(dataDir, 'state.db'),
  keys: { database: keyOf('state.db'), secrets: keyOf('secrets') },
  former: [],
  clock,
  log,
});
const opened = openCache({ file: join(dataDir, 'cache.db'), key: keyOf('cache.db'), clock, log });
const { cache } = opened;
const media = new DiskMedia({
  directory: join(dataDir, 'media'),
  key: keyOf('media'),
  index: opened.media,
  clock,
  log,
});
await media.ready;

const numberIn = (text: string | null | undefined): number => Number(/\d+/.exec(text ?? '')?.[0] ?? 0);
const noteOf = () => [
  ...new Set(cache.readFeed().map(({ item }) => ('note' in item ? numberIn(item.note) : -1))),
];
const kept = state.settings.read();
const secret = state.secrets.read('motivosity.kioskId');
const address = 'https://pictures.example/face.png';
const picture = media.lookup(address);
const whole = picture === null ? null : await media.read(picture.slice(-64));
const found: Found = {
  keyLost: vault.lost,
  incident: state.health().incident?.words ?? null,
  recovered: opened.recovered || opened.inMemory !== null,
  setting: kept.ok ? numberIn(JSON.stringify(kept.value.settings['name'])) : -1,
  secret: secret.ok ? numberIn(secret.value) : -1,
  notes: noteOf(),
  points: [...new Set(cache.readLeaders().map(({ monthPoints }) => monthPoints ?? -1))],
  users: cache.countUsers(),
  titles: [...new Set(cache.usersAfter('', 100).map(({ title }) => numberIn(title)))],
  picture: picture === null ? null : whole !== null,
  audit: [...state.audit.all()].map((row) =>
    row.ok ? [row.value.id, row.value.outcome, row.value.status] : [-1, 'unreadable', null],
  ),
};
say('found', found);

const api = new FakeApi();
const sync = createSync({
  api,
  cache,
  media,
  settings: settings(),
  clock,
  random: Math.random,
  createLog: () => log,
  onWanted: () => undefined,
});
sync.start();
for (let count = Math.max(found.setting, ...found.notes, ...found.points, 0) + 1; ; count += 1) {
  api.feed = Array.from({ length: 20 }, (_, index) =>
    recognition(`mv:${index}`, { note: `Note ${count}`, when: at(clock.now()) }),
  );
  // Many rows, so that a kill between two of them is likely.
  api.leaders = Array.from({ length: 60 }, (_, index) => leader(`Ada ${index}`, count));
  api.people = Array.from({ length: 50 }, (_, index) => user(index, { title: `Title ${count}` }));
  await sync.pollNow();
  if (noteOf().join() === String(count)) say('poll', count);
  if (state.settings.write({ name: `Lobby ${count}` }).ok) say('setting', count);
  const id = state.audit.open({ who: 'Kari', operation: 'a', effect: 'write', request: `{"n":${count}}` });
  if (id.ok) say('opened', id.value);
  if (state.secrets.set('motivosity.kioskId', `secret ${count} 0123456789`).ok) say('secret', count);
  const end = { outcome: 'done', status: `200 ${count}`, durationMs: count } as const;
  if (id.ok && state.audit.complete(id.value, end).ok) say('completed', id.value);
  const bytes = new Uint8Array(30_000).fill(count);
  if ((await media.put(address, { type: 'image/png', bytes })).ok) say('picture', count);
}
