import type { display as english } from '../en/display';
import type { Words } from '../words';

/** What the screen on the wall says. */
export const display = {
  company: 'Anerkjennelsestavlen til {{name}}',
  carousel: 'Anerkjennelsestavle',
  points_one: '{{count}} poeng',
  points_other: '{{count}} poeng',
} as const satisfies Words<typeof english>;
