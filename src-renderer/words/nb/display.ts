import type { display as english } from '../en/display';
import type { Words } from '../words';

/** What the screen on the wall says. */
export const display = {
  company: 'Anerkjennelsestavlen til {{name}}',
  carousel: 'Anerkjennelsestavle',
  moment: {
    now: 'Akkurat nå',
    thanked: '{{from}} takket {{to}}',
    got: '{{to}}: tusen takk!',
    gave: '{{from}} sa takk',
    award: 'En pris til {{to}}',
    several_one: 'Takk, {{names}}!',
    several_other: '{{count}} ganger takk: {{names}}',
  },
  points_one: '{{count}} poeng',
  points_other: '{{count}} poeng',
} as const satisfies Words<typeof english>;
