import type { When } from '../contract/board';
import type { FeedItem } from '../contract/sourced';
import type { StoredItem } from '../store/cache';
import { isCelebration } from './feed-kinds';
import { longestFalling, placeAll, segmentOf } from './feed-order';

/** One item of an answer. `item` is null when privacy rules keep it off the disk; its place still counts. */
export interface AnswerEntry {
  readonly id: string;
  /** When it happened; null for celebrations, whose date is not the moment they were posted. */
  readonly when: When | null;
  readonly item: FeedItem | null;
}

/** What a merge works on. */
export interface FeedMerge {
  /** What is kept, newest first. */
  readonly stored: readonly StoredItem<FeedItem>[];
  /** The vendor's answer, newest first. */
  readonly answer: readonly AnswerEntry[];
  /** The moment of the answer, ms since the epoch. */
  readonly now: number;
  /** Rows in the answer as it came, before unusable ones were left out. */
  readonly received: number;
  /** An answer with fewer rows than this is the whole feed. */
  readonly windowSize: number;
}

/** When something happened, of a feed item; null for celebrations. */
export function whenOf(item: FeedItem): When | null {
  return isCelebration(item) ? null : item.when;
}

/** -1 = a is older, 1 = a is newer, 0 = the same or not to be told. */
function compareWhen(a: When | null, b: When | null): number {
  if (a === null || b === null) return 0;
  if (a.instant !== null && b.instant !== null) return Math.sign(a.instant - b.instant);
  if (a.date !== null && b.date !== null) return a.date === b.date ? 0 : a.date < b.date ? -1 : 1;
  return 0;
}

/**
 * Tells whether an item that an answer lacks is newer than the oldest item of the answer: then the vendor has
 * deleted it or made it private. Order decides where it can; dates help where an unknown item ends the answer.
 */
function takenDownTest({ stored, answer, received, windowSize }: FeedMerge, anchors: readonly number[]) {
  const places = new Map(stored.map((kept) => [kept.item.id, kept.order]));
  const lowest = anchors.at(-1);
  const oldest = answer.at(-1);
  const anchorOrder = lowest === undefined ? undefined : places.get(answer[lowest]?.id ?? '');

  return (missing: StoredItem<FeedItem>): boolean => {
    if (received < windowSize || oldest === undefined) return true;
    const byDate = compareWhen(whenOf(missing.item), oldest.when);
    if (anchorOrder === undefined || lowest === undefined) return byDate > 0;
    if (missing.order > anchorOrder) return true;
    if (lowest === answer.length - 1) return false;
    // Unknown items end the answer. Whatever was seen together with the last known one is newer than they are.
    return segmentOf(missing.order) === segmentOf(anchorOrder) ? byDate >= 0 : byDate > 0;
  };
}

/**
 * A moment that was made of relative words ("3 hours ago") moves with every answer: the first one stays. Words next
 * to a better moment are left out. VENDORS.md T-38
 */
function settleWhen(fresh: When, known: When | null): When {
  const isExact = fresh.readable === null;
  const knowsBetter = known !== null && (isDated(known) || !isDated(fresh));
  const when = isExact || !knowsBetter ? fresh : known;
  return isDated(when) ? { ...when, readable: null } : when;
}

function isDated(when: When): boolean {
  return when.instant !== null || when.date !== null;
}

function settle(item: FeedItem, known: FeedItem | null): FeedItem {
  if (isCelebration(item)) return item;
  return { ...item, when: settleWhen(item.when, known === null ? null : whenOf(known)) };
}

function unique(answer: readonly AnswerEntry[]): AnswerEntry[] {
  const seen = new Set<string>();
  return answer.filter((entry) => !seen.has(entry.id) && seen.add(entry.id));
}

/**
 * Merges an answer into the kept feed: new items come in, changed ones are updated, items that are missing though
 * newer than the oldest item of the answer leave (takedown), older ones stay for their lease. Newest first.
 */
export function mergeFeed(merge: FeedMerge): StoredItem<FeedItem>[] {
  const answer = unique(merge.answer);
  const byId = new Map(merge.stored.map((kept) => [kept.item.id, kept]));
  const known = answer.flatMap((entry, index) => {
    const kept = byId.get(entry.id);
    return kept === undefined ? [] : [{ index, order: kept.order }];
  });
  const anchors = longestFalling(known.map(({ order }) => order)).flatMap((at) => known[at]?.index ?? []);
  const isTakenDown = takenDownTest({ ...merge, answer }, anchors);
  const listed = new Set(answer.map((entry) => entry.id));
  const older = merge.stored.filter((kept) => !listed.has(kept.item.id) && !isTakenDown(kept));

  // An answer that overlaps with several segments closes the gaps between them: they become one.
  const orderAt = (index: number) => byId.get(answer[index]?.id ?? '')?.order ?? 0;
  const joined = new Set(anchors.map((index) => segmentOf(orderAt(index))));
  const newest = merge.stored.reduce((most, kept) => Math.max(most, segmentOf(kept.order)), 0);
  const segment = joined.size > 0 ? Math.max(...joined) : newest + 1;
  const placeOf = (order: number) => (segmentOf(order) === segment ? order : null);
  const anchored = new Set(anchors);

  const sequence = [
    ...answer.flatMap((entry, index) => {
      if (entry.item === null) return [];
      const kept = byId.get(entry.id);
      const order = kept !== undefined && anchored.has(index) ? placeOf(kept.order) : null;
      const item = settle(entry.item, kept?.item ?? null);
      return [{ item, firstSeenAt: kept?.firstSeenAt ?? merge.now, segment, order }];
    }),
    ...[...older]
      .sort((a, b) => b.order - a.order)
      .map(({ item, order, firstSeenAt }) => {
        const own = segmentOf(order);
        return joined.has(own)
          ? { item, firstSeenAt, segment, order: placeOf(order) }
          : { item, firstSeenAt, segment: own, order };
      }),
  ];
  const places = placeAll(sequence);
  return sequence.map(({ item, firstSeenAt }, index) => ({ item, firstSeenAt, order: places[index] ?? 0 }));
}
