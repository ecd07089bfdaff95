/** What the panel’s "Health" says. */
export const health = {
  title: 'Health',
} as const;
