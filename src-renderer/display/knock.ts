import type { Clock } from '@contract/clock';

/** How many taps open the panel. */
const taps = 5;
/** Within how long they must come, ms. */
const withinMs = 3_000;
/** How much of the short side of the screen the corner takes. */
const share = 0.16;

/** What listens for the taps. */
export interface KnockDeps {
  readonly clock: Clock;
  /** The page's size, px. */
  readonly size: () => { readonly width: number; readonly height: number };
  readonly onKnock: () => void;
}

/**
 * Hears five taps in the top right corner within three seconds, by finger or mouse. A tap elsewhere begins anew.
 * @param target usually the window
 * @returns how to stop
 */
export function hearKnocks(target: EventTarget, { clock, size, onKnock }: KnockDeps): () => void {
  let times: number[] = [];
  const handle = (event: Event): void => {
    if (!(event instanceof MouseEvent)) return;
    const { width, height } = size();
    const corner = Math.min(width, height) * share;
    if (event.clientX < width - corner || event.clientY > corner) {
      times = [];
      return;
    }
    const now = clock.now();
    times = [...times.filter((time) => now - time >= 0 && now - time <= withinMs), now];
    if (times.length < taps) return;
    times = [];
    onKnock();
  };
  target.addEventListener('pointerdown', handle);
  return () => target.removeEventListener('pointerdown', handle);
}
