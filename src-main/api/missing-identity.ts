import type { Identity, Operation, PersonRole } from './operation';

/** Who there is to make calls as, at this moment. */
export interface PresentIdentities {
  readonly kiosk: boolean;
  readonly service: boolean;
  readonly person: boolean;
  readonly motimate: boolean;
  /** Whether it is known where Motimate is. Motivosity's address has a default. */
  readonly motimateAddress: boolean;
  /** Whether signing in with a password is switched on. VENDORS.md T-44. */
  readonly legacySignIn: boolean;
}

/** Why an operation cannot be called now. */
export interface MissingIdentity {
  /** Any of these would do. */
  readonly identities: readonly Identity[];
  /** What is missing and where to connect it. */
  readonly message: string;
}

const roleNames: Readonly<Record<PersonRole, string>> = {
  admin: 'an administrator',
  leader: 'a leader',
  manager: 'a manager',
  owner: 'the one who wrote it',
};

/**
 * Which identity an operation lacks, in words; null = it can be called. Nothing is sent. Whether a person has the
 * role that is needed only the vendor knows. VENDORS.md, role matrix; T-34.
 */
export function missingIdentity(
  operation: Pick<Operation<unknown>, 'vendor' | 'title' | 'identity' | 'personRoles' | 'legacy'>,
  present: PresentIdentities,
): MissingIdentity | null {
  const { identity: identities, title } = operation;
  if (operation.vendor === 'motimate' && !present.motimateAddress) {
    return { identities: ['motimate'], message: `"${title}" needs ${phrases.motimate}.` };
  }
  if (operation.legacy === true && !present.legacySignIn) {
    return {
      identities,
      message: `"${title}" is switched off. Switch on signing in with a password under Connections, Motivosity.`,
    };
  }
  if (usableIdentities(operation, present).length > 0) return null;
  const needed = identities.map((one) =>
    one === 'person' ? `${phrases.person}${rolesOf(operation.personRoles)}` : phrases[one],
  );
  return { identities, message: `"${title}" needs ${needed.join(', or ')}.` };
}

/** As whom an operation can be called now; the first is the one to take where nobody chooses. */
export function usableIdentities(
  operation: Pick<Operation<unknown>, 'identity'>,
  present: PresentIdentities,
): readonly Identity[] {
  return operation.identity.filter((one) => one === 'none' || present[one]);
}

const phrases: Readonly<Record<Identity, string>> = {
  none: 'nothing',
  kiosk: 'the Kiosk ID (Connections, Motivosity, Kiosk ID)',
  service: 'the service token (Connections, Motivosity, Service token)',
  person: 'a person who is signed in (Connections, Motivosity, Sign in)',
  motimate: 'a connection to Motimate (Connections, Motimate)',
};

function rolesOf(roles: readonly PersonRole[] | undefined): string {
  if (roles === undefined) return '';
  return ` as ${roles.map((role) => roleNames[role]).join(' or ')}`;
}
