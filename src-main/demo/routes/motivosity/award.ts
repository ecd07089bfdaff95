import { readableAge } from '../../calendar';
import { COMPANY } from '../../company/identity';
import type { DemoDeps } from '../../deps';
import type { Endpoint } from '../../http/endpoint';
import { Query } from '../../http/query';
import { Refusal } from '../../http/refusal';
import type { OwnedAward } from '../../world/awards';
import { callerOf, operation } from './endpoint';

const PAGE = 20;

/** `mv.award.list`, `mv.award.listPlatform` (what the company pays for) and `mv.award.listMine` (what the caller owns). */
export function awardEndpoints(deps: DemoDeps): Endpoint[] {
  const rows = (url: string, known: readonly string[], awards: readonly OwnedAward[]): unknown[] => {
    const query = new Query(url, [...known, 'sortBy', 'sortAsc']);
    const page = known.includes('page') ? query.wholeNumber('page', 0, 100_000, 0) : 0;
    const sorted = sort(
      awards.map((award) => awardJson(award, deps)),
      query.text('sortBy') ?? 'awardName',
      query.flag('sortAsc', true),
    );
    return known.includes('page') ? sorted.slice(page * PAGE, (page + 1) * PAGE) : sorted;
  };

  return [
    operation(deps, 'GET', '/api/v2/award', ['user'], (call) => {
      const known = ['awardScope', 'page'];
      const scope = new Query(call.c.req.url, [...known, 'sortBy', 'sortAsc']).oneOf('awardScope', [
        'CMPY',
        'DEPT',
        'RLVT',
      ]);
      const { department } = callerOf(deps, call);
      const awards = deps.awards.all().filter((award) => {
        if (scope === undefined || scope === 'CMPY') return true;
        return award.department === department || (scope === 'RLVT' && award.department === null);
      });
      return call.ok(rows(call.c.req.url, known, awards));
    }),
    operation(deps, 'GET', '/api/v2/platformaward', ['platform'], (call) =>
      call.ok(
        rows(
          call.c.req.url,
          [],
          deps.awards.all().filter((award) => award.central),
        ),
      ),
    ),
    operation(deps, 'GET', '/api/v2/award/myawards', ['user'], (call) => {
      const { person } = callerOf(deps, call);
      const mine = deps.awards.all().filter((award) => award.owner === person);
      return call.ok(rows(call.c.req.url, ['page'], mine));
    }),
  ];
}

/** AWARD of the contract, section 4. */
function awardJson(owned: OwnedAward, deps: DemoDeps): Record<string, unknown> {
  const { company } = deps;
  const owner = company.directory.member(owned.owner);
  return {
    id: owned.award.id,
    type: 'BDGE',
    schedule: owned.schedule,
    awardName: owned.award.name,
    awardIconURL: owned.icon,
    awardDollars: owned.dollars,
    description: owned.award.notes[0] ?? '',
    department: owned.department,
    companyID: COMPANY.id,
    nomination: false,
    totalNominations: 0,
    moneyAssociated: 0,
    budget: owned.left,
    maxPerYear: 12,
    estimatedAnnualBudget: owned.budget,
    lastAwardedDate: owned.lastGiven ?? null,
    lastAwardedDateReadable:
      owned.lastGiven === undefined ? null : readableAge(owned.lastGiven, company.now()),
    nextAwardDateStr: null,
    awardManagerName: owner.fullName,
    awardOwners: [{ id: owned.owner.id, fullName: owner.fullName, avatarUrl: owner.avatar }],
    eventScheduledLabel: owned.label,
    anniversaryYear: 0,
    anniversaryIsOverride: false,
    upComingBadgeAward: false,
    awardOverdue: false,
    expanded: false,
  };
}

function sort(
  rows: readonly Record<string, unknown>[],
  field: string,
  ascending: boolean,
): Record<string, unknown>[] {
  if (rows[0] && !Object.hasOwn(rows[0], field))
    throw new Refusal('invalid', `Awards have no field ${field}`, 'sortBy');
  const sign = ascending ? 1 : -1;
  const key = (row: Record<string, unknown>): string | number => {
    const value = row[field];
    return typeof value === 'number' || typeof value === 'string' ? value : JSON.stringify(value ?? null);
  };
  return [...rows].sort((a, b) => {
    const [x, y] = [key(a), key(b)];
    if (typeof x === 'number' && typeof y === 'number') return sign * (x - y);
    return sign * String(x).localeCompare(String(y), 'en');
  });
}
