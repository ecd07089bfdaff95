/**
 * Cuts a list into as few groups as `most` per group allows, of sizes that differ by one at most: seven in groups of
 * six at most are four and three, not six and one.
 */
export function inGroups<T>(list: readonly T[], most: number): T[][] {
  const count = Math.ceil(list.length / most);
  const groups: T[][] = [];
  let from = 0;
  for (let at = 0; at < count; at += 1) {
    const size = Math.ceil((list.length - from) / (count - at));
    groups.push(list.slice(from, from + size));
    from += size;
  }
  return groups;
}
