import { z } from 'zod';
import { plainDateSchema } from '../../contract/board';
import { ok, type Result } from '../../contract/result';
import { sourcedPersonSchema } from '../../contract/sourced';
import type { ReadContext } from '../operation';
import { asFields } from '../values/fields';
import { readRows } from '../values/rows';
import { asLine } from '../values/text';
import { vendorDay } from './dates';
import { isGone, motivosityPerson } from './normalize-person';

/** A person with the days that come round every year. Never a year of birth. */
export const datedPersonSchema = z.object({
  person: sourcedPersonSchema,
  /** `MM-DD`, only as the vendor itself writes it for others to see; null = not told. */
  birthday: z
    .string()
    .regex(/^\d{2}-\d{2}$/)
    .nullable(),
  /** The first day at work; null = not told. */
  hired: plainDateSchema.nullable(),
});
/** A person with the days that come round every year. */
export type DatedPerson = z.infer<typeof datedPersonSchema>;

/** One page of people with their days. */
export interface DatedPage {
  readonly people: DatedPerson[];
  /** Rows in the answer before unusable ones were dropped. */
  readonly received: number;
}

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/**
 * Month and day of the vendor's own words for a birthday, such as `Aug 12` or `12 August`. VENDORS.md T-38.
 * @returns `MM-DD`; null for everything else
 */
export function monthDayOf(value: unknown): string | null {
  const words =
    asLine(value, 30)
      ?.toLowerCase()
      .match(/[a-z]+|\d+/g) ?? [];
  const [one = '', other = ''] = words;
  const [name, day] = /^\d/.test(one) ? [other, one] : [one, other];
  const month = months.findIndex((known) => name.length >= 3 && name.startsWith(known)) + 1;
  const number = Number(day);
  if (words.length !== 2 || month === 0 || !(number >= 1 && number <= 31)) return null;
  return `${String(month).padStart(2, '0')}-${String(number).padStart(2, '0')}`;
}

/**
 * The days of the people of a list. `birthDateStr` is left alone: its year is made up, and it is told of people too who
 * keep their birthday to themselves. VENDORS.md T-35, T-38.
 */
export function readDatedPeople(payload: unknown, context: ReadContext): Result<DatedPage> {
  const rows = readRows(payload, datedPersonSchema, (value) => {
    const fields = asFields(value);
    if (fields === null) return 'bad';
    if (isGone(fields)) return 'skip';
    const person = motivosityPerson(fields, context);
    if (person === null) return 'bad';
    const hired = vendorDay(fields['hireDateStr'] ?? fields['hireDate'], context.timeZone);
    return { item: { person, birthday: monthDayOf(fields['birthPrivacyStr']), hired } };
  });
  return rows.ok ? ok({ people: rows.value.items, received: rows.value.received }) : rows;
}
