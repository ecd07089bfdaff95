import type { DemoDeps } from '../../deps';
import type { JsonFields } from '../../http/json-fields';
import type { PersonChanges } from '../../world/motimate-people';
import { ORGANIZATION_ROLES, type Membership, type MotimatePerson } from '../../world/motimate-person';

/** The two spellings of the flag that also puts people into the groups above (VENDORS.md T-23). */
const ANCESTORS = ['assign_ancestors', 'assing_ancestors'] as const;
const MEMBER_ROLES = ['member', 'admin', 'observer'] as const;
const TEXTS = [
  'email',
  'first_name',
  'last_name',
  'phone_number',
  'organization_role',
  'external_id',
] as const;

/** The keys a person's body may have in the dialect that is spoken; `employee_number` only when somebody is made. */
export function userKeys(deps: DemoDeps, forNew: boolean): string[] {
  return [
    ...TEXTS,
    ...(forNew ? ['employee_number'] : []),
    'position_relations',
    ...(deps.dialect === 'v2' ? [] : ['group_relations']),
    ...(deps.dialect === 'v1' ? [] : ['group_assignments', ...ANCESTORS]),
  ];
}

/** What a body says about a person; problems are left in the fields. `known` is the person before. */
export function readPerson(
  deps: DemoDeps,
  fields: JsonFields,
  known: MotimatePerson | undefined,
): PersonChanges {
  const changes: { -readonly [K in keyof PersonChanges]: PersonChanges[K] } = {};
  const text = (key: string): string | undefined => fields.text(key);
  const [email, phone] = [text('email'), text('phone_number')];
  if (email !== undefined && !/^[^\s@]+@[^\s@]+$/.test(email)) fields.problem('email', 'is not an address');
  if (email !== undefined) changes.email = email;
  if (phone !== undefined) changes.phone = phone;
  const [firstName, lastName] = [text('first_name'), text('last_name')];
  if (firstName !== undefined) changes.firstName = firstName;
  if (lastName !== undefined) changes.lastName = lastName;
  const [employeeNumber, externalId] = [text('employee_number'), text('external_id')];
  if (employeeNumber !== undefined) changes.employeeNumber = employeeNumber;
  if (externalId !== undefined) changes.externalId = externalId;
  const role = fields.maybeOneOf('organization_role', ORGANIZATION_ROLES);
  if (role !== undefined) changes.role = role;
  const groups = readGroups(deps, fields, known?.groups ?? new Map<number, Membership>());
  if (groups) changes.groups = groups;
  const positions = readPositions(deps, fields, known?.positions ?? []);
  if (positions) changes.positions = positions;
  return changes;
}

function readGroups(
  deps: DemoDeps,
  fields: JsonFields,
  known: ReadonlyMap<number, Membership>,
): ReadonlyMap<number, Membership> | undefined {
  const relations = fields.objects('group_relations', ['group_id', 'role', '_delete']);
  const assignments = fields.objects('group_assignments', ['group_id', 'role', '_delete', ...ANCESTORS]);
  const forAll = flagOf(fields) ?? false;
  if (!relations && !assignments) return undefined;
  const groups = new Map(known);
  for (const entry of [...(relations ?? []), ...(assignments ?? [])]) {
    const id = idOf(entry, 'group_id', (wanted) => deps.groups.find(wanted) !== undefined);
    const role = entry.maybeOneOf('role', MEMBER_ROLES) ?? 'member';
    const gone = entry.flag('_delete') ?? false;
    if (id === undefined) continue;
    if (gone) groups.delete(id);
    // The older relations put people into the groups above without being asked.
    else
      groups.set(id, { role, ancestors: relations?.includes(entry) === true || (flagOf(entry) ?? forAll) });
  }
  return groups;
}

function readPositions(
  deps: DemoDeps,
  fields: JsonFields,
  known: readonly number[],
): readonly number[] | undefined {
  const relations = fields.objects('position_relations', ['position_id', '_delete']);
  if (!relations) return undefined;
  const positions = new Set(known);
  for (const entry of relations) {
    const id = idOf(entry, 'position_id', (wanted) => deps.positions.find(wanted) !== undefined);
    const gone = entry.flag('_delete') ?? false;
    if (id === undefined) continue;
    if (gone) positions.delete(id);
    else positions.add(id);
  }
  return [...positions];
}

function idOf(entry: JsonFields, key: string, exists: (id: number) => boolean): number | undefined {
  const id = entry.wholeNumber(key, 1, 2_147_483_647);
  if (!entry.has(key)) entry.problem(key, 'is missing');
  if (id !== undefined && !exists(id)) entry.problem(key, 'is not there');
  return id;
}

function flagOf(fields: JsonFields): boolean | undefined {
  return fields.flag(ANCESTORS[0]) ?? fields.flag(ANCESTORS[1]);
}
