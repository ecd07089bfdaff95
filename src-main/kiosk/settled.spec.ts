import { describe, expect, it } from 'vitest';
import { FakeClock, settle } from '../testing/fake-clock';
import { whenSettled } from './settled';

function rig() {
  const clock = new FakeClock();
  const source = { id: 'feeds', state: 'never', lastAttemptAt: null, nextAttemptAt: null } as never;
  const state = { busy: false, past: false, sources: [source] as never[] };
  let done = false;
  void whenSettled({
    clock,
    sync: {
      health: () => ({
        account: null,
        sources: state.sources,
        hidden: { unrecognised: 0, held: false },
      }),
      catchingUp: () => state.past,
    },
    pictures: {
      get busy() {
        return state.busy;
      },
    },
  }).then(() => (done = true));
  const answer = (over: object): void => {
    state.sources = [{ id: 'feeds', state: 'fresh', lastAttemptAt: 1, nextAttemptAt: 2, ...over } as never];
  };
  return { clock, state, answer, isDone: () => done };
}

describe('whenSettled', () => {
  it('waits for the first answer, then for its pictures', async () => {
    const { clock, state, answer, isDone } = rig();
    await clock.advance(5_000);
    expect(isDone()).toBe(false);
    answer({});
    state.busy = true;
    await clock.advance(5_000);
    expect(isDone()).toBe(false);
    state.busy = false;
    await clock.advance(2_000);
    expect(isDone()).toBe(true);
  });

  it('waits for the past to be read', async () => {
    const { clock, state, answer, isDone } = rig();
    answer({});
    state.past = true;
    await clock.advance(5_000);
    expect(isDone()).toBe(false);
    state.past = false;
    await clock.advance(2_000);
    expect(isDone()).toBe(true);
  });

  it('does not wait for what is not connected', async () => {
    const { clock, answer, isDone } = rig();
    answer({ state: 'off', lastAttemptAt: null, nextAttemptAt: null });
    await clock.advance(2_000);
    expect(isDone()).toBe(true);
  });

  it('gives up waiting in the end', async () => {
    const { clock, isDone } = rig();
    await clock.advance(46_000);
    await settle();
    expect(isDone()).toBe(true);
  });
});
