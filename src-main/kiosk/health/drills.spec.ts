import { describe, expect, it, vi } from 'vitest';
import { FakeClock } from '../../testing/fake-clock';
import { LogBook } from '../recovery/testing/log-book';
import type { Media } from '../../store/media';
import { FaultDrills } from './drills';

function rig() {
  const clock = new FakeClock();
  const drills = new FaultDrills({ clock, log: new LogBook() });
  const effects = { crashPage: vi.fn(), catchUp: vi.fn(), clockSet: vi.fn(), clockRight: vi.fn() };
  drills.actOn(effects);
  const fetch = vi.fn<typeof globalThis.fetch>(() => Promise.resolve(new Response('ok')));
  return { clock, drills, effects, fetch, network: drills.network(fetch) };
}
const withToken = (token: string) => ({ headers: { authorization: `Bearer ${token}` } });

describe('FaultDrills', () => {
  it('pretends to be offline for a minute, and catches up', async () => {
    const { clock, drills, effects, network } = rig();
    const endsAt = drills.start('offline');
    expect(endsAt).toBe(clock.now() + 60_000);
    await expect(network('https://acme.example')).rejects.toThrow('INTERNET_DISCONNECTED');
    await clock.advance(59_000);
    expect(drills.running()).toEqual([{ id: 'offline', endsAt }]);
    await clock.advance(1_000);
    expect(drills.running()).toEqual([]);
    expect((await network('https://acme.example')).status).toBe(200);
    expect(effects.catchUp).toHaveBeenCalledTimes(2);
  });

  it('refuses every token once, so that a new one is asked for', async () => {
    const { drills, network, fetch } = rig();
    drills.start('tokens');
    expect((await network('https://acme.example', withToken('old'))).status).toBe(401);
    expect((await network('https://acme.example')).status).toBe(200);
    expect((await network('https://acme.example', withToken('old'))).status).toBe(200);
    expect(fetch).toHaveBeenCalledTimes(2);
    drills.stop('tokens');
    expect((await network('https://acme.example', withToken('another'))).status).toBe(200);
  });

  it('sets the clock back for a minute, and only what it shows', async () => {
    const { clock, drills, effects } = rig();
    const seen = drills.clock();
    const task = vi.fn();
    seen.after(30_000, task);
    drills.start('clock');
    expect(seen.now()).toBe(clock.now() - 7_200_000);
    expect([effects.clockSet.mock.calls.length, effects.clockRight.mock.calls.length]).toEqual([1, 0]);
    await clock.advance(30_000);
    expect(task).toHaveBeenCalledOnce();
    await clock.advance(30_000);
    expect(seen.now()).toBe(clock.now());
    expect(effects.clockRight).toHaveBeenCalledOnce();
  });

  it('takes no picture while the cache is full, and loses none', async () => {
    const { drills } = rig();
    const media: Media = {
      size: 5,
      lookup: () => 'media://local/x',
      put: () => Promise.resolve({ ok: true, value: 'kept' }),
      retain: () => Promise.resolve({ ok: true, value: 0 }),
      read: () => Promise.resolve(null),
    };
    const seen = drills.media(media);
    const picture = { type: 'image/png', bytes: new Uint8Array() } as const;
    expect(await seen.put('a', picture)).toEqual({ ok: true, value: 'kept' });
    drills.start('cache');
    expect(await seen.put('a', picture)).toMatchObject({ ok: false, error: { code: 'storage' } });
    expect([seen.lookup('a'), seen.size]).toEqual(['media://local/x', 5]);
  });

  it('crashes the page once', () => {
    const { drills, effects } = rig();
    drills.start('crash');
    drills.start('crash');
    expect(effects.crashPage).toHaveBeenCalledOnce();
  });

  it('leaves nothing behind when the app ends', () => {
    const { drills, clock } = rig();
    for (const id of ['offline', 'tokens', 'clock', 'cache'] as const) drills.start(id);
    drills.stopAll();
    expect([drills.running(), clock.pending]).toEqual([[], 0]);
  });
});
