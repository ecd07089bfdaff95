import type { Clock } from '../contract/clock';
import type { PictureKeeper } from '../sync/pictures/picture-keeper';
import type { Sync } from '../sync/sync';

const lookEveryMs = 250;
/** So many looks in a row must find nothing under way: a new board asks for its pictures a moment later. */
const calmLooks = 4;

/** What is waited for. */
export interface SettledDeps {
  readonly sync: Pick<Sync, 'health' | 'catchingUp'>;
  readonly pictures: Pick<PictureKeeper, 'busy'>;
  readonly clock: Clock;
  /** Longest wait, ms. Default 45 s: what has not come by then is pictured as it is. */
  readonly limitMs?: number;
}

/** Resolves when every source has been asked once, the past has been read and no picture is under way, or when the limit has passed. */
export async function whenSettled({ sync, pictures, clock, limitMs = 45_000 }: SettledDeps): Promise<void> {
  const until = clock.now() + limitMs;
  for (let calm = 0; calm < calmLooks && clock.now() < until;) {
    const asked = sync
      .health()
      .sources.every(({ state, nextAttemptAt }) => state === 'off' || nextAttemptAt !== null);
    const answered = sync
      .health()
      .sources.every(({ state, lastAttemptAt }) => state === 'off' || lastAttemptAt !== null);
    calm = asked && answered && !sync.catchingUp() && !pictures.busy ? calm + 1 : 0;
    await new Promise<void>((resolve) => clock.after(lookEveryMs, resolve));
  }
}
