import { z } from 'zod';
import type { QueryWriter } from '../../operation';
import { oneOf, text, wholeNumber } from '../../params';
import { encodeText } from '../../request-url';
import { page } from './paging';

/** Fields of a person that lists can be sorted, cut and filtered by. VENDORS.md T-11, shape USER. */
const userFields = [
  'id',
  'firstName',
  'lastName',
  'middleName',
  'preferredName',
  'fullName',
  'email',
  'title',
  'department',
  'location',
  'countryCode',
  'payrollID',
  'personalityType',
  'phone',
  'createdDate',
  'hireDate',
  'directReports',
  'avatarUrl',
] as const;

const names = userFields.join('|');
const SORT = new RegExp(`^[+-]?(${names})$`);
const FILTER = new RegExp(`^(${names})([<>=])(.+)$`, 's');

/** Which fields of people come back. */
export const select = z
  .array(z.enum(userFields))
  .meta({ title: 'Only these fields', description: `Any of ${userFields.join(', ')}.` });

/**
 * The query of the list of people. `filter` stands for the vendor's grammar in which every other key is a
 * filter: only known fields pass, so that nothing else can slip into the address. VENDORS.md T-07, T-11, T-12.
 */
export const userListQuery = z.strictObject({
  name: text('Name', 'Part of a first, last or preferred name.').optional(),
  scope: oneOf(
    ['TEAM', 'EXTM', 'DEPT', 'CMPY'],
    'Whose',
    'TEAM = team, EXTM = extended team, DEPT = department, CMPY = company.',
  ).optional(),
  sort: z
    .array(z.string().regex(SORT, 'must be a field such as firstName, or -createdDate for the largest first'))
    .optional()
    .meta({ title: 'Sort by', description: 'Fields; a minus before one puts its largest first.' }),
  select: select.optional(),
  filter: z
    .array(z.string().regex(FILTER, 'must be such as department=Sales or directReports>0'))
    .optional()
    .meta({ title: 'Only where', description: 'Such as department=Sales or directReports>0.' }),
  page,
  pageLimit: wholeNumber('People per page', '20 when it is left out; 1000 has been seen to work.', 1)
    .max(1000, 'must be at most 1000')
    .optional(),
});

/**
 * Writes filters as the vendor reads them: `department=Sales` as a pair, but `directReports>0` as one bare token
 * `directReports%3E0` without an equals sign. VENDORS.md T-11.
 */
export const writeFilters: QueryWriter = (value) => {
  const filters = Array.isArray(value) ? (value as readonly unknown[]) : [];
  return filters.flatMap((filter) => {
    const match = typeof filter === 'string' ? FILTER.exec(filter) : null;
    if (match === null) return [];
    const [, field = '', comparison = '', wanted = ''] = match;
    const between = comparison === '=' ? '=' : encodeText(comparison);
    return [`${encodeText(field)}${between}${encodeText(wanted)}`];
  });
};
