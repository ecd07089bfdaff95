import type { Person } from '../company/roster';
import { mix } from '../random';
import type { Company } from './company';
import { COMPANY_GROUP, DEPARTMENT_GROUPS } from './groups';
import { DEPARTMENT_POSITIONS } from './positions';

/** When a row was made and last changed, ms since 1970. */
export interface RowTimes {
  readonly createdAt: number;
  readonly updatedAt: number;
}

/** What somebody is in a group, and whether that goes for the groups above it. */
export interface Membership {
  readonly role: string;
  readonly ancestors: boolean;
}

/** A person as Motimate knows them. */
export interface MotimatePerson extends RowTimes {
  readonly id: number;
  readonly email: string | null;
  readonly employeeNumber: string | null;
  readonly externalId: string | null;
  readonly firstName: string;
  readonly lastName: string;
  readonly phone: string | null;
  readonly role: string;
  /** By group id. */
  readonly groups: ReadonlyMap<number, Membership>;
  readonly positions: readonly number[];
}

/** What people may do in Motimate. */
export const ORGANIZATION_ROLES = [
  'normal_user',
  'organization_admin',
  'pulse_editor',
  'training_editor',
] as const;

const DAY_MS = 86_400_000;
const USUAL_ROLES = ['normal_user', 'normal_user', 'normal_user', 'training_editor', 'pulse_editor'] as const;

/** The times of the person at a place in the roster: hired long ago, changed at some time since. Cheap. */
export function firstTimes(index: number, company: Company): RowTimes {
  const { roster, foundedAt, seed } = company;
  const joinedAt = index >= roster.founded ? roster.person(index).joinedAt : undefined;
  if (joinedAt !== undefined) return { createdAt: joinedAt, updatedAt: joinedAt };
  const days = roster.daysOfService(index);
  const morning = Math.floor(foundedAt / DAY_MS) * DAY_MS - DAY_MS;
  const createdAt = morning - days * DAY_MS + (mix(seed ^ 0x72, index) % DAY_MS);
  const updatedAt = createdAt + (days < 1 ? 0 : (mix(seed ^ 0x71, index) % days) * DAY_MS);
  return { createdAt, updatedAt };
}

/** A colleague before anything was changed. A few are not known by the same e-mail in both products, as in life. */
export function firstPerson(person: Person, company: Company): MotimatePerson {
  const usual = USUAL_ROLES[mix(company.seed ^ 0x73, person.index) % USUAL_ROLES.length] ?? 'normal_user';
  const group = DEPARTMENT_GROUPS[person.department] ?? COMPANY_GROUP;
  const position = DEPARTMENT_POSITIONS[person.department];
  return {
    ...firstTimes(person.index, company),
    id: person.motimateId,
    email: motimateEmail(person),
    employeeNumber: person.payrollId,
    externalId: person.id,
    firstName: person.firstName,
    lastName: person.lastName,
    phone: `+47555${10_000 + person.index}`,
    role: person.index === 0 ? 'organization_admin' : usual,
    groups: new Map([[group, { role: 'member', ancestors: true }]]),
    positions: position === undefined ? [] : [position],
  };
}

function motimateEmail(person: Person): string | null {
  if (person.index === 23) return null;
  return person.index === 11 || person.index === 33 ? person.email.replace('@', '@old.') : person.email;
}
