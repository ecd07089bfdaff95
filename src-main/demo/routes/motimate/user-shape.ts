import type { Person } from '../../company/roster';
import { mix } from '../../random';
import type { Company } from '../../world/company';

const DAY_MS = 86_400_000;
const ROLES = ['normal_user', 'normal_user', 'normal_user', 'training_editor', 'pulse_editor'] as const;

/** When a row was made and last changed, ms since 1970. */
export interface RowTimes {
  readonly createdAt: number;
  readonly updatedAt: number;
}

/** The times of the person at a place in the roster: hired long ago, changed at some time since. */
export function userTimes(index: number, company: Company): RowTimes {
  const { roster, foundedAt, seed } = company;
  const joinedAt = index >= roster.founded ? roster.person(index).joinedAt : undefined;
  if (joinedAt !== undefined) return { createdAt: joinedAt, updatedAt: joinedAt };
  const days = roster.daysOfService(index);
  const morning = Math.floor(foundedAt / DAY_MS) * DAY_MS - DAY_MS;
  const createdAt = morning - days * DAY_MS + (mix(seed ^ 0x72, index) % DAY_MS);
  const updatedAt = createdAt + (days < 1 ? 0 : (mix(seed ^ 0x71, index) % days) * DAY_MS);
  return { createdAt, updatedAt };
}

/** USER_MM of a list row. A few people are not known by the same e-mail in both products, as in life. */
export function motimateUser(person: Person, company: Company): Record<string, unknown> {
  const { createdAt, updatedAt } = userTimes(person.index, company);
  const role = ROLES[mix(company.seed ^ 0x73, person.index) % ROLES.length] ?? 'normal_user';
  return {
    id: person.motimateId,
    email: motimateEmail(person),
    employee_number: person.payrollId,
    first_name: person.firstName,
    last_name: person.lastName,
    phone_number: `+47555${10_000 + person.index}`,
    organization_role: person.index === 0 ? 'organization_admin' : role,
    created_at: isoSeconds(createdAt),
    updated_at: isoSeconds(updatedAt),
  };
}

/** An instant (ms since 1970) as Motimate writes it, in whole seconds. */
export function isoSeconds(at: number): string {
  return new Date(at).toISOString().replace(/\.\d{3}Z$/, 'Z');
}

function motimateEmail(person: Person): string | null {
  if (person.index === 23) return null;
  return person.index === 11 || person.index === 33 ? person.email.replace('@', '@old.') : person.email;
}
