import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { createRedactor } from '../../api/redact';
import { settingsSchema } from '../../contract/settings';
import type { SettingsInForce } from '../../store/state/settings-in-force';
import { FakeCache } from '../../sync/testing/fake-cache';
import { RecordingLog } from '../../sync/testing/recording-log';
import { FakeClock } from '../../testing/fake-clock';
import { Show } from './show';
import { Vendors } from './testing/vendors';

// The build puts it in.
vi.mock('electron', () => ({ nativeTheme: {}, nativeImage: {} }));
vi.mock('../hours/build-time', () => ({ buildTime: 0 }));

const connected = { motivosity: { kioskId: 'kiosk-1' }, display: { timeZone: 'Europe/Oslo' } };
const inForce = (more: Record<string, unknown>): SettingsInForce => ({
  settings: settingsSchema.parse(more),
  problems: [],
  given: {},
  managed: [],
});

describe('Show', () => {
  it('follows the next settings though those before could not be followed', async () => {
    const clock = new FakeClock();
    const vendors = new Vendors();
    vendors.world.leaders = ['Amara Diallo', 'Jo Smith'];
    const cache = new FakeCache();
    const show = await Show.open(
      {
        ...{ clock, cache, fetch: vendors.fetch, redactor: createRedactor(), random: () => 0.5 },
        createLog: () => new RecordingLog(),
        media: {
          lookup: () => null,
          put: () => Promise.resolve({ ok: true, value: '' }),
          read: () => Promise.resolve(null),
          size: 0,
          retain: () => Promise.resolve({ ok: true, value: 0 }),
        },
        scaler: { scale: () => Promise.resolve({ ok: false, error: { code: 'x', message: '' } }) } as never,
        metered: (api) => api,
        useAccount: () => Promise.resolve(),
        demo: false,
        startDemo: () => Promise.reject(new Error('there is no free port')),
        dataDir: tmpdir(),
        settingsFile: null,
        suggestedFile: join(tmpdir(), 'motiboard.json'),
        run: () => Promise.resolve({ ok: true, output: '' }),
      },
      inForce(connected),
    );
    show.start();
    await clock.advance(5_000);
    expect(JSON.stringify(show.board())).toContain('Jo Smith');
    await expect(show.follow(inForce({}))).rejects.toThrow('no free port');
    const followed = show.follow(inForce({ ...connected, privacy: { hidePeople: ['Jo Smith'] } }));
    await clock.advance(200);
    await followed;
    expect(JSON.stringify(show.board())).not.toContain('Jo Smith');
    const stopped = show.stop();
    await clock.advance(0);
    await stopped;
  });
});
