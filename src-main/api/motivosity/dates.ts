import { Temporal } from 'temporal-polyfill';
import type { When } from '../../contract/board';
import type { ReadContext } from '../operation';
import { asInstant, dayOf } from '../values/instants';
import { asLine } from '../values/text';
import type { Fields } from '../values/fields';

const SECOND = 1000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** Words for units, by their first letters, with their length in ms. Months and years are rough, as the words are. */
const UNITS: readonly (readonly [RegExp, number])[] = [
  [/^s(ec(ond)?s?)?$/, SECOND],
  [/^m(in(ute)?s?)?$/, MINUTE],
  [/^h(ou)?(rs?)?$/, HOUR],
  [/^d(ays?)?$/, DAY],
  [/^w(eeks?|ks?)?$/, 7 * DAY],
  [/^mo(nths?|s)?$/, 30 * DAY],
  [/^y(ears?|rs?)?$/, 365 * DAY],
];

/**
 * A vendor's day as `YYYY-MM-DD`: `M/D/YY` or `M/D/YYYY` (month first), or ISO. A moment with a time gives its
 * day in `timeZone` (IANA). Two-digit years are of this century up to 69. VENDORS.md T-38.
 * @returns null for everything else, also for days that no calendar has
 */
export function vendorDay(value: unknown, timeZone: string): string | null {
  const text = asLine(value, 100);
  if (text === null) return null;
  const slashed = /^(\d{1,2})\/(\d{1,2})\/(\d{4}|\d{2})$/.exec(text);
  if (slashed) {
    const year = Number(slashed[3]);
    const full = slashed[3]?.length === 4 ? year : year + (year < 70 ? 2000 : 1900);
    return calendarDay(full, Number(slashed[1]), Number(slashed[2]));
  }
  const iso = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (iso) return calendarDay(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const instant = asInstant(text, timeZone);
  return instant === null ? null : dayOf(instant, timeZone);
}

/**
 * The moment that words such as "3 hours ago", "just now" or "yesterday" mean at `now` (ms since the epoch).
 * Rounded down to the unit of the words, so that asking again a little later gives the same moment and not a
 * change. VENDORS.md T-38.
 * @returns null for words that are not understood
 */
export function instantOfWords(words: string, now: number): number | null {
  const text = words.toLowerCase().replace(/\s+/g, ' ').replace(/[.!]$/, '').trim();
  if (/^(just now|now|moments? ago|a moment ago|a few seconds ago|seconds ago)$/.test(text))
    return floorTo(now, MINUTE);
  if (text === 'today') return floorTo(now, DAY);
  if (text === 'yesterday') return floorTo(now - DAY, DAY);
  const match = /^(?:about |over |almost )?(\d{1,4}|an?|one) ?([a-z]{1,8}) ago$/.exec(text);
  const unit = UNITS.find(([word]) => word.test(match?.[2] ?? ''))?.[1];
  if (!match || unit === undefined) return null;
  const count = /^\d/.test(match[1] ?? '') ? Number(match[1]) : 1;
  const instant = floorTo(now - count * unit, Math.min(unit, DAY));
  return instant > 0 ? instant : null;
}

/**
 * When an item of the feed happened: the moment of its creation where it is told, the day it went live, and the
 * vendor's own words only where neither is known. VENDORS.md T-38.
 */
export function feedWhen(fields: Fields, context: Pick<ReadContext, 'now' | 'timeZone'>): When {
  const { timeZone, now } = context;
  const instant =
    asInstant(fields['createdDate'], timeZone) ??
    asInstant(fields['createdAt'], timeZone) ??
    asInstant(fields['goLiveDate'], timeZone);
  const date = vendorDay(fields['goLiveDateStr'], timeZone) ?? vendorDay(fields['goLiveDate'], timeZone);
  if (instant !== null || date !== null) return { instant, date, readable: null };
  const readable = asLine(fields['readableDate'] ?? fields['readableCreatedDate'], 100);
  return { instant: readable === null ? null : instantOfWords(readable, now), date: null, readable };
}

/** The day something belongs to, in the context's zone; null = not told. */
export function dayOfWhen(when: When, timeZone: string): string | null {
  return when.date ?? (when.instant === null ? null : dayOf(when.instant, timeZone));
}

function calendarDay(year: number, month: number, day: number): string | null {
  try {
    return Temporal.PlainDate.from({ year, month, day }, { overflow: 'reject' }).toString();
  } catch {
    // Such as 2/30/26.
    return null;
  }
}

function floorTo(ms: number, unit: number): number {
  return Math.floor(ms / unit) * unit;
}
