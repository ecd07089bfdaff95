import { Refusal } from '../../http/refusal';
import type { RowTimes } from '../../world/motimate-person';

/** What a Motimate list was asked for. Instants in ms since 1970. */
export interface ListQuery {
  /** From 1. */
  readonly page: number;
  readonly perPage: number;
  readonly createdAfter: number | undefined;
  readonly updatedAfter: number | undefined;
}

const KNOWN = ['page', 'per_page', 'filter[created_at_gt]', 'filter[updated_at_gt]'];
/** Pages hold at most fifty rows (VENDORS.md T-29). */
const MOST_PER_PAGE = 50;
const USUAL_PER_PAGE = 25;

/** Reads a list's query strictly; a problem is a refusal in words. */
export function readListQuery(url: string): ListQuery {
  const query = new URL(url).searchParams;
  const unknown = [...query.keys()].find((key) => !KNOWN.includes(key));
  if (unknown !== undefined) throw new Refusal('invalid', `Unknown parameter: ${unknown}`);
  const page = wholeNumber(query.get('page'), 1);
  const perPage = wholeNumber(query.get('per_page'), USUAL_PER_PAGE);
  if (page === undefined || page < 1) throw new Refusal('invalid', 'page must be a whole number from 1 on');
  if (perPage === undefined || perPage < 1 || perPage > MOST_PER_PAGE)
    throw new Refusal('invalid', `per_page must be a whole number from 1 to ${MOST_PER_PAGE}`);
  const createdAfter = instant(query.get('filter[created_at_gt]'));
  const updatedAfter = instant(query.get('filter[updated_at_gt]'));
  if (Number.isNaN(createdAfter) || Number.isNaN(updatedAfter))
    throw new Refusal('invalid', 'filters must be ISO 8601 date-times');
  return { page, perPage, createdAfter, updatedAfter };
}

/** The rows on a page of a list that is at hand. */
export function pageOf<T extends RowTimes>(query: ListQuery, rows: readonly T[]): T[] {
  return placesOf(query, (place) => rows[place]).flatMap((place) => rows.slice(place, place + 1));
}

/**
 * The places, from 0, of the rows on a page. `timesOf` gives a row's times, or undefined past the last row; it is asked
 * of every row when there is a filter, so it should be cheap.
 */
export function placesOf(query: ListQuery, timesOf: (place: number) => RowTimes | undefined): number[] {
  const { createdAfter, updatedAfter } = query;
  const filtered = createdAfter !== undefined || updatedAfter !== undefined;
  let skip = (query.page - 1) * query.perPage;
  const places: number[] = [];
  // Without a filter the page's place is known, which keeps a company of fifty thousand cheap to page through.
  for (let place = filtered ? 0 : skip; places.length < query.perPage; place += 1) {
    const times = timesOf(place);
    if (!times) break;
    if (createdAfter !== undefined && wholeSecond(times.createdAt) <= createdAfter) continue;
    if (updatedAfter !== undefined && wholeSecond(times.updatedAt) <= updatedAfter) continue;
    if (filtered && skip > 0) skip -= 1;
    else places.push(place);
  }
  return places;
}

/** Compared as written: a row must not be newer than the time it shows. */
function wholeSecond(at: number): number {
  return Math.floor(at / 1000) * 1000;
}

function wholeNumber(text: string | null, usual: number): number | undefined {
  if (text === null) return usual;
  return /^\d{1,9}$/.test(text) ? Number(text) : undefined;
}

function instant(text: string | null): number | undefined {
  if (text === null) return undefined;
  return /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:?\d{2})$/.test(text)
    ? Date.parse(text)
    : Number.NaN;
}
