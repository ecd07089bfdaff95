import { describe, expect, it } from 'vitest';
import { sourceIds } from '../../contract/source';
import { FakeClock } from '../../testing/fake-clock';
import { apiFailure, FakeApi } from '../testing/fake-api';
import { celebration, person, recognition } from '../testing/samples';
import { SyncRig } from '../testing/sync-rig';

const dayMs = 86_400_000;
/** A Thursday. */
const noon = Date.parse('2026-03-12T12:00:00Z');
const service = { motivosity: { kioskId: 'k', service: { appId: 'a', secureToken: 's' } } };
const dated = (name: string, birthday: string | null, hired: string | null = null) => ({
  person: person(name),
  birthday,
  hired,
});

async function started(change: (api: FakeApi) => void, more: Record<string, unknown> = {}) {
  const api = new FakeApi();
  change(api);
  const rig = new SyncRig(new FakeClock(noon), { ...service, ...more }, { api });
  rig.sync.start();
  await rig.clock.advance(5_000);
  const celebrated = () =>
    rig.board.celebrations.map(({ kind, people, date }) => `${kind} ${people[0]?.name ?? ''} ${date}`);
  const goOffline = () => {
    for (const read of [...sourceIds, 'celebrations', 'datedPeople']) {
      api.faults.set(read, apiFailure('network'));
    }
  };
  return { rig, api, celebrated, goOffline };
}

