/**
 * Places in the vendor's order, as numbers that grow towards the newest. The numbers fall into segments: items of
 * one segment were seen in answers that overlapped, so nothing unknown can lie between them; a new segment starts
 * when an answer has nothing in common with what is kept (the kiosk was away too long).
 */
const segmentSize = 2 ** 32;
const step = 1024;

/** The segment of a place. */
export function segmentOf(order: number): number {
  return Math.floor(order / segmentSize);
}

/** One item in a sequence that needs places. */
export interface Placed {
  /** The place it has; null = needs one. */
  readonly order: number | null;
  readonly segment: number;
}

function spread(segment: number, count: number): number[] {
  const middle = segment * segmentSize + segmentSize / 2;
  return Array.from({ length: count }, (_, index) => middle + (count - 1 - index) * step);
}

/** Fills a run of places between two known ones (exclusive); null when there is no room. */
function fill(above: number | null, below: number | null, count: number): number[] | null {
  if (above !== null && below !== null) {
    const room = Math.floor((above - below) / (count + 1));
    return room < 1 ? null : Array.from({ length: count }, (_, index) => above - (index + 1) * room);
  }
  if (below !== null) return Array.from({ length: count }, (_, index) => below + (count - index) * step);
  if (above !== null) return Array.from({ length: count }, (_, index) => above - (index + 1) * step);
  return null;
}

function placeSegment(items: readonly Placed[], segment: number): number[] {
  const fresh = () => spread(segment, items.length);
  const places: number[] = [];
  let at = 0;
  while (at < items.length) {
    const own = items[at]?.order ?? null;
    if (own !== null) {
      places.push(own);
      at += 1;
      continue;
    }
    let end = at;
    while (end < items.length && items[end]?.order === null) end += 1;
    const filled = fill(places.at(-1) ?? null, items[end]?.order ?? null, end - at);
    if (filled === null) return fresh();
    places.push(...filled);
    at = end;
  }
  const sound = places.every(
    (place, index) => segmentOf(place) === segment && (index === 0 || place < (places[index - 1] ?? 0)),
  );
  return sound ? places : fresh();
}

/**
 * Gives every item of a sequence a place, newest first, strictly falling. Places that are there stay where that is
 * possible, so that few rows change on disk; a segment without room is numbered anew.
 * @param items newest first, segments falling
 */
export function placeAll(items: readonly Placed[]): number[] {
  const places: number[] = [];
  let at = 0;
  while (at < items.length) {
    const segment = items[at]?.segment ?? 0;
    let end = at;
    while (end < items.length && items[end]?.segment === segment) end += 1;
    places.push(...placeSegment(items.slice(at, end), segment));
    at = end;
  }
  return places;
}

/**
 * The longest run of items whose places fall strictly: the items an answer lists in the order we know. The others
 * were moved by the vendor (pinned, edited) and say nothing about age.
 * @param orders places in the order of the answer @returns indexes into `orders`
 */
export function longestFalling(orders: readonly number[]): number[] {
  const best: number[][] = [];
  orders.forEach((order, index) => {
    let longest: number[] = [];
    for (let before = 0; before < index; before += 1) {
      const run = best[before] ?? [];
      if ((orders[before] ?? 0) > order && run.length > longest.length) longest = run;
    }
    best.push([...longest, index]);
  });
  return best.reduce((longest, run) => (run.length > longest.length ? run : longest), []);
}
