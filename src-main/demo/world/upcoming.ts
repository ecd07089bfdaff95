import type { Temporal } from 'temporal-polyfill';
import type { Calendar } from '../calendar';
import { longDate } from '../calendar';
import { COMPANY } from '../company/identity';
import type { Roster } from '../company/roster';
import { mix } from '../random';
import { feedId, serialOf, type FeedItem } from './feed-item';

/** Serials of celebrations to come: far above any slot of time, below those of items added by hand come none. */
const UPCOMING_FROM = 2 ** 46;
const DAY_MS = 86_400_000;

/** Birthdays and anniversaries that have not happened yet; `feed/all` shows them (VENDORS.md T-13). */
export class Upcoming {
  constructor(
    private readonly seed: number,
    private readonly roster: Roster,
    private readonly calendar: Calendar,
  ) {}

  /** The celebrations of the days from `first` to `last`, latest first. */
  between(first: Temporal.PlainDate, last: Temporal.PlainDate): FeedItem[] {
    const found: FeedItem[] = [];
    for (let date = last; first.until(date).days >= 0; date = date.subtract({ days: 1 }))
      found.push(...this.on(date));
    return found;
  }

  /** The celebration with an id, when its day is still to come at `now` (ms). */
  item(id: string, now: number): FeedItem | undefined {
    const serial = serialOf(id);
    if (serial === undefined || serial < UPCOMING_FROM) return undefined;
    const noon = Math.floor((serial - UPCOMING_FROM) / 2) * DAY_MS + DAY_MS / 2;
    const item = this.on(this.calendar.dateAt(noon)).find((candidate) => candidate.id === id);
    return item && item.at > now ? item : undefined;
  }

  private on(date: Temporal.PlainDate): FeedItem[] {
    const at = this.calendar.startOf(date);
    const day = Math.floor(Date.UTC(date.year, date.month - 1, date.day) / DAY_MS);
    const found: FeedItem[] = [];
    const born = this.roster.birthdayOn(date);
    if (born) {
      const title = `Happy birthday, ${born.firstName}!`;
      found.push({
        id: this.id(day * 2),
        kind: 'BDAY',
        at,
        from: undefined,
        to: [born],
        title,
        note: '',
        points: 0,
      });
    }
    const hired = this.roster.anniversaryOn(date);
    if (hired) {
      const years = date.year - hired.hireDate.year;
      const title = `${years} ${years === 1 ? 'year' : 'years'} at ${COMPANY.name}`;
      const note = `${hired.fullName} started on ${longDate(hired.hireDate)}.`;
      found.push({
        id: this.id(day * 2 + 1),
        kind: 'ANVY',
        at,
        from: undefined,
        to: [hired],
        title,
        note,
        points: 0,
      });
    }
    return found;
  }

  private id(serial: number): string {
    return feedId(UPCOMING_FROM + serial, mix(this.seed ^ 0x34, serial));
  }
}
