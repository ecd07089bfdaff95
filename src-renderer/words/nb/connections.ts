import type { connections as english } from '../en/connections';
import type { Words } from '../words';

/** What the panel’s "Connections" says. */
export const connections = {
  title: 'Tilkoblinger',
} as const satisfies Words<typeof english>;
