import type { Calendar } from '../calendar';
import { VALUES } from '../company/identity';
import type { Roster } from '../company/roster';
import { chance, mix, pick } from '../random';
import { feedId, type FeedItem } from './feed-item';
import { News } from './news';
import { Tempo } from './tempo';
import { ROUND, Thanks } from './thanks';

/**
 * Everything that ever happened at the company and ever will, computed when asked for: one recognition in each slot of
 * time, and the slower news between them. Nothing is stored; the same seed gives the same past.
 */
export class Stream {
  readonly thanks: Thanks;
  readonly news: News;
  private readonly tempo: Tempo;

  /** @param intervalMs one slot of time, ms @param foundedAt when the company was made, ms since 1970 */
  constructor(
    private readonly seed: number,
    private readonly roster: Roster,
    private readonly calendar: Calendar,
    readonly intervalMs: number,
    foundedAt: number,
  ) {
    this.thanks = new Thanks(seed, roster.founded, intervalMs);
    this.news = new News(seed, roster);
    this.tempo = new Tempo(seed, calendar, intervalMs, foundedAt);
  }

  /** Whether a slot brought thanks, and with them whatever else is not told again and again. */
  happens(slot: number): boolean {
    return this.tempo.happens(slot);
  }

  /** Items published at or before `now` (ms), newest first, without end. */
  *newestFirst(now: number): Generator<FeedItem> {
    for (let slot = Math.floor(now / this.intervalMs); slot >= 0; slot -= 1) {
      for (const serial of [slot * 2 + 1, slot * 2]) {
        const item = this.item(serial, now);
        if (item) yield item;
      }
    }
  }

  /** The item with a serial number, if it has been published by `now` and not been replaced. */
  item(serial: number, now: number): FeedItem | undefined {
    const published = this.publishedAt(serial);
    if (published > now) return undefined;
    const slot = Math.floor(serial / 2);
    // What is told again stands once a day, however quiet the day was.
    if (!this.happens(slot) && (serial % 2 === 0 || !this.news.repeats(slot))) return undefined;
    return serial % 2 === 0 ? this.recognition(serial, published) : this.story(serial, published, now);
  }

  /** When an item is published, ms: thanks in the first part of their slot, news in the second. */
  private publishedAt(serial: number): number {
    const slot = Math.floor(serial / 2);
    const share = (serial % 2 === 0 ? 0 : 0.55) + chance(this.seed ^ 0x31, serial) * 0.4;
    return Math.floor((slot + share) * this.intervalMs);
  }

  private recognition(serial: number, published: number): FeedItem {
    const slot = serial / 2;
    const places = this.thanks.recipients(slot);
    const to = places.map((place) => this.roster.person(place));
    const first = to[0] ?? this.roster.person(0);
    return {
      id: this.idOf(serial),
      // Two of three groups come as one appreciation with several subjects, the third as a group (VENDORS.md T-08).
      kind: to.length === 3 ? 'GRUP' : 'APPR',
      at: published,
      from: this.roster.person(this.thanks.giver(slot, places)),
      to,
      title: pick(VALUES, this.seed ^ 0x32, slot).name,
      note: this.thanks.note(slot, first),
      points: this.thanks.points(slot),
    };
  }

  private story(serial: number, published: number, now: number): FeedItem | undefined {
    const slot = (serial - 1) / 2;
    const date = this.calendar.dateAt(published);
    const story = this.news.story(slot, date);
    if (!story) return undefined;
    if (this.news.repeats(slot)) {
      const again = this.publishedAt(serial + ROUND * 2);
      if (again <= now && this.calendar.dateAt(again).equals(date)) return undefined;
    }
    return { id: this.idOf(serial), at: published, ...story };
  }

  private idOf(serial: number): string {
    return feedId(serial, mix(this.seed ^ 0x33, serial));
  }
}
