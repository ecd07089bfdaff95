import { Temporal } from 'temporal-polyfill';
import type { DemoDeps } from '../../deps';
import type { Endpoint } from '../../http/endpoint';
import { Query } from '../../http/query';
import { Refusal } from '../../http/refusal';
import { searchFeed } from '../../world/feed-search';
import { circleOf, SCOPES } from '../../world/scope';
import { callerOf, operation, type Call } from './endpoint';
import { feedJson } from './feed-shape';

/** The documented feed types (VENDORS.md T-14); without a choice the feed has others, too. */
const TYPES = 'PRSN,GNRL,INST,RESP,BDAY,ANVY,ABOT,APPR,BDGE,ANNC,HGLT,GRUP'.split(',');
const COMMON = ['like', 'comment', 'scope', 'page', 'pageLimit', 'feedTypes'];
const DAY_MS = 86_400_000;

/** `mv.feed.recent` (the last 30 days) and `mv.feed.all` (a year back and two months ahead, unless narrowed). */
export function feedListEndpoints(deps: DemoDeps): Endpoint[] {
  const { company } = deps;
  return [
    operation(deps, 'GET', '/api/v2/feed', ['user', 'platform'], (call) => {
      const query = new Query(call.c.req.url, COMMON);
      return list(deps, call, query, company.now() - 30 * DAY_MS, company.now());
    }),
    operation(deps, 'GET', '/api/v2/feed/all', ['user', 'platform'], (call) => {
      const query = new Query(call.c.req.url, [...COMMON, 'startDate', 'endDate']);
      const start = day(query, 'startDate');
      const end = day(query, 'endDate');
      const from = start ? company.calendar.startOf(start) : company.now() - 365 * DAY_MS;
      const until = end ? company.calendar.startOf(end.add({ days: 1 })) - 1 : company.now() + 60 * DAY_MS;
      if (until < from) throw new Refusal('invalid', 'endDate is before startDate', 'endDate');
      if (until - from > 800 * DAY_MS) throw new Refusal('invalid', 'at most two years at once', 'startDate');
      return list(deps, call, query, from, until);
    }),
  ];
}

function list(deps: DemoDeps, call: Call, query: Query, from: number, until: number): Response {
  const { company } = deps;
  const viewer = call.who.kind === 'person' ? callerOf(deps, call) : undefined;
  const parts = {
    likes: query.flag('like', false),
    comments: query.flag('comment', false) ? 'comments' : 'none',
  } as const;
  const items = searchFeed(company, {
    kinds: query.list('feedTypes', TYPES),
    from,
    until,
    among: circleOf(company.directory, viewer, query.oneOf('scope', SCOPES) ?? 'CMPY'),
    viewerId: viewer?.person.id,
    page: query.wholeNumber('page', 0, 10_000, 0),
    pageLimit: query.wholeNumber('pageLimit', 1, 100, 10),
  });
  return call.ok(items.map((item) => feedJson(item, company, parts)));
}

function day(query: Query, key: string): Temporal.PlainDate | undefined {
  const text = query.text(key);
  if (text === undefined) return undefined;
  try {
    if (/^\d{4}-\d{2}-\d{2}$/.test(text)) return Temporal.PlainDate.from(text, { overflow: 'reject' });
  } catch (cause) {
    if (!(cause instanceof RangeError)) throw cause;
  }
  throw new Refusal('invalid', `${key} must be a date such as 2026-03-31`, key);
}
