import { describe, expect, it } from 'vitest';
import { createRedactor } from '../../api/redact';
import type { ZonedSettings } from '../../contract/settings';
import { FakeCache } from '../../sync/testing/fake-cache';
import { RecordingLog } from '../../sync/testing/recording-log';
import { settings as sampleSettings } from '../../sync/testing/samples';
import { FakeClock } from '../../testing/fake-clock';
import { LiveData } from './live-data';
import { Vendors } from './testing/vendors';

const base = {
  motivosity: { kioskId: 'kiosk-1' },
  motimate: { subdomain: 'acme', auth: { grant: 'client_credentials', clientId: 'c', clientSecret: 's' } },
  display: { timeZone: 'Europe/Oslo' },
};
const settings = (more: Record<string, unknown> = {}): ZonedSettings => sampleSettings({ ...base, ...more });
const hidden = (...hidePeople: string[]) => settings({ privacy: { hidePeople } });

async function rig(more: Record<string, unknown> = {}) {
  const clock = new FakeClock();
  const vendors = new Vendors();
  vendors.world.leaders = ['Amara Diallo', 'Jo Smith'];
  vendors.world.thanks = [
    { id: 't1', to: 'Jo Smith', note: 'For the boats' },
    { id: 't2', to: 'Amara Diallo', note: 'For the nets' },
  ];
  vendors.world.users = [
    { id: 7, name: 'Jo Smith', email: 'jo@acme.example' },
    { id: 8, name: 'Hana Kimura', email: 'hana@acme.example' },
  ];
  const cache = new FakeCache();
  const accounts: string[] = [];
  const retained: string[][] = [];
  const data = new LiveData(
    {
      ...{ clock, cache, fetch: vendors.fetch, redactor: createRedactor(), random: () => 0.5 },
      createLog: () => new RecordingLog(),
      media: {
        lookup: () => null,
        put: async () => ({ ok: true, value: '' }),
        read: async () => null,
        size: 0,
        retain: async (addresses) => {
          retained.push([...addresses]);
          return { ok: true, value: 0 };
        },
      },
      scaler: { scale: async () => ({ ok: false, error: { code: 'x', message: '' } }) } as never,
      metered: (api) => api,
      useAccount: async (account) => {
        accounts.push(account);
        cache.clear();
      },
    },
    settings(more),
    'one',
  );
  const revisions: number[] = [];
  data.subscribe(({ revision }) => revisions.push(revision));
  data.start();
  await clock.advance(5_000);
  const change = async (next: ZonedSettings, account = 'one') => {
    const changed = data.change(next, account);
    await clock.advance(200);
    await changed;
  };
  return { clock, vendors, cache, data, accounts, retained, revisions, change };
}

const names = (data: LiveData) => JSON.stringify(data.board());

