import { describe, expect, it } from 'vitest';
import { sourceIds } from '../contract/source';
import { FakeClock } from '../testing/fake-clock';
import { maskedAddress } from './privacy/masked-address';
import { PrivacyKeeper } from './privacy/privacy-keeper';
import { apiFailure } from './testing/fake-api';
import { FakeCache } from './testing/fake-cache';
import { fullRig } from './testing/full-rig';
import { RecordingLog } from './testing/recording-log';
import { person, post, recognition, settings, user } from './testing/samples';
import { SyncRig } from './testing/sync-rig';

const traces = /quenby|zoll/i;
/** Somebody whose address and ids tell nothing of her name; both products know her. */
const told = person('Quenby Zoll', { id: 'mv:q-1', picture: 'https://x.example/quenby.png' });
const listed = user(77, { name: 'Quenby Zoll', shortName: 'Quenby', email: 'qz@acme.example' });
const words = 'My own words.';

/** A kiosk that shows her, whose users are read. */
async function rig(display: Record<string, unknown>) {
  const made = fullRig({ display });
  made.api.feed = [recognition('q', { to: [told], note: 'For the nets.' }), ...made.api.feed];
  made.api.people.push(listed);
  // The wall names its authors by id alone.
  made.api.wall = [post('mm:q', { authorId: 'mm:77', body: words }), ...made.api.wall];
  made.sync.start();
  await made.clock.advance(5_000);
  expect(JSON.stringify(made.board)).toContain('Quenby');
  expect(JSON.stringify(made.board)).toContain(words);
  return made;
}

describe.each(['staff', 'lobby'] as const)('somebody who is hidden on a screen for %s', (audience) => {
  it.each([
    ['address', 'qz@acme.example'],
    ['address as a lobby’s disk keeps it', maskedAddress('qz@acme.example')],
    ['id of Motimate', 'mm:77'],
    ['id without its product', '77'],
    ['name', 'Quenby Zoll'],
  ])('leaves board and disk when she is hidden by her %s, and stays away', async (_name, entry) => {
    const made = await rig({ audience });
    await made.restart({ display: { audience }, privacy: { hidePeople: [entry] } });
    await made.clock.advance(900);
    const seen = () => JSON.stringify(made.board) + made.cache.dump();
    expect(seen()).not.toMatch(traces);
    for (let minute = 0; minute < 40; minute += 1) {
      made.boards = [];
      await made.clock.advance(60_000);
      expect(JSON.stringify(made.boards) + seen(), `after ${String(minute)} min`).not.toMatch(traces);
    }
    expect(seen()).not.toContain(words);
  });
});

describe('what a hidden person was found to be known by', () => {
  it('is applied by the next start when the app was killed before it could be', async () => {
    const clock = new FakeClock();
    const cache = new FakeCache();
    const keeper = () =>
      new PrivacyKeeper({
        ...{ cache, clock, log: new RecordingLog(), timeZone: 'UTC' },
        settings: {
          privacy: settings({ privacy: { hidePeople: ['qz@acme.example'] } }).privacy,
          audience: 'staff',
        },
      });
    const first = keeper();
    first.start(() => undefined);
    await clock.advance(10);
    cache.feed = [{ item: recognition('q', { to: [told] }), order: 1, firstSeenAt: 1 }];
    first.learn([listed]);
    keeper();
    expect(cache.feed).toEqual([]);
  });
});

describe('the pictures of somebody who is hidden while the app is off', () => {
  it('are no longer wanted, even when they were the only ones', async () => {
    const made = await rig({ audience: 'staff' });
    expect(made.wanted).toHaveLength(1);
    await made.restart({ privacy: { hidePeople: ['Quenby Zoll'] } });
    await made.clock.advance(500);
    expect(made.wanted).toEqual([]);
  });

  it('stay for the next answer where nothing is known at all: a database that was lost is no takedown', async () => {
    const made = new SyncRig(new FakeClock());
    const before = made.wanted;
    for (const source of sourceIds) made.api.faults.set(source, apiFailure('network'));
    made.sync.start();
    await made.clock.advance(5_000);
    expect(made.wanted).toBe(before);
  });
});
