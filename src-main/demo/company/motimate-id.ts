/** The Motimate id (int32) of the person at a place in the roster. */
export function motimateIdAt(index: number): number {
  return 81_201 + index * 7;
}

/** The place in the roster that an id belongs to; it need not be taken, nor a whole number. */
export function placeOfMotimateId(id: number): number {
  return (id - 81_201) / 7;
}
