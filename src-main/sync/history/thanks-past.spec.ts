import { describe, expect, it } from 'vitest';
import { FakeClock } from '../../testing/fake-clock';
import { shiftDay } from '../day';
import { apiFailure, FakeApi } from '../testing/fake-api';
import { recognition } from '../testing/samples';
import { SyncRig } from '../testing/sync-rig';
import { pastLimits } from './thanks-past';

const today = '2026-03-12';
const morning = Date.parse(`${today}T08:00:00Z`);
const service = { motivosity: { kioskId: 'k', service: { appId: 'a', secureToken: 's' } } };
const of = (id: string, ago: number) =>
  recognition(id, {
    note: 'secret words',
    when: { instant: null, date: shiftDay(today, -ago), readable: null },
  });
/** 250 thanks of the last 25 days, newest first. */
const month = () => Array.from({ length: 250 }, (_, at) => of(`mv:${at}`, Math.floor(at / 10)));

async function started(more: Record<string, unknown> = service, past = month()) {
  const api = new FakeApi();
  api.past = past;
  api.feed = past.slice(0, 20);
  const rig = new SyncRig(new FakeClock(morning), more, { api });
  rig.sync.start();
  const wasPending = rig.sync.catchingUp();
  await rig.clock.advance(5_000);
  return { rig, api, wasPending };
}

describe('the thanks of the last weeks', () => {
  it('are pictured at once where a service account is connected, and only there', async () => {
    const { rig, api, wasPending } = await started();
    expect([wasPending, rig.sync.catchingUp()]).toEqual([true, false]);
    expect(rig.board.stats?.total).toBe(250);
    expect(rig.board.stats?.days).toHaveLength(25);
    expect(api.count('thanks')).toBe(3);
    const kiosk = await started({ motivosity: { kioskId: 'k' } });
    expect([kiosk.wasPending, kiosk.api.count('thanks')]).toEqual([false, 0]);
    expect(kiosk.rig.cache.thanks.size).toBe(20);
  });

  it('reach nothing but the history, slim', async () => {
    const { rig } = await started();
    expect(rig.cache.thanks.size).toBe(250);
    expect(rig.board.recognitions.length).toBeLessThanOrEqual(20);
    expect(JSON.stringify([...rig.cache.thanks.values()])).not.toContain('secret words');
  });

  it('let go of what was taken down, but not of what came meanwhile', async () => {
    const { rig, api } = await started();
    api.past = api.past.filter(({ id }) => id !== 'mv:100' && id !== 'mv:3');
    await rig.clock.advance(pastLimits.everyMs);
    expect(rig.cache.thanks.has('mv:100')).toBe(false);
    // Of today: the poll tells.
    expect(rig.cache.thanks.has('mv:3')).toBe(true);
  });

  it('stay when only a part could be read, and are asked for again', async () => {
    const { rig, api } = await started();
    api.faults.set('thanks', apiFailure('network'));
    api.past = [];
    await rig.clock.advance(pastLimits.everyMs);
    expect(rig.cache.thanks.size).toBe(250);
    const asked = api.count('thanks');
    await rig.clock.advance(pastLimits.retryMs);
    expect(api.count('thanks')).toBe(asked + 1);
  });

  it('never hold who is hidden', async () => {
    const { rig } = await started({ ...service, privacy: { hidePeople: ['Jonah Brandt'] } });
    expect(rig.cache.dump()).not.toMatch(/Jonah|Brandt/);
  });

  it('do not go on for ever with a vendor that ignores the page', async () => {
    const { rig, api } = await started({ motivosity: { kioskId: 'k' } });
    const same = month().slice(0, 100);
    api.thanks = () => {
      api.calls.push('thanks');
      return Promise.resolve({
        ok: true,
        value: { kind: 'value', value: { items: same, received: 100 }, etag: null, status: 200 },
      });
    };
    await rig.restart(service);
    await rig.clock.advance(5_000);
    expect(api.count('thanks')).toBe(2);
  });
});
