import { beforeEach, describe, expect, it } from 'vitest';
import { FakeClock } from '../../../src-main/testing/fake-clock';
import { SpareFrame, spareFrameMs } from './spare-frame.svelte';

describe('SpareFrame', () => {
  let clock: FakeClock;
  let spare: SpareFrame;

  beforeEach(() => {
    clock = new FakeClock();
    spare = new SpareFrame(clock);
  });

  it('has one frame drawn after each new slide, and none before its time', async () => {
    spare.shown('a');
    await clock.advance(spareFrameMs - 1);
    expect(spare.turned).toBe(false);
    await clock.advance(1);
    expect(spare.turned).toBe(true);
    spare.shown('b');
    await clock.advance(spareFrameMs);
    expect(spare.turned).toBe(false);
  });

  it('draws nothing more while a slide stays, however often it is told', async () => {
    spare.shown('a');
    await clock.advance(spareFrameMs);
    spare.shown('a');
    await clock.advance(10 * spareFrameMs);
    expect(spare.turned).toBe(true);
    expect(clock.pending).toBe(0);
  });

  it('waits for the last of slides that come one upon the other', async () => {
    for (const key of ['a', 'b', 'c']) {
      spare.shown(key);
      await clock.advance(spareFrameMs / 2);
    }
    expect(spare.turned).toBe(false);
    await clock.advance(spareFrameMs / 2);
    expect(spare.turned).toBe(true);
  });

  it('stops when it is disposed of', async () => {
    spare.shown('a');
    spare.dispose();
    await clock.advance(spareFrameMs);
    expect(spare.turned).toBe(false);
  });
});
