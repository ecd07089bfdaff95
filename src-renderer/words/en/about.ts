/** What the panel’s "About" says. */
export const about = {
  title: 'About',
} as const;
