import { afterEach, describe, expect, it } from 'vitest';
import { FakeClock, settle } from '../../../src-main/testing/fake-clock';
import { FakeBridge } from '../testing/fake-bridge';
import { board, screen } from '../testing/samples';
import { BoardState } from './board-state.svelte';
import { CoarseTime } from './coarse-time.svelte';
import { ScreenState } from './screen-state.svelte';

describe('BoardState', () => {
  const states: BoardState[] = [];
  afterEach(() => {
    for (const state of states.splice(0)) state.dispose();
  });

  function start(bridge: FakeBridge, clock = new FakeClock()): BoardState {
    const state = new BoardState(bridge, clock);
    states.push(state);
    return state;
  }

  it('pulls once and has nothing until then', async () => {
    const bridge = new FakeBridge();
    bridge.answers['board:get'] = () => ({ ok: true, value: board({ revision: 4 }) });
    const clock = new FakeClock();
    const state = start(bridge, clock);
    expect(state.board).toBeNull();
    await settle();
    expect(state.board?.revision).toBe(4);
    await clock.advance(600_000);
    expect(bridge.argumentsOf('board:get')).toHaveLength(1);
  });

  it('takes newer pushes and ignores older and equal ones', async () => {
    const bridge = new FakeBridge();
    bridge.answers['board:get'] = () => ({ ok: true, value: board({ revision: 4 }) });
    const state = start(bridge);
    await settle();
    const fifth = board({ revision: 5 });
    bridge.push('board:changed', fifth);
    expect(state.board).toBe(fifth);
    bridge.push('board:changed', board({ revision: 3 }));
    bridge.push('board:changed', board({ revision: 5 }));
    expect(state.board).toBe(fifth);
  });

  it('does not let a late answer undo a newer push', async () => {
    const bridge = new FakeBridge();
    let answer: (() => void) | undefined;
    bridge.answers['board:get'] = () =>
      new Promise((resolve) => {
        answer = () => {
          resolve({ ok: true, value: board({ revision: 1 }) });
        };
      });
    const state = start(bridge);
    bridge.push('board:changed', board({ revision: 2 }));
    answer?.();
    await settle();
    expect(state.board?.revision).toBe(2);
  });

  it('asks again while main is not ready, and no more once a push came', async () => {
    const bridge = new FakeBridge();
    const clock = new FakeClock();
    const state = start(bridge, clock);
    await clock.advance(500);
    expect(bridge.argumentsOf('board:get')).toHaveLength(2);
    bridge.push('board:changed', board({ revision: 1 }));
    await clock.advance(120_000);
    expect(bridge.argumentsOf('board:get').length).toBeLessThanOrEqual(3);
    expect(state.board?.revision).toBe(1);
    expect(clock.pending).toBe(0);
  });

  it('stops listening and asking when disposed', async () => {
    const bridge = new FakeBridge();
    const clock = new FakeClock();
    const state = start(bridge, clock);
    await settle();
    expect(bridge.listening('board:changed')).toBe(1);
    state.dispose();
    expect(bridge.listening('board:changed')).toBe(0);
    expect(clock.pending).toBe(0);
  });
});

describe('ScreenState', () => {
  it('pulls, then follows pushes', async () => {
    const bridge = new FakeBridge();
    bridge.answers['screen:get'] = () => ({ ok: true, value: screen({ revision: 1 }) });
    const state = new ScreenState(bridge, new FakeClock());
    await settle();
    expect(state.screen?.dwellSeconds).toBe(12);
    bridge.push('screen:changed', screen({ revision: 2, dwellSeconds: 20 }));
    expect(state.screen?.dwellSeconds).toBe(20);
    state.dispose();
    bridge.push('screen:changed', screen({ revision: 3, dwellSeconds: 30 }));
    expect(state.screen?.dwellSeconds).toBe(20);
  });
});

describe('CoarseTime', () => {
  it('moves once a minute until disposed', async () => {
    const clock = new FakeClock(0);
    const time = new CoarseTime(clock);
    await clock.advance(59_999);
    expect(time.now).toBe(0);
    await clock.advance(1);
    expect(time.now).toBe(60_000);
    await clock.advance(60_000);
    expect(time.now).toBe(120_000);
    time.dispose();
    expect(clock.pending).toBe(0);
  });
});
