import { randomBytes } from 'node:crypto';
import type { Roster } from '../company/roster';

/** The company roles of the contract's role matrix; a plain `user` has none. */
export const PERSON_ROLES = ['user', 'admin', 'leader', 'manager'] as const;

/** One of {@link PERSON_ROLES}. */
export type PersonRole = (typeof PERSON_ROLES)[number];

/** How a person of the demo company gets in. */
export interface PersonCredentials {
  /** Motivosity id. */
  readonly id: string;
  /** The name to sign in with. */
  readonly email: string;
  readonly password: string;
  /** A personal access token with the person's role; it does not expire. */
  readonly accessToken: string;
}

/** Everything that opens a door of the demo company at Motivosity. It protects nothing: the company is invented. */
export interface MotivosityCredentials {
  readonly service: { readonly appId: string; readonly secureToken: string; readonly appSecret: string };
  readonly oauth: { readonly appId: string; readonly appSecret: string };
  /** One person for each role. */
  readonly persons: Readonly<Record<PersonRole, PersonCredentials>>;
}

/** Where in the roster the person with a role stands. */
const PLACES: Readonly<Record<PersonRole, number>> = { admin: 0, leader: 2, manager: 7, user: 9 };

/** Makes the credentials; tokens differ from start to start. */
export function makeCredentials(roster: Roster): MotivosityCredentials {
  const person = (role: PersonRole): PersonCredentials => {
    const { id, email } = roster.person(PLACES[role]);
    return { id, email, password: `${role}-gangway-12`, accessToken: randomBytes(24).toString('base64url') };
  };
  return {
    service: { appId: 'puffin-service', secureToken: 'st-40-knots-and-a-tide', appSecret: 'mooring-line' },
    oauth: { appId: 'puffin-board', appSecret: 'as-eleven-bells' },
    persons: {
      user: person('user'),
      admin: person('admin'),
      leader: person('leader'),
      manager: person('manager'),
    },
  };
}
