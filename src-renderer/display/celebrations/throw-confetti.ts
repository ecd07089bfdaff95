import type { Attachment } from 'svelte/attachments';

/** Two throws from the lower corners, once; the pieces fall for about three seconds and are gone. */
const throws = [
  { angle: 62, x: -0.02 },
  { angle: 118, x: 1.02 },
] as const;
/** How many pieces a throw has: enough to be merry, few enough for a small machine. */
const pieces = 70;
const festive = ['--festive-1', '--festive-2', '--festive-3', '--festive-4', '--festive-5'];

/**
 * Throws confetti over a canvas when it is put into the page, in the theme's colours. Never where less motion is
 * wished. Drawn by the page itself: a worker would be made of text, which the page's policy refuses.
 */
export const throwConfetti: Attachment<HTMLCanvasElement> = (canvas) => {
  let stop: (() => void) | null = null;
  let isGone = false;
  // Loaded when the first one is thrown: the page must start without it.
  void import('canvas-confetti').then(({ default: confetti }) => {
    // A machine that cannot draw celebrates without.
    if (isGone || canvas.getContext('2d') === null) return;
    const style = getComputedStyle(canvas);
    const colors = festive
      .map((name) => style.getPropertyValue(name).trim())
      .filter((colour) => colour !== '');
    const burst = confetti.create(canvas, { resize: true, useWorker: false, disableForReducedMotion: true });
    stop = () => burst.reset();
    const unit = Math.min(canvas.clientWidth, canvas.clientHeight);
    for (const { angle, x } of throws) {
      void burst({
        angle,
        colors,
        particleCount: pieces,
        spread: 58,
        startVelocity: unit / 16,
        gravity: unit / 900,
        scalar: unit / 560,
        decay: 0.92,
        ticks: 220,
        origin: { x, y: 0.78 },
      });
    }
  });
  return () => {
    isGone = true;
    stop?.();
  };
};
