/** A circle in a square of 100 by 100, from its start and its top. */
export interface Place {
  readonly x: number;
  readonly y: number;
  /** Its diameter. */
  readonly size: number;
}

/** Where the people of a celebration stand. */
export interface Gathering {
  /** Whoever gives; null = nobody, or several. */
  readonly giver: Place | null;
  /** As many as were asked for. */
  readonly receivers: readonly Place[];
}

/** How many circles there is a place for. */
export const mostPlaces = 6;

/** Alone, with a giver in front: the two are one picture. */
const pair: Gathering = {
  giver: { x: 24, y: 75, size: 48 },
  receivers: [{ x: 56, y: 44, size: 82 }],
};

const groups: readonly (readonly Place[])[] = [
  [{ x: 50, y: 50, size: 88 }],
  row(57, [29, 31], [71, 67]),
  row(48, [27, 31], [70, 27], [53, 72]),
  row(44, [26, 30], [68, 24], [33, 73], [75, 67]),
  row(40, [26, 22], [70, 19], [48, 51], [27, 82], [72, 80]),
  row(37, [20, 25], [53, 17], [84, 33], [22, 62], [53, 53], [72, 81]),
];

function row(size: number, ...centres: readonly (readonly [number, number])[]): Place[] {
  return centres.map(([x, y]) => ({ x, y, size }));
}

/** Where the giver of several stands: at the corner, and near them. */
const corners: readonly Place[] = [
  { x: 27, y: 68, size: 32 },
  { x: 27, y: 68, size: 32 },
  { x: 17, y: 83, size: 32 },
  { x: 14, y: 86, size: 28 },
  { x: 20, y: 77, size: 28 },
];

/**
 * Where so many people stand: close together, each seen in full or nearly so, the giver in front of the others.
 * @param receivers 1 to 6
 */
export function gather(receivers: number, hasGiver: boolean): Gathering {
  if (hasGiver && receivers === 1) return pair;
  const count = Math.min(receivers, groups.length);
  const places = groups[count - 1] ?? [];
  if (!hasGiver) return { giver: null, receivers: places };
  // They make room at the corner in which the giver stands.
  const moved = places.map(({ x, y, size }) => ({ x: 16 + x * 0.84, y: y * 0.84, size: size * 0.84 }));
  return { giver: corners[count - 2] ?? null, receivers: moved };
}
