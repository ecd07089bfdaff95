import { Temporal } from 'temporal-polyfill';
import type { DisplaySettings } from '../../contract/settings';

/** On which working day the celebrations of a weekend are shown as well. */
export type Weekends = DisplaySettings['celebrations']['weekends'];

/**
 * The day of a yearly celebration in a year. One of 29 February is on the 28th in years without it.
 * @param monthDay `MM-DD` @returns `YYYY-MM-DD`; null when no year has such a day
 */
export function dayInYear(monthDay: string, year: number): string | null {
  const match = /^(\d{2})-(\d{2})$/.exec(monthDay);
  if (match === null) return null;
  try {
    const yearly = Temporal.PlainMonthDay.from(
      { monthCode: `M${match[1] ?? ''}`, day: Number(match[2]) },
      { overflow: 'reject' },
    );
    return yearly.toPlainDate({ year }).toString();
  } catch {
    // Such as 02-30.
    return null;
  }
}

/**
 * The next days of a yearly celebration from `first` to `last`, both included. At most one for spans below a year.
 * @param monthDay `MM-DD` @param first `YYYY-MM-DD` @param last `YYYY-MM-DD`
 */
export function yearlyDays(monthDay: string, first: string, last: string): string[] {
  const days: string[] = [];
  for (let year = Number(first.slice(0, 4)); year <= Number(last.slice(0, 4)); year += 1) {
    const day = dayInYear(monthDay, year);
    if (day !== null && day >= first && day <= last) days.push(day);
  }
  return days;
}

/**
 * The days on which a celebration is shown: its own, and for one on a weekend the Friday before or the Monday after, as
 * is set. Days are those of the display's zone; nothing is counted in hours.
 * @param day `YYYY-MM-DD`
 */
export function shownOn(day: string, weekends: Weekends): string[] {
  const date = Temporal.PlainDate.from(day);
  const away = date.dayOfWeek - 5;
  if (away <= 0 || weekends === 'none') return [day];
  const other = weekends === 'friday' ? date.subtract({ days: away }) : date.add({ days: 3 - away });
  return [day, other.toString()];
}
