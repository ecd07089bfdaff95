/** What the panel’s "Connections" says. */
export const connections = {
  title: 'Connections',
} as const;
