import type { Ranked } from '@contract/board';

/** Somebody who was further away than this many places is seen coming from this far. */
const farthest = 4;

/**
 * From how many places below (positive) or above (negative) its own somebody is seen coming; 0 = was there before.
 * Who is new comes from below.
 */
export function placesFrom(movement: Ranked['movement']): number {
  if (movement === null) return 0;
  if (movement === 'new') return farthest;
  return Math.max(-farthest, Math.min(farthest, movement));
}

/**
 * How each of a ranking has moved, to be seen: since the slide was last shown, or, when it never was, since the ranking
 * of an earlier day. Places gained, as in `Ranked.movement`.
 * @param before who stood where when it was last shown, by id, best first; null = never
 */
export function movesOf(entries: readonly Ranked[], before: readonly string[] | null): Ranked['movement'][] {
  if (before === null) return entries.map(({ movement }) => movement);
  return entries.map(({ person }, at) => {
    const then = before.indexOf(person.id);
    return then === -1 ? 'new' : then - at;
  });
}

/** Where the first three stand on the podium, from the start of the line. */
const columns = [1, 0, 2] as const;

/**
 * From which column of the podium, relative to the own one, somebody comes who stood on it before; null = stood
 * elsewhere, or there. @param at 0 = first
 */
export function columnsFrom(at: number, movement: Ranked['movement']): number | null {
  if (typeof movement !== 'number' || movement === 0) return null;
  const before = columns[at + movement];
  const now = columns[at];
  return before === undefined || now === undefined || before === now ? null : before - now;
}

/** Whether somebody on the podium was not on it before, and is seen rising from behind the own step. @param at 0 = first */
export function risesOnto(at: number, movement: Ranked['movement']): boolean {
  return movement === 'new' || (movement !== null && at + movement >= columns.length);
}
