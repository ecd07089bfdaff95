import type { Effect, Evidence, Operation, Vendor } from '../../src-main/api/operation';

/** The vendors by their names. */
export const vendorNames: Readonly<Record<Vendor, string>> = {
  motivosity: 'Motivosity',
  motimate: 'Motimate',
};

/** What an operation does, in words. */
export const effectWords: Readonly<Record<Effect, string>> = {
  read: 'reads',
  write: 'writes',
  money: 'moves money',
  destructive: 'destroys',
  recalculate: 'recalculates',
};

const evidenceNames: Readonly<Record<Evidence, string>> = {
  documented: 'documented',
  'public-source': 'public source',
  inferred: 'inferred, **unverified**',
};

/** How sure an operation is, in words. */
export function evidenceWords({ evidence }: Pick<Operation<unknown>, 'evidence'>): string {
  return evidenceNames[evidence];
}

/** Who may call an operation, in words. */
export function callerWords({ identity, personRoles }: Operation<unknown>): string {
  const names = {
    none: 'nobody signed in',
    kiosk: 'Kiosk ID',
    service: 'service token',
    person: personRoles === undefined ? 'person' : `person (${personRoles.join(' or ')})`,
    motimate: 'Motimate token',
  } as const;
  return identity.map((one) => names[one]).join(' or ');
}
