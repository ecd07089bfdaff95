import type { ConfettiPiece } from '../slides/confetti';
import type { Place } from './gathering';

/** The field that pieces of paper lie on, in the unit of places. */
export const paperField = { left: -4, top: -6, width: 110, height: 112 } as const;

const shapes = ['dot', 'strip', 'bow'] as const;
/** How far from a circle a piece stays. */
const gap = 6;
/** The two steps that spread points most evenly over a square. */
const steps = { x: 0.754877666, y: 0.569840291 } as const;

/** Pieces of paper that lie evenly around people, and on none of them. The same for the same places. */
export function paperAround(places: readonly Place[], count: number): ConfettiPiece[] {
  const pieces = Array.from({ length: count }, (_, at): ConfettiPiece => {
    const share = (step: number): number => (0.5 + step * (at + 1)) % 1;
    return {
      x: paperField.left + share(steps.x) * paperField.width,
      y: paperField.top + share(steps.y) * paperField.height,
      turn: Math.round((at * 137.5) % 360),
      size: 1.15 + ((at * 7) % 5) * 0.24,
      hue: 1 + (at % 5),
      shape: shapes[at % 3] ?? 'dot',
    };
  });
  return pieces.filter(({ x, y }) =>
    places.every((place) => Math.hypot(x - place.x, y - place.y) > place.size / 2 + gap),
  );
}
