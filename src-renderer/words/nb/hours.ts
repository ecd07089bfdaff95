import type { hours as english } from '../en/hours';
import type { Words } from '../words';

/** What the panel’s "Hours" says. */
export const hours = {
  title: 'Åpningstider',
} as const satisfies Words<typeof english>;
