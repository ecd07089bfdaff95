import { weekdays } from '@contract/settings';
import type { Weekday } from './week';

/** A day of the week in the words of a locale (BCP 47), such as "Mon" or "Monday". */
export function dayName(day: Weekday, locale: string, style: 'short' | 'long'): string {
  // 1 January 2024 was a Monday.
  const date = Date.UTC(2024, 0, 1 + weekdays.indexOf(day));
  return new Intl.DateTimeFormat(locale, { weekday: style, timeZone: 'UTC' }).format(date);
}
