import type { When } from '../contract/board';
import type { DisplaySettings } from '../contract/settings';
import type { FeedItem, SourcedCelebration, SourcedWallPost } from '../contract/sourced';
import type { StoredItem } from '../store/cache';
import { dayOf, utcStartOf } from './day';
import { shownOn, type Weekends } from './almanac/celebration-days';
import { isCelebration } from './feed-kinds';

const dayMs = 86_400_000;

/** How long items are kept that the vendor no longer lists, by kind. */
export interface Leases {
  readonly appreciation: number;
  readonly award: number;
  readonly announcement: number;
  readonly highlight: number;
  readonly news: number;
  readonly 'wall-post': number;
  readonly leaderboard: number;
  readonly people: number;
  /** When a source has been silent for a whole lease, its items go one by one, this far apart, oldest first. */
  readonly retireStep: number;
}

/** The leases of the settings, ms. Celebrations have none: they live for their day. */
export function leasesOf(keepDays: DisplaySettings['keepDays']): Leases {
  return {
    appreciation: keepDays.appreciation * dayMs,
    award: keepDays.award * dayMs,
    announcement: keepDays.announcement * dayMs,
    highlight: keepDays.highlight * dayMs,
    news: keepDays.news * dayMs,
    'wall-post': keepDays['wall-post'] * dayMs,
    leaderboard: keepDays.leaderboard * dayMs,
    people: keepDays.people * dayMs,
    retireStep: 3_600_000,
  };
}

/** How many items a feed answer holds at most: "the 20 most recent". VENDORS.md, `mv.kiosk.feeds`. */
export const feedWindow = 20;

/** What the age of items is measured against. */
export interface LeaseContext {
  readonly leases: Leases;
  /** Last time the vendor confirmed the items, ms since the epoch; null = never. */
  readonly fetchedAt: number | null;
  readonly now: number;
  readonly timeZone: string;
  /** On which working day those of a weekend are shown as well; default: on none. */
  readonly weekends?: Weekends;
}

/** When something happened as well as it is known, ms since the epoch; null = not known. */
export function momentOf(when: When): number | null {
  if (when.instant !== null) return when.instant;
  return when.date === null ? null : utcStartOf(when.date);
}

/** The day a celebration is for: the vendor's, else the day it was first seen. @param firstSeenAt ms since the epoch */
export function celebrationDay(item: SourcedCelebration, firstSeenAt: number, timeZone: string): string {
  return item.date ?? dayOf(firstSeenAt, timeZone);
}

function isShownFrom(today: string, day: string, { weekends = 'none' }: LeaseContext): boolean {
  return shownOn(day, weekends).some((shown) => shown >= today);
}

/** Listed items count from the last answer that listed them, however old they are themselves. */
function listedAlive(lease: number, placeFromOldest: number, context: LeaseContext): boolean {
  if (context.fetchedAt === null) return true;
  return context.now < context.fetchedAt + lease + placeFromOldest * context.leases.retireStep;
}

/**
 * The kept feed without what its lease has run out for. Items of the last answer (the newest 20) stay as long as
 * the source is alive and a lease longer; older ones go when their own lease is over, celebrations with their day.
 * @param items newest first
 */
export function aliveFeed(
  items: readonly StoredItem<FeedItem>[],
  context: LeaseContext,
): StoredItem<FeedItem>[] {
  const today = dayOf(context.now, context.timeZone);
  const listed = Math.min(items.length, feedWindow);
  return items.filter((stored, index) => {
    const { item } = stored;
    if (isCelebration(item)) {
      return (
        index < listed ||
        isShownFrom(today, celebrationDay(item, stored.firstSeenAt, context.timeZone), context)
      );
    }
    const lease = context.leases[item.kind];
    if (index < listed) return listedAlive(lease, listed - 1 - index, context);
    return context.now < (momentOf(item.when) ?? stored.firstSeenAt) + lease;
  });
}

/** The kept wall posts without those whose lease has run out since the vendor last listed them. @param items newest first */
export function alivePosts(
  items: readonly StoredItem<SourcedWallPost>[],
  context: LeaseContext,
): StoredItem<SourcedWallPost>[] {
  return items.filter((_stored, index) =>
    listedAlive(context.leases['wall-post'], items.length - 1 - index, context),
  );
}

/** Whether what a source tells as a whole (the leaderboard, the people) was told within its lease. */
export function isAlive(kind: 'leaderboard' | 'people', context: LeaseContext): boolean {
  return listedAlive(context.leases[kind], 0, context);
}

/** So long after an answer a ranking is still taken for that of the month, ms: the next answer is under way. */
const turnOfMonthMs = 3_600_000;

/**
 * Whether points that were told at `fetchedAt` are those of the month or year of now: last month's must not stand under the
 * words "this month". A moment ahead of now says nothing: the clock was set back.
 */
export function isOfThis(
  period: 'month' | 'year',
  { fetchedAt, now, timeZone }: Pick<LeaseContext, 'fetchedAt' | 'now' | 'timeZone'>,
): boolean {
  if (fetchedAt === null || now - fetchedAt <= turnOfMonthMs) return true;
  const length = period === 'month' ? 7 : 4;
  return dayOf(fetchedAt, timeZone).slice(0, length) === dayOf(now, timeZone).slice(0, length);
}
