import type { Words } from '../words';
import type { panel as english } from '../en/panel';

/** What the panel says around its sections. */
export const panel = {
  name: 'Motiboard-innstillinger',
  screenName: 'Innstillinger for {{name}}',
  close: 'Lukk innstillinger',
  lock: 'Lås',
  menu: 'Deler',
  mode: { label: 'Utseende', dark: 'Mørkt', light: 'Lyst' },
  language: { label: 'Språk', en: 'English', nb: 'Norsk' },
  tools: 'Innstillinger for denne siden',
} as const satisfies Words<typeof english>;
