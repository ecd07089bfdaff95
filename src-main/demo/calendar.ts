import { Temporal } from 'temporal-polyfill';

/** In every zone of today a day begins at a quarter of an hour, so that one date holds for all of it. */
const QUARTER_MS = 900_000;
/** A year's quarters of an hour, and some. */
const MOST_DATES = 40_000;

/** The vendor's way to write dates, and the company's days, months and years as instants. All instants are ms since 1970. */
export class Calendar {
  private readonly dates = new Map<number, Temporal.PlainDate>();

  /** @param timeZone IANA name of the zone in which the company's days begin. */
  constructor(readonly timeZone: string) {}

  /** The company's date at an instant. */
  dateAt(at: number): Temporal.PlainDate {
    const quarter = Math.floor(at / QUARTER_MS);
    const known = this.dates.get(quarter);
    if (known) return known;
    const date = Temporal.Instant.fromEpochMilliseconds(quarter * QUARTER_MS)
      .toZonedDateTimeISO(this.timeZone)
      .toPlainDate();
    if (this.dates.size >= MOST_DATES) this.dates.clear();
    this.dates.set(quarter, date);
    return date;
  }

  /** The instant at which a date begins in the company's zone. */
  startOf(date: Temporal.PlainDate): number {
    return date.toZonedDateTime(this.timeZone).epochMilliseconds;
  }
}

/** `M/D/YY`, as Motivosity writes dates (VENDORS.md T-38). */
export function shortDate(date: Temporal.PlainDate): string {
  return `${date.month}/${date.day}/${String(date.year % 100).padStart(2, '0')}`;
}

/** `6 March 2013`, for the text of anniversaries. */
export function longDate(date: Temporal.PlainDate): string {
  return `${date.day} ${MONTHS[date.month - 1] ?? ''} ${date.year}`;
}

/** An age in the vendor's words: `just now`, `5 minutes ago`, `yesterday`, `3 days ago`. Times in ms. */
export function readableAge(at: number, now: number): string {
  if (at - now >= 60_000) {
    const ahead = Math.ceil((at - now) / 86_400_000);
    return ahead === 1 ? 'tomorrow' : `in ${ahead} days`;
  }
  const minutes = Math.floor((now - at) / 60_000);
  if (minutes < 1) return 'just now';
  if (minutes < 60) return minutes === 1 ? '1 minute ago' : `${minutes} minutes ago`;
  const hours = Math.floor(minutes / 60);
  if (hours < 24) return hours === 1 ? '1 hour ago' : `${hours} hours ago`;
  const days = Math.floor(hours / 24);
  return days === 1 ? 'yesterday' : `${days} days ago`;
}

const MONTHS = 'January February March April May June July August September October November December'.split(
  ' ',
);
