/** A shuffled place among `count` in the order of celebrations, the same for the same seed. */
export function celebrationOrder(index: number, seed: number, count: number): number {
  // 7 shares no factor with 36 and 40, so that every place is taken once.
  return (index * 7 + (seed % count)) % count;
}

/**
 * Days from today to the celebration of the person at a place in the order. Two of three days are taken in the first
 * month (which two depends on `gap`), and every sixteenth day after that.
 */
export function celebrationDay(order: number, gap: 1 | 2): number {
  const near = 22;
  if (order < near) return Math.floor(order / 2) * 3 + (order % 2) * gap;
  return 36 + (order - near) * 18 + gap * 5;
}
