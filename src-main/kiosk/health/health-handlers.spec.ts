import { expect, it, vi } from 'vitest';
import type { HealthFacts } from '../../contract/panel/health';
import type { FaultDrills } from './drills';
import { createHealthHandlers } from './health-handlers';

function rig() {
  const effects = {
    pollNow: vi.fn(() => Promise.resolve()),
    restartCarousel: vi.fn(),
    restartApp: vi.fn(),
    set: vi.fn(),
    start: vi.fn(() => 60_000),
    stop: vi.fn(),
  };
  const feeds = { id: 'feeds', state: 'fresh' };
  const handlers = createHealthHandlers({
    ...effects,
    facts: () => Promise.resolve({ sources: [feeds] } as unknown as HealthFacts),
    thumbnail: () => Promise.resolve(null),
    exportDiagnostics: () => Promise.resolve({ file: 'diagnostics.zip', bytes: 7 }),
    autostart: { set: effects.set },
    drills: { start: effects.start, stop: effects.stop } as unknown as FaultDrills,
  });
  /** Which effects were called, and with what. */
  const called = () =>
    Object.entries(effects).flatMap(([name, effect]) =>
      (effect.mock.calls as unknown[][]).map((args) => [name, ...args]),
    );
  return { handlers, called, feeds };
}

it('restarts the app, or the carousel, and does nothing else', async () => {
  const app = rig();
  expect(await app.handlers['health:restart-app']()).toBeNull();
  expect(app.called()).toEqual([['restartApp']]);
  const carousel = rig();
  expect(await carousel.handlers['health:restart-carousel']()).toBeNull();
  expect(carousel.called()).toEqual([['restartCarousel']]);
});

it('asks the source that is named, and tells how it stands then', async () => {
  const { handlers, called, feeds } = rig();
  expect(await handlers['health:refresh-source']('feeds')).toEqual(feeds);
  expect(await handlers['health:refresh-source']('posts')).toBeNull();
  expect(called()).toEqual([
    ['pollNow', 'feeds'],
    ['pollNow', 'posts'],
  ]);
});

it('starts and stops the drill that is named', async () => {
  const { handlers, called } = rig();
  expect(await handlers['health:start-drill']('offline')).toEqual({ endsAt: 60_000 });
  expect(await handlers['health:stop-drill']('offline')).toBeNull();
  expect(called()).toEqual([
    ['start', 'offline'],
    ['stop', 'offline'],
  ]);
});
