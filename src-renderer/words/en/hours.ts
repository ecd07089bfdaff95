/** What the panel’s "Hours" says. */
export const hours = {
  title: 'Hours',
} as const;
