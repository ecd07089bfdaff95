import type { looks as english } from '../en/looks';
import type { Words } from '../words';

/** What the panel’s "Display" says. */
export const looks = {
  title: 'Skjerm',
} as const satisfies Words<typeof english>;
