import { Temporal } from 'temporal-polyfill';

const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');
const FULL = 'january february march april may june july august september october november december'.split(
  ' ',
);

/** A date whose year may be missing. */
export interface LooseDate {
  readonly year: number | undefined;
  readonly monthDay: Temporal.PlainMonthDay;
}

/**
 * A date as the vendor takes it: `2022-01-31`, `01/31/2022`, `1/31/22`, `Jan 31, 2022`, `January 31, 2022`, or without year
 * `01/31` and `Jan 31` (VENDORS.md T-38). Undefined when it is none.
 */
export function looseDate(text: string): LooseDate | undefined {
  const iso = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (iso) return made(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const slashed = /^(\d{1,2})\/(\d{1,2})(?:\/(\d{4}|\d{2}))?$/.exec(text);
  if (slashed) return made(fullYear(slashed[3]), Number(slashed[1]), Number(slashed[2]));
  const worded = /^([A-Za-z]+)\.? (\d{1,2})(?:, (\d{4}))?$/.exec(text);
  const name = worded?.[1]?.toLowerCase();
  if (!worded || name === undefined) return undefined;
  const month = Math.max(MONTHS.indexOf(name), FULL.indexOf(name)) + 1;
  return made(worded[3] === undefined ? undefined : Number(worded[3]), month, Number(worded[2]));
}

function fullYear(text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  return text.length === 4 ? Number(text) : 2000 + Number(text);
}

function made(year: number | undefined, month: number, day: number): LooseDate | undefined {
  try {
    const date = Temporal.PlainDate.from({ year: year ?? 2016, month, day }, { overflow: 'reject' });
    return { year, monthDay: date.toPlainMonthDay() };
  } catch (cause) {
    if (cause instanceof RangeError) return undefined;
    throw cause;
  }
}
