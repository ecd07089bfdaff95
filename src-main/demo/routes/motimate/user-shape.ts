import type { Groups } from '../../world/groups';
import type { MotimatePerson } from '../../world/motimate-person';
import type { Positions } from '../../world/positions';
import { groupRow } from './group-shape';
import { isoSeconds } from './iso-seconds';

/** USER_MM of a list row. */
export function userRow(person: MotimatePerson): Record<string, unknown> {
  return {
    id: person.id,
    email: person.email,
    employee_number: person.employeeNumber,
    first_name: person.firstName,
    last_name: person.lastName,
    phone_number: person.phone,
    organization_role: person.role,
    created_at: isoSeconds(person.createdAt),
    updated_at: isoSeconds(person.updatedAt),
  };
}

/** USER_MM of the contract, section 4, with groups and positions. */
export function userDetails(
  person: MotimatePerson,
  groups: Groups,
  positions: Positions,
): Record<string, unknown> {
  const shown = new Map<number, Record<string, unknown>>();
  for (const [id, { ancestors }] of person.groups) {
    const group = groups.find(id);
    if (!group) continue;
    for (const each of ancestors ? [group, ...groups.ancestors(group)] : [group])
      shown.set(each.id, groupRow(each));
  }
  return {
    ...userRow(person),
    groups: [...shown.values()],
    positions: person.positions.flatMap((id) => {
      const position = positions.find(id);
      return position ? [{ id, name: position.name }] : [];
    }),
  };
}