describe('LiveData', () => {
  it('takes a hidden person off the board and the disk at once, and asks nobody for it', async () => {
    const { data, cache, vendors, revisions, change, clock } = await rig();
    expect(names(data)).toContain('Jo Smith');
    const asked = vendors.asked.length;
    const told = revisions.length;
    await change(hidden('jo@acme.example'));
    expect(names(data)).not.toContain('Jo Smith');
    expect(names(data)).toContain('Amara Diallo');
    expect(cache.dump()).not.toContain('Jo Smith');
    expect(revisions.length).toBeGreaterThan(told);
    expect(revisions).toEqual([...revisions].sort((a, b) => a - b));
    expect(vendors.asked).toHaveLength(asked);
    await clock.advance(120_000);
    expect(names(data)).not.toContain('Jo Smith');
    await data.stop();
  });

  it.each([
    ['staff', 'mm:7'],
    ['staff', '7'],
    ['lobby', 'mm:7'],
    ['lobby', 'jo@acme.example'],
    ['lobby', 'Jo Smith'],
  ])('keeps who is hidden on a screen for %s by "%s" away for good', async (audience, entry) => {
    const { data, cache, change, clock } = await rig({ display: { ...base.display, audience } });
    expect(names(data)).toMatch(/Jo S/);
    await change(settings({ display: { ...base.display, audience }, privacy: { hidePeople: [entry] } }));
    expect(names(data)).not.toMatch(/Jo S/);
    for (let minute = 0; minute < 6; minute += 1) {
      await clock.advance(60_000);
      expect(names(data) + cache.dump()).not.toMatch(/Jo S/);
    }
    await data.stop();
  });

  it('asks again for who may be shown again, but not at once after it asked', async () => {
    const { data, vendors, change, clock } = await rig();
    await change(hidden('jo@acme.example'));
    for (let count = 0; count < 20; count += 1) {
      await change(hidden(count % 2 === 0 ? 'x' : 'jo@acme.example'));
    }
    await change(settings());
    expect(vendors.count('/feeds')).toBeLessThanOrEqual(2);
    await clock.advance(16_000);
    expect(names(data)).toContain('Jo Smith');
    expect(vendors.count('/feeds')).toBeLessThanOrEqual(3);
    await data.stop();
  });

  it('sits out the wait that a vendor asked for, however often settings change', async () => {
    const { data, vendors, change, clock } = await rig();
    vendors.world.faults.set(
      '/feeds',
      () => new Response('{}', { status: 429, headers: { 'retry-after': '600' } }),
    );
    await clock.advance(60_000);
    const asked = vendors.count('/feeds');
    for (let count = 0; count < 12; count += 1) {
      await change(
        settings({ privacy: { hideWords: count % 2 ? [] : ['x'] }, polling: { feeds: 5 + count } }),
      );
      await clock.advance(30_000);
    }
    expect(vendors.count('/feeds')).toBe(asked);
    await clock.advance(400_000);
    expect(vendors.count('/feeds')).toBeGreaterThan(asked);
    await data.stop();
  });

  it('keeps token, accounts and waits when only other things change', async () => {
    const { data, vendors, change } = await rig();
    const { accounts } = data;
    const asked = [...vendors.asked];
    await change(settings({ polling: { feeds: 40 }, display: { timeZone: 'Europe/Oslo', dwellSeconds: 9 } }));
    expect(data.accounts).toBe(accounts);
    expect(vendors.asked).toEqual(asked);
    await data.stop();
  });

  it('leaves the sync alone when nothing that it does is different', async () => {
    const { data, change } = await rig();
    const { sync } = data;
    const board = data.board();
    await change(settings({ name: 'Oslo', display: { timeZone: 'Europe/Oslo', slides: ['birthday'] } }));
    expect(data.sync).toBe(sync);
    expect(data.board()).toBe(board);
    await data.stop();
  });

  it('asks by a shorter interval, counted from the last time', async () => {
    const { data, vendors, change, clock } = await rig();
    await change(settings({ polling: { leaderboard: 20 } }));
    const asked = vendors.count('/leaderboard');
    await clock.advance(10_000);
    expect(vendors.count('/leaderboard')).toBe(asked);
    await clock.advance(8_000);
    expect(vendors.count('/leaderboard')).toBe(asked + 1);
    await data.stop();
  });

  it('forgets one account for another, and its numbers go on', async () => {
    const { data, vendors, accounts, retained, revisions, change, clock, cache } = await rig();
    const { revision } = data.board();
    vendors.world.leaders = ['Kari Nordmann'];
    vendors.world.thanks = [];
    vendors.world.users = [];
    await change(settings({ motivosity: { kioskId: 'kiosk-2' } }), 'two');
    expect(accounts).toEqual(['two']);
    expect(retained.at(-1)).toEqual([]);
    expect(names(data)).not.toMatch(/Jo Smith|Amara/);
    await clock.advance(2_000);
    expect(vendors.count('kiosk-2/leaderboard')).toBe(1);
    expect(names(data)).toContain('Kari Nordmann');
    expect(cache.dump()).not.toMatch(/Jo Smith|Amara/);
    expect(data.board().revision).toBeGreaterThan(revision);
    expect(revisions).toEqual([...new Set(revisions)].sort((a, b) => a - b));
    await data.stop();
  });

  it('shares one budget by address, so that a change of the connection does not lift a limit', async () => {
    const { data, change } = await rig();
    const budget = data.budgetFor(settings());
    const auth = { grant: 'client_credentials', clientId: 'c', clientSecret: 'other' };
    await change(settings({ motimate: { subdomain: 'acme', auth } }));
    expect(data.budgetFor(data.settings)).toBe(budget);
    expect(data.budgetFor(settings({ motimate: { subdomain: 'other' } }))).not.toBe(budget);
    expect(data.budgetFor(settings({ motimate: {} }))).toBeNull();
    await data.stop();
  });

  it('keeps its pace over a change, and stops for good', async () => {
    const { data, vendors, change, clock } = await rig();
    data.setPace('slow');
    await change(settings({ privacy: { hideWords: ['x'] } }));
    const asked = vendors.count('/feeds');
    await clock.advance(50_000);
    await data.stop();
    await clock.advance(4_000_000);
    expect(vendors.count('/feeds')).toBeLessThanOrEqual(asked + 1);
    expect(clock.pending).toBe(0);
  });
});