describe('what is known ahead', () => {
  it('appears on its day with the network down, also after a restart', async () => {
    const { rig, celebrated, goOffline } = await started((api) => {
      api.dated = [dated('Ana Li', '03-13'), dated('Bo Ek', null, '2020-03-13'), dated('Cy Oh', '05-01')];
    });
    expect(celebrated()).toEqual([]);
    goOffline();
    await rig.restart();
    await rig.clock.advance(dayMs);
    expect(celebrated().sort()).toEqual(['anniversary Bo Ek 2026-03-13', 'birthday Ana Li 2026-03-13']);
    await rig.clock.advance(dayMs);
    expect(celebrated()).toEqual([]);
  });

  it('forgets whose celebration was withdrawn when they are hidden: an id can be a name', async () => {
    const { rig, api } = await started((world) => {
      world.feed = [celebration('b', '2026-03-12'), recognition('r')];
    });
    api.feed = api.feed.slice(1);
    await rig.sync.pollNow('feeds');
    expect(rig.cache.dump()).toContain('hana-kimura');
    await rig.restart({ ...service, privacy: { hidePeople: ['Hana Kimura'] } });
    await rig.clock.advance(1_000);
    expect(rig.cache.dump()).not.toContain('hana-kimura');
  });

  it('comes from the whole feed as well, and is one with what the kiosk’s own feed tells', async () => {
    const { rig, api, celebrated } = await started((world) => {
      world.ahead = [celebration('mv:b', '2026-03-12')];
      world.dated = [dated('Hana Kimura', '03-12')];
    });
    expect(celebrated()).toEqual(['birthday Hana Kimura 2026-03-12']);
    api.feed = [celebration('mv:b', '2026-03-12')];
    await rig.sync.pollNow('feeds');
    await rig.clock.advance(1_000);
    expect(rig.board.celebrations.map(({ id }) => id)).toEqual(['mv:b']);
  });

  it.each([
    ['monday', ['birthday Ana Li 2026-03-14', 'birthday Bo Ek 2026-03-15'], []],
    ['friday', [], ['birthday Ana Li 2026-03-14', 'birthday Bo Ek 2026-03-15']],
    ['none', [], []],
  ] as const)('of a weekend is shown with %s', async (weekends, onMonday, onFriday) => {
    const { rig, celebrated, goOffline } = await started(
      (api) => {
        api.dated = [dated('Ana Li', '03-14'), dated('Bo Ek', '03-15')];
      },
      { display: { celebrations: { weekends } } },
    );
    goOffline();
    await rig.clock.advance(dayMs);
    expect(celebrated()).toEqual(onFriday);
    await rig.clock.advance(dayMs);
    expect(celebrated()).toEqual(['birthday Ana Li 2026-03-14']);
    await rig.clock.advance(2 * dayMs);
    expect(celebrated()).toEqual(onMonday);
    await rig.clock.advance(dayMs);
    expect(celebrated()).toEqual([]);
  });

  it('is of the display’s zone, and of 28 February for those of the 29th', async () => {
    const rig = new SyncRig(new FakeClock(Date.parse('2027-02-27T09:00:00Z')), {
      ...service,
      display: { timeZone: 'Pacific/Auckland', celebrations: { weekends: 'none' } },
    });
    rig.api.dated = [dated('Ana Li', '02-29')];
    rig.sync.start();
    await rig.clock.advance(5_000);
    expect(rig.board.celebrations).toEqual([]);
    // Midnight in Auckland is 11:00 UTC.
    await rig.clock.advance(2 * 3_600_000);
    expect(rig.board.celebrations.map(({ date }) => date)).toEqual(['2027-02-28']);
  });

  it('has no anniversary in the year of the first day, and no years counted from dates', async () => {
    const { rig, celebrated } = await started((api) => {
      api.dated = [dated('New One', null, '2026-03-12'), dated('Old One', null, '2011-03-12')];
    });
    expect(celebrated()).toEqual(['anniversary Old One 2026-03-12']);
    expect(rig.board.celebrations[0]?.years).toBeNull();
  });

  it('keeps hidden people and full names of a lobby off the disk, and hides later ones', async () => {
    const people = (api: FakeApi) => {
      api.dated = [dated('Ana Li', '03-12'), dated('Bo Ek', '03-12')];
    };
    const hidden = await started(people, { privacy: { hidePeople: ['Ana Li'] } });
    expect(hidden.celebrated()).toEqual(['birthday Bo Ek 2026-03-12']);
    expect(hidden.rig.cache.dump()).not.toContain('Ana');
    const lobby = await started(people, { display: { audience: 'lobby' } });
    expect(lobby.celebrated().sort()).toEqual(['birthday Ana L. 2026-03-12', 'birthday Bo E. 2026-03-12']);
    expect(lobby.rig.cache.dump()).not.toMatch(/Ana Li|Bo Ek/);
    lobby.goOffline();
    await lobby.rig.restart({
      ...service,
      display: { audience: 'lobby' },
      privacy: { hidePeople: ['Ana Li'] },
    });
    expect(lobby.celebrated()).toEqual(['birthday Bo E. 2026-03-12']);
    const kind = await started(people, { privacy: { hideKinds: ['birthday'] } });
    expect(kind.rig.cache.ahead).toEqual([]);
  });

  it('does not bring back what the feed has withdrawn', async () => {
    const { rig, api, celebrated } = await started((world) => {
      world.feed = [celebration('mv:b', '2026-03-12')];
      world.dated = [dated('Hana Kimura', '03-12')];
    });
    expect(celebrated()).toHaveLength(1);
    api.feed = [];
    await rig.sync.pollNow('feeds');
    await rig.clock.advance(1_000);
    expect(celebrated()).toEqual([]);
    await rig.clock.advance(7 * 3_600_000);
    expect(celebrated()).toEqual([]);
    await rig.restart();
    await rig.clock.advance(5_000);
    expect(celebrated()).toEqual([]);
  });

  it('is not asked for without a service account, and a failure keeps what is known', async () => {
    const { rig } = await started(() => undefined, { motivosity: { kioskId: 'k' } });
    expect(rig.api.count('datedPeople')).toBe(0);
    const other = await started((api) => {
      api.dated = [dated('Ana Li', '03-13')];
    });
    other.goOffline();
    await other.rig.clock.advance(7 * 3_600_000);
    expect(other.rig.cache.ahead).toHaveLength(1);
  });
});
