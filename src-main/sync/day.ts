import { Temporal } from 'temporal-polyfill';

function zoned(instant: number, timeZone: string): Temporal.ZonedDateTime {
  return Temporal.Instant.fromEpochMilliseconds(instant).toZonedDateTimeISO(timeZone);
}

/** The date of a moment in a zone. @param instant ms since the epoch @param timeZone IANA @returns `YYYY-MM-DD` */
export function dayOf(instant: number, timeZone: string): string {
  return zoned(instant, timeZone).toPlainDate().toString();
}

/** The moment the next day starts in a zone, ms since the epoch. Right over both changes of summer time. */
export function nextMidnight(instant: number, timeZone: string): number {
  return zoned(instant, timeZone).add({ days: 1 }).startOfDay().epochMilliseconds;
}

/** The day `days` after a day (negative = before). @param day `YYYY-MM-DD` */
export function shiftDay(day: string, days: number): string {
  return Temporal.PlainDate.from(day).add({ days }).toString();
}

/** The moment a day starts at Greenwich, ms since the epoch. @param day `YYYY-MM-DD` */
export function utcStartOf(day: string): number {
  return Date.parse(`${day}T00:00:00Z`);
}
