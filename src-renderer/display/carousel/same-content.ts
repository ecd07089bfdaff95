/** Whether two plain values say the same, field by field in the same order. */
export function sameContent(one: unknown, other: unknown): boolean {
  return one === other || JSON.stringify(one) === JSON.stringify(other);
}
