/** One piece of confetti around a face whose radius is 50, in the same unit. */
export interface ConfettiPiece {
  readonly x: number;
  readonly y: number;
  /** Degrees. */
  readonly turn: number;
  readonly size: number;
  /** 1 to 5. */
  readonly hue: number;
  readonly shape: 'dot' | 'strip' | 'bow';
}

function random(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** Confetti thrown around a face: always the same for the same seed, never on the face, thinner further out. */
export function confetti(seed: number, count: number): ConfettiPiece[] {
  const next = random(seed);
  const shapes = ['dot', 'strip', 'bow'] as const;
  return Array.from({ length: count }, (_, at) => {
    // The golden angle keeps pieces apart; a little noise keeps them from looking planned.
    const angle = at * 2.399963 + (next() - 0.5) * 0.5;
    const radius = 57 + 30 * (at / count) ** 0.8 + next() * 4;
    return {
      x: Math.cos(angle) * radius,
      y: Math.sin(angle) * radius,
      turn: Math.floor(next() * 360),
      size: 1.5 + next() * 1.7,
      hue: 1 + (at % 5),
      shape: shapes[Math.floor(next() * shapes.length)] ?? 'dot',
    };
  });
}
