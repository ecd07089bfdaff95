import type { privacy as english } from '../en/privacy';
import type { Words } from '../words';

/** What the panel’s "Privacy" says. */
export const privacy = {
  title: 'Personvern',
} as const satisfies Words<typeof english>;
