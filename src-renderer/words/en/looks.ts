/** What the panel’s "Display" says. */
export const looks = {
  title: 'Display',
} as const;
