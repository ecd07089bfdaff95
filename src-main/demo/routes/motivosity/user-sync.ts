import type { Temporal } from 'temporal-polyfill';
import type { DemoDeps } from '../../deps';
import type { Endpoint } from '../../http/endpoint';
import type { JsonFields } from '../../http/json-fields';
import { noQuery } from '../../http/query';
import { Refusal } from '../../http/refusal';
import { readRows } from '../../http/request-body';
import { looseDate } from '../../world/loose-date';
import type { MemberFields } from '../../world/member';
import { carryOut, planRow, type SyncRow } from '../../world/sync-plan';
import { operation } from './endpoint';
import { userJson } from './user-shape';

const TEXTS = [
  'firstName',
  'lastName',
  'middleName',
  'preferredName',
  'department',
  'email',
  'countryCode',
  'payrollID',
  'personalityType',
  'title',
  'phone',
] as const;
const SUPERVISORS = {
  supervisorEmail: 'email',
  supervisorPayrollID: 'payrollId',
  supervisorID: 'id',
} as const;
const KEYS = [
  ...TEXTS,
  ...Object.keys(SUPERVISORS),
  'hireDate',
  'birthDate',
  'keepWithDirectReports',
  'function',
];

/** `mv.user.sync`: creates, updates and deletes people. The whole batch is refused when one row cannot be done. */
export function userSyncEndpoints(deps: DemoDeps): Endpoint[] {
  const { company } = deps;
  return [
    operation(deps, 'POST', '/api/v2/user/sync', ['admin', 'platform'], async (call) => {
      noQuery(call.c.req.url);
      const bodies = await readRows(call.c, KEYS);
      const thisYear = company.calendar.dateAt(company.now()).year;
      const rows = bodies.map((fields) => readRow(fields, thisYear));
      bodies[0]?.refuse();
      const plans = rows.map((row) => planRow(company, row));
      const problems = plans.flatMap((plan, index) =>
        typeof plan === 'string' ? [`row ${index + 1}: ${plan}`] : [],
      );
      if (problems.length > 0) throw new Refusal('invalid', problems.join('; '));
      const members = plans.flatMap((plan) => (typeof plan === 'string' ? [] : [carryOut(company, plan)]));
      return call.ok(members.map((member) => userJson(member, company)));
    }),
  ];
}

function readRow(fields: JsonFields, thisYear: number): SyncRow {
  const changes: { -readonly [K in keyof MemberFields]?: MemberFields[K] } = {};
  for (const key of TEXTS) {
    const text = fields.text(key);
    if (text !== undefined) changes[key] = text;
  }
  if (changes.countryCode !== undefined && !/^([A-Z]{3})?$/.test(changes.countryCode))
    fields.problem('countryCode', 'must be three capital letters');
  const hired = readDate(fields, 'hireDate');
  if (hired)
    changes.hireDate =
      hired === 'erased' ? undefined : hired.monthDay.toPlainDate({ year: hired.year ?? thisYear });
  const born = readDate(fields, 'birthDate');
  if (born) changes.birthday = born === 'erased' ? undefined : born.monthDay;
  const named = Object.entries(SUPERVISORS).flatMap(([key, by]) => {
    const name = fields.text(key);
    return name === undefined ? [] : [{ by, name }];
  });
  if (named.length > 1) fields.problem('supervisorID', 'one way to name the supervisor is enough');
  return {
    function: fields.maybeOneOf('function', ['UPDATE', 'CREATE', 'DELETE']),
    fields: changes,
    supervisor: named[0],
    keepWithDirectReports: fields.flag('keepWithDirectReports') ?? true,
  };
}

function readDate(
  fields: JsonFields,
  key: string,
): { year: number | undefined; monthDay: Temporal.PlainMonthDay } | 'erased' | undefined {
  const text = fields.text(key);
  if (text === undefined) return undefined;
  if (text === '') return 'erased';
  const date = looseDate(text);
  if (!date) fields.problem(key, 'must be a date such as 2022-01-31');
  return date;
}
