import type { health as english } from '../en/health';
import type { Words } from '../words';

/** What the panel’s "Health" says. */
export const health = {
  title: 'Tilstand',
} as const satisfies Words<typeof english>;
