import type { Clock } from '@contract/clock';

/** A page that is not painted at all (hidden, asleep) is not waited for longer than this, ms. */
const unpaintedMs = 300;

/**
 * Resolves once what is in the page now has been painted: after two frames, or after 0.3 s where there are none.
 * @param nextFrame usually `requestAnimationFrame`
 */
export function afterPaint(clock: Clock, nextFrame: (task: () => void) => unknown): Promise<void> {
  return new Promise((resolve) => {
    const cancel = clock.after(unpaintedMs, resolve);
    nextFrame(() =>
      nextFrame(() => {
        cancel();
        resolve();
      }),
    );
  });
}
