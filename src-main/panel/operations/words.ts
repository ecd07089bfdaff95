import type { Effect, Evidence, Identity, Vendor } from '../../api/operation';

/** The products as people call them. */
export const vendorNames: Readonly<Record<Vendor, string>> = {
  motivosity: 'Motivosity',
  motimate: 'Motimate',
};

/** What an operation does, in a few words. */
export const effectWords: Readonly<Record<Effect, string>> = {
  read: 'Reads',
  write: 'Changes something',
  money: 'Moves money',
  destructive: 'Cannot be undone',
  recalculate: 'Recalculates for everyone',
};

/** How sure it is that an operation is as described. */
export const evidenceWords: Readonly<Record<Evidence, string>> = {
  documented: 'Documented by the vendor',
  'public-source': 'Known from public sources',
  inferred: 'Guessed',
};

/** As whom a call is made. */
export const identityWords: Readonly<Record<Identity, string>> = {
  none: 'nobody signed in',
  kiosk: 'the Kiosk ID',
  service: 'the service token',
  person: 'a person who is signed in',
  motimate: 'the connection to Motimate',
};
