import type { When } from '@contract/board';
import type { Look } from '@ui/look';

type Place = Pick<Look, 'locale' | 'timeZone' | 'today'>;

const dayMs = 86_400_000;

function utcDay(date: string): number | null {
  const parts = /^(\d{4})-(\d{2})-(\d{2})$/.exec(date);
  if (parts === null) return null;
  const ms = Date.UTC(Number(parts[1]), Number(parts[2]) - 1, Number(parts[3]));
  return Number.isFinite(ms) ? ms : null;
}

/** The day of an instant (ms since the epoch) in a zone, `YYYY-MM-DD`; null when there is no such day or zone. */
export function dayOf(instant: number, timeZone: string): string | null {
  try {
    const parts = new Intl.DateTimeFormat('en-CA-u-ca-gregory-nu-latn', {
      timeZone,
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
    }).formatToParts(instant);
    const part = (type: string) => parts.find((candidate) => candidate.type === type)?.value ?? '';
    const day = `${part('year').padStart(4, '0')}-${part('month')}-${part('day')}`;
    return utcDay(day) === null ? null : day;
  } catch {
    return null;
  }
}

/**
 * When something happened, in words: "today", "yesterday", "12 March", with the year when it is another one. The
 * vendor's own words when nothing better is known; null when nothing is known.
 */
export function formatWhen(when: When, { locale, timeZone, today }: Place): string | null {
  const date = when.instant === null ? when.date : dayOf(when.instant, timeZone);
  const day = date === null ? null : utcDay(date);
  const readable = when.readable?.trim() ?? '';
  if (day === null) return readable === '' ? null : readable;
  const base = utcDay(today);
  const away = base === null ? null : Math.round((day - base) / dayMs);
  if (away !== null && Math.abs(away) <= 1) {
    return new Intl.RelativeTimeFormat(locale, { numeric: 'auto' }).format(away, 'day');
  }
  const sameYear = base !== null && new Date(base).getUTCFullYear() === new Date(day).getUTCFullYear();
  return new Intl.DateTimeFormat(locale, {
    timeZone: 'UTC',
    day: 'numeric',
    month: 'long',
    ...(sameYear ? {} : { year: 'numeric' }),
  }).format(day);
}

/** The month or year that a day is in, as a headline: "March", "2026". Empty when `today` is no day. */
export function formatPeriod(
  period: 'month' | 'year',
  { locale, today }: Pick<Look, 'locale' | 'today'>,
): string {
  const day = utcDay(today);
  if (day === null) return '';
  const style = period === 'month' ? ({ month: 'long' } as const) : ({ year: 'numeric' } as const);
  const text = new Intl.DateTimeFormat(locale, { timeZone: 'UTC', ...style }).format(day);
  const [first = ''] = text;
  return first.toLocaleUpperCase(locale) + text.slice(first.length);
}
