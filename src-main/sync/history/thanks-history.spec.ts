import { describe, expect, it } from 'vitest';
import { FakeClock } from '../../testing/fake-clock';
import { FakeCache } from '../testing/fake-cache';
import { RecordingLog } from '../testing/recording-log';
import { at, person, recognition, settings } from '../testing/samples';
import { SyncRig } from '../testing/sync-rig';
import { PrivacyKeeper } from '../privacy/privacy-keeper';
import { ThanksHistory } from './thanks-history';

const dayMs = 86_400_000;
const noon = Date.parse('2026-03-12T12:00:00Z');

/** Twenty thanks, newest first, a day apart by twos. */
const month = () =>
  Array.from({ length: 20 }, (_, index) =>
    recognition(`mv:${index}`, {
      when: at(noon - Math.floor(index / 2) * dayMs),
      note: `secret words ${index}`,
      amount: 50,
      to: [
        person('Amara Diallo', { team: 'Deck', email: 'a@acme.example', picture: 'https://a.example/a.png' }),
      ],
    }),
  );

async function started(more: Record<string, unknown> = {}, cache = new FakeCache()) {
  const rig = new SyncRig(new FakeClock(noon), more, { cache });
  rig.api.feed = month();
  rig.sync.start();
  await rig.clock.advance(5_000);
  return rig;
}

const kept = (cache: FakeCache) => JSON.stringify([...cache.thanks.values()]);

describe('the history of thanks', () => {
  it('remembers what the feed has long forgotten, over a restart, for as long as it pictures', async () => {
    const clock = new FakeClock(noon);
    const cache = new FakeCache();
    const privacy = new PrivacyKeeper({
      ...{ cache, clock, timeZone: 'UTC', log: new RecordingLog() },
      settings: { privacy: settings().privacy, audience: 'staff' },
    });
    const start = () =>
      new ThanksHistory({ cache, clock, rules: privacy.rules, timeZone: 'UTC', log: new RecordingLog() });
    const first = start();
    first.take(month().map((item, order) => ({ item, order, firstSeenAt: noon })));
    expect(first.stats?.total).toBe(20);
    await clock.advance(19 * dayMs);
    const second = start();
    expect(second.stats?.total).toBe(20);
    await clock.advance(3 * dayMs);
    expect(second.stats?.total).toBe(16);
    await clock.advance(20 * dayMs);
    expect(second.stats).toBeNull();
    second.take([]);
    expect(cache.thanks.size).toBe(0);
  });

  it('keeps no words, no money, no faces and no addresses of those who were thanked', async () => {
    const { cache } = await started({ privacy: { showAmounts: true } });
    expect(cache.thanks.size).toBe(20);
    expect(kept(cache)).not.toMatch(/secret words|a@acme|a\.png|50/);
  });

  it('lets go of what is taken down, on the board and on the disk', async () => {
    const rig = await started();
    rig.api.feed = rig.api.feed.filter(({ id }) => id !== 'mv:3');
    await rig.sync.pollNow('feeds');
    await rig.clock.advance(1_000);
    expect(rig.cache.thanks.has('mv:3')).toBe(false);
    expect(rig.board.stats?.total).toBe(19);
  });

  it('never holds a hidden person, and forgets one who is hidden later', async () => {
    const rig = await started();
    expect(kept(rig.cache)).toContain('Jonah Brandt');
    await rig.restart({ privacy: { hidePeople: ['Jonah Brandt'] } });
    expect(rig.cache.dump()).not.toMatch(/Jonah|Brandt/);
    expect(rig.board.stats).toBeNull();
    const fresh = await started({ privacy: { hidePeople: ['Amara Diallo'] } });
    expect(fresh.cache.dump()).not.toMatch(/Amara|Diallo/);
  });

  it('holds short names only where visitors see the screen, also those from before', async () => {
    const rig = await started();
    await rig.restart({ display: { audience: 'lobby' } });
    expect(kept(rig.cache)).toContain('Jonah B.');
    expect(rig.cache.dump()).not.toMatch(/Brandt|Diallo/);
  });

  it('writes nothing while nothing changes', async () => {
    const rig = await started();
    const writes = rig.cache.writes.filter((name) => name === 'thanks').length;
    expect(writes).toBe(1);
    await rig.sync.pollNow('feeds');
    await rig.clock.advance(60_000);
    expect(rig.cache.writes.filter((name) => name === 'thanks')).toHaveLength(1);
  });
});
