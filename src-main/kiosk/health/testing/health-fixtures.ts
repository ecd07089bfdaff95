import { FakeClock } from '../../../testing/fake-clock';
import type { FactsDeps } from '../facts';

/** When the app of the fixtures started, ms since the epoch. */
export const startedAt = Date.parse('2026-03-12T09:00:00Z');

/** A kiosk that is well, as the facts' sources tell it. */
export function wellKiosk(more: Partial<FactsDeps> = {}): FactsDeps {
  return {
    clock: new FakeClock(startedAt + 90_000),
    app: {
      version: '1.2.3',
      builtAt: startedAt - 1,
      electron: '45.0.0',
      chrome: '150',
      node: '24',
      platform: 'linux x64',
      packaged: true,
      startedAt,
    },
    mode: () => 'live',
    sync: () => ({
      hidden: { unrecognised: 0, held: false },
      account: { id: '7', name: 'Kari Nordmann', email: 'kari@acme.example', role: null },
      sources: [
        {
          id: 'feeds',
          state: 'fresh',
          fetchedAt: startedAt + 60_000,
          error: null,
          message: null,
          failures: 0,
          lastAttemptAt: startedAt + 60_000,
          nextAttemptAt: startedAt + 120_000,
        },
      ],
    }),
    requests: () => 12,
    budget: () => ({ windows: [{ ms: 60_000, calls: 100, left: 97 }], pausedForMs: 0 }),
    boardRevision: () => 41,
    screen: () => ({
      state: 'playing',
      slide: 'leaderboard',
      shownAt: startedAt + 80_000,
      slidesShown: 7,
      picture: 'good',
      pictureAt: startedAt + 60_000,
    }),
    hours: () => ({ state: 'open', clock: 'trusted', nextChange: null }),
    recovery: () => ({ recoveries: 0, last: null, calm: null, software: null, gpuDeaths: 0, mainFaults: 0 }),
    machine: () =>
      Promise.resolve({
        appMemory: 400_000_000,
        freeMemory: 2_000_000_000,
        totalMemory: 8_000_000_000,
        freeDisk: 90_000_000_000,
        totalDisk: 120_000_000_000,
        pictures: 12_000_000,
      }),
    vault: () => 'keyring',
    store: () => ({
      lost: 'Nothing was lost.',
      parts: [{ part: 'key', isWell: true, words: 'The key is kept in the keyring.' }],
    }),
    autostart: () => Promise.resolve({ state: 'on', words: 'Motiboard starts with the machine.' }),
    updates: () => ({ state: 'off', version: null, checkedAt: null, words: 'Updates are off.' }),
    drills: () => [],
    ...more,
  };
}
