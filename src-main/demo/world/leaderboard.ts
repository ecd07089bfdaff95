import { setImmediate as breathe } from 'node:timers/promises';
import type { Temporal } from 'temporal-polyfill';
import type { Calendar } from '../calendar';
import type { FeedItem } from './feed-item';
import type { Stream } from './stream';

/** What an award counts for on the leaderboard. */
const AWARD_POINTS = 5;
/** Slots counted before other work gets its turn; a few milliseconds. */
const BATCH = 20_000;

/** Points by place in the roster; a place that is missing has none. */
export type Tally = ReadonlyMap<number, number>;

interface Month {
  readonly points: Map<number, number>;
  /** The first slot that is not counted yet. */
  nextSlot: number;
}

/** What one item is worth to each person it is about: one point for the thanks and its amount, five for an award. */
export function worth(item: Pick<FeedItem, 'kind' | 'points'>): number {
  if (item.kind === 'BDGE') return AWARD_POINTS;
  return item.kind === 'APPR' || item.kind === 'GRUP' ? 1 + item.points : 0;
}

/** Counts the stream's recognitions by calendar month; months are counted once and kept. */
export class Leaderboard {
  private readonly months = new Map<string, Month>();

  constructor(
    private readonly stream: Stream,
    private readonly calendar: Calendar,
  ) {}

  /** Points of the month and of the year to date at an instant (ms), by place in the roster. */
  async at(now: number): Promise<{ month: Tally; year: Tally }> {
    const today = this.calendar.dateAt(now);
    const year = new Map<number, number>();
    let month: Tally = year;
    for (let number = 1; number <= today.month; number += 1) {
      const first = today.with({ month: number, day: 1 });
      month = await this.count(first, Math.min(now, this.calendar.startOf(first.add({ months: 1 })) - 1));
      for (const [place, points] of month) year.set(place, (year.get(place) ?? 0) + points);
    }
    return { month, year };
  }

  /** Counts a month up to an instant (ms). */
  private async count(first: Temporal.PlainDate, until: number): Promise<Tally> {
    const key = first.toString();
    const interval = this.stream.intervalMs;
    // A slot belongs to the month in which it begins; it counts once its recognition is published.
    const start = Math.ceil(this.calendar.startOf(first) / interval);
    const last = Math.floor(until / interval);
    let known = this.months.get(key);
    if (!known || known.nextSlot > last) {
      known = { points: new Map(), nextSlot: start };
      this.months.set(key, known);
    }
    const { points } = known;
    while (known.nextSlot < last) {
      const end = Math.min(last, known.nextSlot + BATCH);
      for (let slot = known.nextSlot; slot < end; slot += 1) this.add(points, slot);
      known.nextSlot = end;
      await breathe();
    }
    if (last < start) return points;
    // The running slot: only what is already published, and only for this answer.
    const running = new Map(points);
    for (const serial of [last * 2, last * 2 + 1]) {
      const item = this.stream.item(serial, until);
      if (item)
        for (const person of item.to)
          running.set(person.index, (running.get(person.index) ?? 0) + worth(item));
    }
    return running;
  }

  private add(points: Map<number, number>, slot: number): void {
    if (!this.stream.happens(slot)) return;
    const each = 1 + this.stream.thanks.points(slot);
    for (const place of this.stream.thanks.recipients(slot))
      points.set(place, (points.get(place) ?? 0) + each);
    const awarded = this.stream.news.awarded(slot);
    if (awarded !== undefined) points.set(awarded, (points.get(awarded) ?? 0) + AWARD_POINTS);
  }
}
