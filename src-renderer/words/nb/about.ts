import type { about as english } from '../en/about';
import type { Words } from '../words';

/** What the panel’s "About" says. */
export const about = {
  title: 'Om',
} as const satisfies Words<typeof english>;
