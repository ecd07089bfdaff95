import type { LookPreview } from '@contract/panel/looks';
import type { ResultOf } from '@contract/ipc';
import type { onScreenCalls } from '@contract/panel/on-screen';
import { describe, expect, it } from 'vitest';
import { FakeClock } from '../../../src-main/testing/fake-clock';
import { FakePanelBridge } from '../testing/fake-panel-bridge';
import { NowState } from './now-state.svelte';

type Shown = ResultOf<typeof onScreenCalls, 'on-screen:list'>;
const listOf = (...sources: (string | null)[]): Shown =>
  ({ items: sources.map((source) => ({ source, plays: true })) }) as unknown as Shown;
const wanted = { change: { values: {}, secrets: {} }, audience: 'staff' } as const;

describe('the screen at the end of the first steps', () => {
  it('is shown once something of the company’s own is on it, and follows what is typed', async () => {
    const bridge = new FakePanelBridge();
    const clock = new FakeClock();
    let shown = listOf(null);
    const good = { ok: true } as unknown as LookPreview;
    bridge.answers['on-screen:list'] = () => ({ ok: true, value: shown });
    bridge.answers['looks:preview'] = () => ({ ok: true, value: good });
    bridge.answers['looks:displays'] = () => ({
      ok: true,
      value: [{ name: '', width: 1080, height: 1920, primary: true }],
    });
    const now = new NowState(bridge, clock);
    now.follow(wanted);
    now.follow(wanted);
    await clock.advance(120);
    expect([now.count, now.preview]).toEqual([0, null]);
    expect(now.size('primary')).toEqual({ width: 1080, height: 1920 });
    expect(bridge.argumentsOf('looks:preview')).toEqual([[wanted]]);
    shown = listOf('feeds', null, 'posts');
    bridge.push('on-screen:changed', undefined as never);
    await clock.advance(120);
    expect([now.count, now.preview]).toEqual([2, good]);
    bridge.answers['looks:preview'] = () => ({ ok: true, value: { ok: false, problems: [] } });
    now.follow(wanted);
    await clock.advance(120);
    expect(now.preview).toBe(good);
    now.dispose();
    expect(bridge.listening('on-screen:changed')).toBe(0);
  });
});
