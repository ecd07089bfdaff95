import type { PanelBridge } from '@contract/bridge';
import type { HealthFacts } from '@contract/panel/health';
import { describe, expect, it, vi } from 'vitest';
import { FakeClock } from '../../../src-main/testing/fake-clock';
import { HealthState } from './health-state.svelte';

function rig() {
  const clock = new FakeClock();
  const drills: HealthFacts['drills'] = [];
  let answers = true;
  /** What main's clock is ahead of this page's, ms. */
  let ahead = 0;
  const call = vi.fn((channel: string) => {
    if (!answers) return Promise.resolve({ ok: false, error: { code: 'locked', message: '' } });
    const values: Record<string, unknown> = {
      'health:facts': { at: clock.now() + ahead, drills: [...drills] },
      'health:thumbnail': { at: clock.now(), look: 'good' },
      'health:export-diagnostics': { file: '/somewhere/health.zip', bytes: 1200 },
    };
    return Promise.resolve({ ok: true, value: values[channel] ?? null });
  });
  const state = new HealthState({ call, on: () => () => undefined } as unknown as PanelBridge, clock);
  const asked = (channel: string) => call.mock.calls.filter(([name]) => name === channel).length;
  const settle = () => vi.waitFor(() => expect(state.facts).not.toBeNull());
  return {
    ...{ clock, state, drills, call, asked, settle },
    fail: () => (answers = false),
    jump: (ms: number) => (ahead = ms),
  };
}

describe('HealthState', () => {
  it('asks while somebody looks, and no longer', async () => {
    const { state, clock, asked, settle } = rig();
    const stop = state.watch();
    await settle();
    expect([asked('health:facts'), asked('health:thumbnail')]).toEqual([1, 1]);
    for (let s = 0; s < 20; s += 1) await clock.advance(1_000);
    expect([asked('health:facts'), asked('health:thumbnail')]).toEqual([5, 2]);
    stop();
    for (let s = 0; s < 60; s += 1) await clock.advance(1_000);
    expect(asked('health:facts')).toBe(5);
  });

  it('counts the seconds of a drill between two answers', async () => {
    const { state, clock, drills, settle } = rig();
    drills.push({ id: 'offline', endsAt: clock.now() + 60_000 });
    const stop = state.watch();
    await settle();
    expect(state.drills.offline).toBe(60);
    await clock.advance(1_000);
    await clock.advance(1_000);
    expect(state.drills.offline).toBe(58);
    stop();
  });

  it('reads moments by the clock that wrote them', async () => {
    const { state, clock, jump } = rig();
    jump(-7_200_000);
    await state.load();
    expect(state.now).toBe(clock.now() - 7_200_000);
  });

  it('asks how it is after something was done, and says that it was not', async () => {
    const { state, asked, fail } = rig();
    const doing = state.refresh('feeds');
    expect(state.busy('feeds')).toBe(true);
    expect(await doing).toBe(true);
    expect(state.busy('feeds')).toBe(false);
    expect(asked('health:facts')).toBe(1);
    expect(await state.exportDiagnostics()).toEqual({ file: '/somewhere/health.zip', bytes: 1200 });
    fail();
    expect(await state.startDrill('crash')).toBe(false);
    expect(await state.exportDiagnostics()).toBeNull();
    expect(state.failed).toBe(true);
  });

  it('forgets the picture when the panel locks', async () => {
    const { state } = rig();
    await state.picture();
    expect(state.thumbnail).not.toBeNull();
    state.wipe();
    expect(state.thumbnail).toBeNull();
  });
});
