import { Temporal } from 'temporal-polyfill';

const EARLIEST = Date.UTC(1990, 0, 1);
const LATEST = Date.UTC(2200, 0, 1);
/** Below this a number of time can only be seconds: as ms it would lie in 1973. */
const SECONDS_BELOW = 100_000_000_000;

/**
 * A vendor's moment as ms since the epoch: epoch ms or s (number or text), or ISO 8601. A time without an
 * offset is read in `timeZone` (IANA). Plain dates are no moments. VENDORS.md T-38.
 * @returns null for everything else and for years before 1990 and after 2199
 */
export function asInstant(value: unknown, timeZone: string): number | null {
  if (typeof value === 'number') return plausible(Math.abs(value) < SECONDS_BELOW ? value * 1000 : value);
  if (typeof value !== 'string') return null;
  const text = value.trim();
  if (/^\d{9,14}$/.test(text)) return asInstant(Number(text), timeZone);
  const iso = isoText(text);
  if (iso === null) return null;
  try {
    if (/(z|[+-]\d{2}:?\d{2})$/i.test(iso)) return plausible(Temporal.Instant.from(iso).epochMilliseconds);
    return plausible(Temporal.PlainDateTime.from(iso).toZonedDateTime(timeZone).epochMilliseconds);
  } catch {
    // Not a moment of any calendar, such as 31 February.
    return null;
  }
}

/** The day, `YYYY-MM-DD`, that a moment (ms since the epoch) falls on in a zone (IANA). */
export function dayOf(instant: number, timeZone: string): string {
  return Temporal.Instant.fromEpochMilliseconds(instant)
    .toZonedDateTimeISO(timeZone)
    .toPlainDate()
    .toString();
}

function isoText(text: string): string | null {
  const match =
    /^(\d{4}-\d{2}-\d{2})[tT ](\d{2}:\d{2}(?::\d{2}(?:[.,]\d{1,9})?)?)\s*(utc|z|[+-]\d{2}:?\d{2})?$/i.exec(
      text,
    );
  if (!match) return null;
  const zone = match[3] ?? '';
  return `${match[1] ?? ''}T${match[2] ?? ''}${/^utc$/i.test(zone) ? 'Z' : zone}`;
}

function plausible(ms: number): number | null {
  const whole = Math.round(ms);
  return Number.isFinite(whole) && whole >= EARLIEST && whole < LATEST ? whole : null;
}
