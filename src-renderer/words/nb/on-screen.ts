import type { onScreen as english } from '../en/on-screen';
import type { Words } from '../words';

/** What the panel’s "On screen" says. */
export const onScreen = {
  title: 'På skjermen',
} as const satisfies Words<typeof english>;
