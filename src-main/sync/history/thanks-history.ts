import { boardLimits } from '../../contract/board';
import type { Clock } from '../../contract/clock';
import type { Log } from '../../contract/log';
import type { FeedItem, SourcedPerson, SourcedRecognition } from '../../contract/sourced';
import type { Cache, StoredItem } from '../../store/cache';
import { canonicalJson } from '../../store/canonical-json';
import { dayOf, shiftDay } from '../day';
import { isRecognition } from '../feed-kinds';
import type { PrivacyRules } from '../privacy/rules';
import { statsOf, type SourcedStats } from './stats-of';

/** Most thanks kept, newest first: a day of 200 is still told right, and the disk stays small. */
export const mostThanks = 6_000;

/** What the history needs. */
export interface ThanksHistoryDeps {
  readonly cache: Pick<Cache, 'readThanks' | 'writeThanks'>;
  readonly clock: Clock;
  readonly log: Log;
  readonly rules: PrivacyRules;
  /** IANA zone of the display: days begin and end in it. */
  readonly timeZone: string;
}

function slimPerson({ id, name, shortName, team }: SourcedPerson): SourcedPerson {
  return { id, name, shortName, title: null, team, picture: null, email: null, employeeNumber: null };
}

/** A recognition without its words, its money and the faces of those who received it. @param day `YYYY-MM-DD` */
function slim(item: SourcedRecognition, day: string): SourcedRecognition {
  const { id, kind, from, to, value } = item;
  const when = { instant: null, date: day, readable: null };
  const people = to.slice(0, boardLimits.peoplePerItem).map(slimPerson);
  const empty = { note: null, likes: 0, comments: 0, amount: null, picture: null };
  return { id, kind, from, to: people, value, when, ...empty };
}

/** The day of a kept recognition, `YYYY-MM-DD`. */
function dayOfSlim({ when }: SourcedRecognition): string {
  return when.date ?? '';
}

/**
 * Every recognition of the last weeks, which is more than the feed remembers. It is given what has passed the privacy
 * rules only; what is taken down or hidden leaves it like it leaves the feed. Bounded by days and by number.
 */
export class ThanksHistory {
  readonly #deps: ThanksHistoryDeps;
  readonly #kept = new Map<string, SourcedRecognition>();
  #stats: { readonly day: string; readonly value: SourcedStats | null } | null = null;

  constructor(deps: ThanksHistoryDeps) {
    this.#deps = deps;
    for (const item of deps.cache.readThanks()) this.#kept.set(item.id, item);
  }

  /** The numbers of the last weeks as of now; null = too few to be worth a picture. */
  get stats(): SourcedStats | null {
    const today = this.#today();
    if (this.#stats?.day !== today) {
      this.#stats = { day: today, value: statsOf([...this.#kept.values()], today) };
    }
    return this.#stats.value;
  }

  /**
   * Takes in what the feed holds now and lets go of what was taken down. Writes only what differs.
   * @param items privacy rules applied @param gone ids that were taken down
   */
  take(items: readonly StoredItem<FeedItem>[], gone: readonly string[] = []): void {
    const put: SourcedRecognition[] = [];
    for (const { item, firstSeenAt } of items) {
      if (!isRecognition(item)) continue;
      const known = this.#kept.get(item.id);
      const next = slim(item, this.#dayFor(item, firstSeenAt));
      if (known === undefined || canonicalJson(known) !== canonicalJson(next)) put.push(next);
    }
    this.#change(put, gone);
  }

  /**
   * Takes in what the whole feed tells of some days.
   * @param items privacy rules applied @param days all there is of them was told, so that what is not among `items` was
   * taken down (`YYYY-MM-DD`, `before` not included); null = not all was told
   * @returns whether anything is different now
   */
  restate(
    items: readonly FeedItem[],
    days: { readonly from: string; readonly before: string } | null,
  ): boolean {
    const put: SourcedRecognition[] = [];
    const told = new Set<string>();
    for (const item of items.filter(isRecognition)) {
      told.add(item.id);
      const known = this.#kept.get(item.id);
      // The day that was seen holds: ages in words are coarser.
      const next = slim(
        item,
        known === undefined ? this.#dayFor(item, this.#deps.clock.now()) : dayOfSlim(known),
      );
      if (known === undefined || canonicalJson(known) !== canonicalJson(next)) put.push(next);
    }
    const gone = [...this.#kept.values()].filter((item) => {
      const day = dayOfSlim(item);
      return days !== null && day >= days.from && day < days.before && !told.has(item.id);
    });
    return this.#change(
      put,
      gone.map(({ id }) => id),
    );
  }

  /** Applies the privacy rules again to what is kept. */
  reapply(): void {
    const before = [...this.#kept.values()];
    const after = this.#deps.rules.feed(before, { shortened: true });
    const put: SourcedRecognition[] = [];
    const drop: string[] = [];
    for (const [at, item] of before.entries()) {
      const now = after[at] ?? null;
      if (now === null || !isRecognition(now)) drop.push(item.id);
      else if (canonicalJson(now) !== canonicalJson(item)) put.push(now);
    }
    this.#change(put, drop);
  }

  #today(): string {
    return dayOf(this.#deps.clock.now(), this.#deps.timeZone);
  }

  #dayFor({ when }: SourcedRecognition, firstSeenAt: number): string {
    if (when.instant !== null) return dayOf(when.instant, this.#deps.timeZone);
    return when.date ?? dayOf(firstSeenAt, this.#deps.timeZone);
  }

  #change(put: readonly SourcedRecognition[], drop: readonly string[]): boolean {
    const oldest = shiftDay(this.#today(), 1 - boardLimits.statsDays);
    const fresh = put.filter((item) => dayOfSlim(item) >= oldest);
    const gone = new Set(drop.filter((id) => this.#kept.has(id)));
    for (const item of fresh) this.#kept.set(item.id, item);
    for (const [id, item] of this.#kept) if (dayOfSlim(item) < oldest) gone.add(id);
    for (const id of gone) this.#kept.delete(id);
    for (const item of this.#surplus()) {
      gone.add(item.id);
      this.#kept.delete(item.id);
    }
    const written = fresh.filter(({ id }) => this.#kept.has(id));
    if (written.length === 0 && gone.size === 0) return false;
    this.#stats = null;
    const result = this.#deps.cache.writeThanks({ put: written, drop: [...gone] });
    if (!result.ok)
      this.#deps.log.warn('the history of thanks could not be kept', { code: result.error.code });
    return true;
  }

  #surplus(): SourcedRecognition[] {
    if (this.#kept.size <= mostThanks) return [];
    const newestFirst = [...this.#kept.values()].sort((a, b) => (dayOfSlim(a) < dayOfSlim(b) ? 1 : -1));
    return newestFirst.slice(mostThanks);
  }
}
