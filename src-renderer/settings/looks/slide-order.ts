import { slideIds, type SlideId } from '@contract/slide';

/**
 * Every kind in the order in which a person sees them in the list: those that are on in their order, those that are off
 * where they were. Pure.
 * @param shown the kinds that are on, in order @param before the list as it was; empty = there was none
 */
export function listOrder(shown: readonly SlideId[], before: readonly SlideId[]): SlideId[] {
  const on = [...new Set(shown)];
  const same =
    before.length === slideIds.length &&
    sameList(
      before.filter((kind) => on.includes(kind)),
      on,
    );
  return same ? [...before] : [...on, ...slideIds.filter((kind) => !on.includes(kind))];
}

/** A list with one entry moved to another place; the others keep their order. Pure. */
export function withMoved<T>(list: readonly T[], from: number, to: number): T[] {
  const rest = list.filter((_, at) => at !== from);
  return [...rest.slice(0, to), ...list.slice(from, from + 1), ...rest.slice(to)];
}

function sameList(one: readonly SlideId[], other: readonly SlideId[]): boolean {
  return one.length === other.length && one.every((kind, at) => kind === other[at]);
}
