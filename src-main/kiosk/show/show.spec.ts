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

async function rig(settings: Record<string, unknown>) {
  const clock = new FakeClock();
  const vendors = new Vendors();
  vendors.world.leaders = ['Amara Diallo', 'Jo Smith'];
  const machine = { zone: 'UTC' };
  const show = await Show.open(
    {
      ...{ clock, cache: new FakeCache(), fetch: vendors.fetch },
      ...{ redactor: createRedactor(), random: () => 0.5 },
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
      machineZone: () => machine.zone,
    },
    inForce(settings),
  );
  show.start();
  await clock.advance(5_000);
  const stop = async () => {
    await show.leaveHours();
    const stopped = show.stop();
    await clock.advance(0);
    await stopped;
  };
  return { clock, vendors, show, machine, stop };
}

describe('Show', () => {
  it('follows the next settings though those before could not be followed', async () => {
    const { clock, show, stop } = await rig(connected);
    expect(JSON.stringify(show.board())).toContain('Jo Smith');
    await expect(show.follow(inForce({}))).rejects.toThrow('no free port');
    const followed = show.follow(inForce({ ...connected, privacy: { hidePeople: ['Jo Smith'] } }));
    await clock.advance(200);
    await followed;
    expect(JSON.stringify(show.board())).not.toContain('Jo Smith');
    await stop();
  });

  // It begins at 09:00 UTC on Thursday 12 March, which is the 11th still where it is eleven hours earlier.
  const thursdays = {
    motivosity: { kioskId: 'kiosk-1' },
    schedule: { on: [{ days: ['thu'], from: '06:00', until: '20:00' }] },
  };

  it('follows the machine into another time zone within a minute, where the settings name none', async () => {
    const { clock, show, machine, stop } = await rig(thursdays);
    show.keepHours(() => undefined);
    const before = { zone: show.timeZone, hours: show.hours.current().state };
    expect(before).toEqual({ zone: 'UTC', hours: 'open' });
    expect(show.board().today).toBe('2026-03-12');
    machine.zone = 'Pacific/Pago_Pago';
    await clock.advance(60_200);
    expect({ zone: show.timeZone, hours: show.hours.current().state }).toEqual({
      zone: 'Pacific/Pago_Pago',
      hours: 'closed',
    });
    expect(show.board().today).toBe('2026-03-11');
    expect(JSON.stringify(show.board())).toContain('Jo Smith');
    await stop();
  });

  it('stays in the zone of its settings wherever the machine goes', async () => {
    const { clock, show, machine, stop } = await rig(connected);
    show.keepHours(() => undefined);
    machine.zone = 'Pacific/Pago_Pago';
    await clock.advance(120_000);
    expect(show.timeZone).toBe('Europe/Oslo');
    expect(show.board().today).toBe('2026-03-12');
    await stop();
  });
});
