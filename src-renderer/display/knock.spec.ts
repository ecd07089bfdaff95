// @vitest-environment happy-dom
import { describe, expect, it, vi } from 'vitest';
import { FakeClock } from '../../src-main/testing/fake-clock';
import { hearKnocks } from './knock';

function room() {
  const clock = new FakeClock();
  const onKnock = vi.fn();
  const target = new EventTarget();
  const stop = hearKnocks(target, { clock, size: () => ({ width: 1920, height: 1080 }), onKnock });
  const tap = (x = 1900, y = 20): void => {
    target.dispatchEvent(new MouseEvent('pointerdown', { clientX: x, clientY: y }));
  };
  return { clock, onKnock, tap, stop };
}

describe('hearKnocks', () => {
  it('hears five taps in the corner within three seconds', async () => {
    const { clock, onKnock, tap } = room();
    for (let count = 0; count < 5; count += 1) {
      expect(onKnock).not.toHaveBeenCalled();
      tap();
      await clock.advance(700);
    }
    expect(onKnock).toHaveBeenCalledOnce();
  });

  it('takes slower ones for something else', async () => {
    const { clock, onKnock, tap } = room();
    for (let count = 0; count < 12; count += 1) {
      tap();
      await clock.advance(800);
    }
    expect(onKnock).not.toHaveBeenCalled();
  });

  it('begins anew after a tap elsewhere', () => {
    const { onKnock, tap } = room();
    for (let count = 0; count < 4; count += 1) tap();
    tap(100, 20);
    for (let count = 0; count < 4; count += 1) tap();
    expect(onKnock).not.toHaveBeenCalled();
    tap();
    expect(onKnock).toHaveBeenCalledOnce();
  });

  it.each([
    [1740, 20],
    [1900, 180],
    [0, 0],
    [1919, 1079],
  ])('does not count a tap at %i, %i', (x, y) => {
    const { onKnock, tap } = room();
    for (let count = 0; count < 9; count += 1) tap(x, y);
    expect(onKnock).not.toHaveBeenCalled();
  });

  it('hears five again for the next time', () => {
    const { onKnock, tap, stop } = room();
    for (let count = 0; count < 10; count += 1) tap();
    expect(onKnock).toHaveBeenCalledTimes(2);
    stop();
    for (let count = 0; count < 10; count += 1) tap();
    expect(onKnock).toHaveBeenCalledTimes(2);
  });
});
