import { COMPANY } from '../../company/identity';
import type { DemoDeps } from '../../deps';
import type { Endpoint } from '../../http/endpoint';
import type { JsonFields } from '../../http/json-fields';
import { noQuery } from '../../http/query';
import { Refusal } from '../../http/refusal';
import { readFields } from '../../http/request-body';
import { looseDate } from '../../world/loose-date';
import type { Member, MemberFields } from '../../world/member';
import { callerOf, memberAt, operation, type Call } from './endpoint';
import { profileJson } from './user-shape';

const TEXTS = [
  'location',
  'payrollID',
  'title',
  'preferredName',
  'lastName',
  'firstName',
  'countryCode',
  'department',
  'email',
  'about',
  'personalityType',
] as const;
/** What nobody can be without. */
const KEPT = ['firstName', 'lastName', 'email', 'payrollID'] as const;

/** `mv.user.myProfile`, `mv.user.profile`, `mv.user.saveMyProfile` and `mv.user.saveProfile`. */
export function profileEndpoints(deps: DemoDeps): Endpoint[] {
  const { company } = deps;
  return [
    operation(deps, 'GET', '/api/v2/user/profile', ['user'], (call) => {
      noQuery(call.c.req.url);
      return call.ok(profileJson(callerOf(deps, call), company));
    }),
    operation(deps, 'GET', '/api/v2/user/:userId/profile', ['user', 'platform'], (call) => {
      noQuery(call.c.req.url);
      return call.ok(profileJson(memberAt(deps, call.path('userId')), company));
    }),
    operation(deps, 'POST', '/api/v2/user/profile', ['user'], (call) =>
      save(deps, call, callerOf(deps, call)),
    ),
    operation(deps, 'POST', '/api/v2/user/:userId/profile', ['user', 'platform'], (call) =>
      save(deps, call, memberAt(deps, call.path('userId'))),
    ),
  ];
}

async function save(deps: DemoDeps, call: Call, member: Member): Promise<Response> {
  noQuery(call.c.req.url);
  const { directory } = deps.company;
  const body = await readFields(call.c, ['newSupervisorID', 'user', 'responsibilityList']);
  const user = body.object('user', [...TEXTS, 'hireDateStr', 'birthDateStr', 'companyID']);
  const list = body.objects('responsibilityList', ['responsibilityName']);
  const responsibilities = list?.map((entry) => entry.filledText('responsibilityName'));
  const supervisorId = body.text('newSupervisorID');
  const changes = user ? readUser(user) : {};
  body.refuse();
  for (const key of KEPT)
    if (changes[key]?.trim() === '') throw new Refusal('invalid', `${key} must not be empty`, key);
  const namesake = changes.email === undefined ? undefined : directory.byEmail(changes.email);
  if (namesake && namesake.person !== member.person)
    throw new Refusal('invalid', 'Somebody else has this e-mail address', 'email');
  if (supervisorId !== undefined) planMove(deps, member, supervisorId);
  const saved = directory.change(member.person, {
    ...changes,
    ...(responsibilities ? { responsibilities } : {}),
  });
  return call.ok(profileJson(saved, deps.company));
}

/** A new supervisor shows in the chart once it is recalculated (VENDORS.md T-43). */
function planMove(deps: DemoDeps, { person }: Member, supervisorId: string): void {
  const { directory } = deps.company;
  const supervisor = directory.findHere(supervisorId);
  const obstacle = supervisor
    ? directory.chart.obstacle(person.index, supervisor.person.index, true)
    : 'There is no such supervisor';
  if (obstacle !== undefined || !supervisor) throw new Refusal('invalid', obstacle ?? '', 'newSupervisorID');
  directory.chart.plan(person.index, supervisor.person.index);
}

function readUser(user: JsonFields): Partial<MemberFields> {
  const changes: { -readonly [K in keyof MemberFields]?: MemberFields[K] } = {};
  for (const key of TEXTS) {
    const text = user.text(key);
    if (text !== undefined) changes[key] = text;
  }
  const companyId = user.text('companyID');
  if (companyId !== undefined && companyId !== COMPANY.id) user.problem('companyID', 'is another company');
  const hired = user.text('hireDateStr');
  if (hired !== undefined) {
    const date = slashed(hired);
    if (date?.year === undefined) user.problem('hireDateStr', 'must be a date such as 1/31/22');
    else changes.hireDate = date.monthDay.toPlainDate({ year: date.year });
  }
  const born = user.text('birthDateStr');
  if (born !== undefined) {
    const date = slashed(born);
    if (date) changes.birthday = date.monthDay;
    else user.problem('birthDateStr', 'must be a date such as 1/31/16');
  }
  return changes;
}

/** A date with slashes and a year of two digits, the only way a profile has them. */
function slashed(text: string): ReturnType<typeof looseDate> {
  return /^\d{1,2}\/\d{1,2}\/\d{2}$/.test(text) ? looseDate(text) : undefined;
}
