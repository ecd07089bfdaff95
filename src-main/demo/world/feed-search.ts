import type { Company } from './company';
import type { FeedItem } from './feed-item';
import type { Member } from './member';

/** What a list of feed items is asked for. Instants in ms since 1970. */
export interface FeedSearch {
  readonly kinds: readonly string[] | undefined;
  readonly from: number;
  readonly until: number;
  /** Whose items count; undefined is the whole company. */
  readonly among: ((member: Member) => boolean) | undefined;
  /** Who looks; hidden items are shown to those they concern. */
  readonly viewerId: string | undefined;
  /** From 0. */
  readonly page: number;
  readonly pageLimit: number;
}

/** One page of the items that fit, newest first; celebrations to come are before everything that has happened. */
export function searchFeed(company: Company, search: FeedSearch): FeedItem[] {
  const skip = search.page * search.pageLimit;
  const found: FeedItem[] = [];
  for (const item of candidates(company, search)) {
    if (item.at < search.from || found.length >= skip + search.pageLimit) break;
    if (fits(company, search, item)) found.push(item);
  }
  return found.slice(skip);
}

/** Items up to the end of the search, latest first. */
function* candidates(company: Company, { from, until }: FeedSearch): Generator<FeedItem> {
  const now = company.now();
  if (until > now) {
    const today = company.calendar.dateAt(Math.max(now, from));
    const coming = company.upcoming.between(today, company.calendar.dateAt(until));
    yield* coming.filter((item) => item.at > now && !company.isDeleted(item.id));
  }
  yield* company.history(Math.min(until, now));
}

function fits(company: Company, search: FeedSearch, item: FeedItem): boolean {
  if (search.kinds && !search.kinds.includes(item.kind)) return false;
  if (!visibleTo(item, search.viewerId)) return false;
  const { among } = search;
  if (!among) return true;
  const people = item.from ? [item.from, ...item.to] : item.to;
  return people.some((person) => among(company.directory.member(person)));
}

/** Whether somebody may see an item. */
export function visibleTo(item: FeedItem, viewerId: string | undefined): boolean {
  if (!item.hidden) return true;
  return item.from?.id === viewerId || item.to.some((person) => person.id === viewerId);
}
