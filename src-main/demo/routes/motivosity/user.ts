import type { DemoDeps } from '../../deps';
import type { Endpoint } from '../../http/endpoint';
import { noQuery, Query } from '../../http/query';
import { found, Refusal } from '../../http/refusal';
import type { Member } from '../../world/member';
import { circleOf, SCOPES } from '../../world/scope';
import { callerOf, operation, type Call } from './endpoint';
import { readSelect, readUserQuery } from './user-filters';
import { userJson } from './user-shape';

/** People a search answers with at most. */
const SEARCH_LIMIT = 20;

/** `mv.user.me`, `mv.user.list` (those who left too, VENDORS.md T-35), `mv.user.search` and `mv.user.get`. */
export function userEndpoints(deps: DemoDeps): Endpoint[] {
  const { company } = deps;
  const { directory } = company;
  return [
    operation(deps, 'GET', '/api/v2/user/me', ['user'], (call) => {
      noQuery(call.c.req.url);
      return call.ok(userJson(callerOf(deps, call), company));
    }),
    operation(deps, 'GET', '/api/v2/user', ['user', 'platform'], (call) => call.ok(list(deps, call))),
    operation(deps, 'GET', '/api/v2/user/search', ['user', 'platform'], (call) => {
      const query = new Query(call.c.req.url, ['name', 'ignoreSelf']);
      const name = query.requiredText('name').toLowerCase();
      const self = query.flag('ignoreSelf', false) && call.who.kind === 'person' ? call.who.id : undefined;
      const rows: unknown[] = [];
      for (const member of directory.everybody()) {
        if (rows.length >= SEARCH_LIMIT) break;
        const texts = [member.fullName, member.email, member.preferredName];
        if (member.deleted || member.person.id === self) continue;
        if (texts.some((text) => text.toLowerCase().includes(name))) rows.push(userJson(member, company));
      }
      return call.ok(rows);
    }),
    operation(deps, 'GET', '/api/v2/user/:userId', ['user', 'platform'], (call) => {
      const select = readSelect(new Query(call.c.req.url, ['select']).text('select'));
      const member = found(directory.find(call.path('userId')), 'There is no such user');
      return call.ok(select(userJson(member, company)));
    }),
  ];
}

function list(deps: DemoDeps, call: Call): unknown[] {
  const { company } = deps;
  const query = readUserQuery(new URL(call.c.req.url).search);
  const scope = SCOPES.find((word) => word === (query.scope ?? 'CMPY'));
  if (!scope) throw new Refusal('invalid', `scope must be one of ${SCOPES.join(', ')}`, 'scope');
  const viewer = call.who.kind === 'person' ? callerOf(deps, call) : undefined;
  const inside = circleOf(company.directory, viewer, scope);
  const { name } = query;
  const named = (member: Member): boolean =>
    name === undefined ||
    [member.firstName, member.lastName, member.preferredName].some((text) =>
      text.toLowerCase().includes(name),
    );
  const skip = query.page * query.pageLimit;
  const rows: Readonly<Record<string, unknown>>[] = [];
  for (const member of company.directory.everybody()) {
    // Without an order of its own the list is read no further than the page.
    if (!query.compare && rows.length >= skip + query.pageLimit) break;
    if ((inside && !inside(member)) || !named(member)) continue;
    const row = userJson(member, company);
    if (query.keeps(row)) rows.push(row);
  }
  if (query.compare) rows.sort(query.compare);
  return rows.slice(skip, skip + query.pageLimit).map(query.select);
}
