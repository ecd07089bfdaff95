/** What the panel’s "API" says. */
export const api = {
  title: 'API',
} as const;
