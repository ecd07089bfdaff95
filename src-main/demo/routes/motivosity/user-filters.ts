import { Refusal } from '../../http/refusal';

/** The fields of USER that can be sorted by, chosen and filtered. */
const FIELDS = (
  'id,firstName,lastName,fullName,calculatedFirstName,preferredName,middleName,email,title,department,location,' +
  'companyID,countryCode,payrollID,personalityType,about,interests,responsibilities,phone,avatarUrl,birthDateStr,' +
  'birthPrivacyStr,hireDateStr,createdDate,directReports,isDeleted'
).split(',');
/** Fields that are compared as numbers. */
const NUMBERS = ['createdDate', 'directReports'];

type Row = Readonly<Record<string, unknown>>;

/** What a list of users was asked for. */
export interface UserQuery {
  readonly scope: string | undefined;
  readonly name: string | undefined;
  readonly page: number;
  readonly pageLimit: number;
  readonly keeps: (row: Row) => boolean;
  readonly compare: ((a: Row, b: Row) => number) | undefined;
  readonly select: (row: Row) => Row;
}

/**
 * Reads the query of `mv.user.list` (VENDORS.md T-11): `sort` with signs, `select`, and any other field as a filter with
 * `=`, `<` or `>`, the last two as tokens without an equals sign.
 */
export function readUserQuery(search: string): UserQuery {
  const named = new Map<string, string>();
  const filters: ((row: Row) => boolean)[] = [];
  for (const token of search.replace(/^\?/, '').split('&').filter(Boolean)) {
    const [, field = '', sign = '', value = ''] = /^([^=<>]*)([=<>])(.*)$/s.exec(decode(token)) ?? [];
    const reserved = ['sort', 'scope', 'select', 'page', 'pageLimit', 'name'].includes(field);
    if (!reserved && !FIELDS.includes(field))
      throw new Refusal('invalid', `Unknown parameter: ${field || token}`);
    if (!reserved) filters.push(filter(field, sign, value));
    else if (sign !== '=' || named.has(field))
      throw new Refusal('invalid', `${field} must be given once, with an equals sign`, field);
    else named.set(field, value);
  }
  const number = (key: string, least: number, most: number, usual: number): number => {
    const text = named.get(key) ?? String(usual);
    if (/^\d{1,6}$/.test(text) && Number(text) >= least && Number(text) <= most) return Number(text);
    throw new Refusal('invalid', `${key} must be a whole number from ${least} to ${most}`, key);
  };
  return {
    scope: named.get('scope'),
    name: named.get('name')?.toLowerCase(),
    page: number('page', 0, 100_000, 0),
    pageLimit: number('pageLimit', 1, 1000, 20),
    keeps: (row) => filters.every((keeps) => keeps(row)),
    compare: order(named.get('sort')),
    select: readSelect(named.get('select')),
  };
}

/** Narrows a user to the fields of a comma list; the id is always among them. */
export function readSelect(text: string | undefined): (row: Row) => Row {
  if (text === undefined) return (row) => row;
  const fields = text.split(',');
  const unknown = fields.find((field) => !FIELDS.includes(field));
  if (unknown !== undefined) throw new Refusal('invalid', `Users have no field "${unknown}"`, 'select');
  return (row) =>
    Object.fromEntries(Object.entries(row).filter(([key]) => key === 'id' || fields.includes(key)));
}

function decode(token: string): string {
  try {
    // In a query string a bare plus is a space, also where a sign was meant.
    return decodeURIComponent(token.replaceAll('+', ' '));
  } catch (cause) {
    if (cause instanceof URIError) throw new Refusal('invalid', 'The query is not well encoded');
    throw cause;
  }
}

function filter(field: string, sign: string, value: string): (row: Row) => boolean {
  if (!NUMBERS.includes(field)) {
    if (sign !== '=') throw new Refusal('invalid', `${field} can be compared with = only`, field);
    return (row) => textOf(row[field]).toLowerCase() === value.toLowerCase();
  }
  const border = value === '' ? Number.NaN : Number(value);
  if (!Number.isFinite(border))
    throw new Refusal('invalid', `${field} must be compared with a number`, field);
  return (row) => {
    const own = Number(row[field]);
    return sign === '=' ? own === border : sign === '<' ? own < border : own > border;
  };
}

function order(text: string | undefined): UserQuery['compare'] {
  if (text === undefined) return undefined;
  const keys = text.split(',').map((part) => {
    if (part.startsWith(' '))
      throw new Refusal('invalid', 'sort: a plus sign must be written as %2B, or left out', 'sort');
    const [, sign, field = ''] = /^([+-]?)(.*)$/.exec(part) ?? [];
    if (!FIELDS.includes(field)) throw new Refusal('invalid', `Users have no field "${field}"`, 'sort');
    return { field, factor: sign === '-' ? -1 : 1 };
  });
  return (a, b) => {
    for (const { field, factor } of keys) {
      const [x, y] = [a[field], b[field]];
      const difference =
        typeof x === 'number' && typeof y === 'number' ? x - y : textOf(x).localeCompare(textOf(y), 'en');
      if (difference !== 0) return factor * difference;
    }
    return 0;
  };
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : value === undefined ? '' : JSON.stringify(value);
}
