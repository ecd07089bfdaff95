import { describe, expect, it } from 'vitest';
import type { ApiClient } from '../../api/client';
import { apiFailure } from '../../api/failure';
import { fail, ok } from '../../contract/result';
import { FakeClock } from '../../testing/fake-clock';
import { RequestMeter } from './request-meter';

const unchanged = { kind: 'unchanged', etag: null } as const;
const answers: ApiClient = {
  kioskLeaderboard: () => Promise.resolve(ok(unchanged)),
  kioskFeeds: () => Promise.resolve(fail(apiFailure('network', 'No network.'))),
  me: () => Promise.resolve(ok(unchanged)),
  users: () => Promise.resolve(ok(unchanged)),
  posts: () => Promise.resolve(ok(unchanged)),
  celebrations: () => Promise.resolve(ok(unchanged)),
  thanks: () => Promise.resolve(ok(unchanged)),
  datedPeople: () => Promise.resolve(ok(unchanged)),
};

describe('RequestMeter', () => {
  it('counts by source and outcome, over clients that are made anew', async () => {
    const meter = new RequestMeter({ clock: new FakeClock() });
    await meter.metered(answers).kioskFeeds({});
    await meter.metered(answers).kioskFeeds({});
    await meter.metered(answers).users({ page: 1, perPage: 50 }, {});
    expect(meter.totals()).toEqual([
      { source: 'feeds', outcome: 'network', count: 2 },
      { source: 'users', outcome: 'ok', count: 1 },
    ]);
  });

  it('forgets after an hour', async () => {
    const clock = new FakeClock();
    const meter = new RequestMeter({ clock });
    const api = meter.metered(answers);
    await api.me({});
    await clock.advance(1_800_000);
    await api.me({});
    expect([meter.lastHour('me'), meter.lastHour('posts')]).toEqual([2, 0]);
    await clock.advance(1_800_000);
    expect(meter.lastHour('me')).toBe(1);
  });
});
