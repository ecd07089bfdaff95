import type { Clock } from '../contract/clock';

/** Lets everything else on the main thread have its turn between two batches of work. */
export function pause(clock: Clock): Promise<void> {
  return new Promise((resolve) => {
    clock.after(0, resolve);
  });
}
