import type { api as english } from '../en/api';
import type { Words } from '../words';

/** What the panel’s "API" says. */
export const api = {
  title: 'API',
} as const satisfies Words<typeof english>;
