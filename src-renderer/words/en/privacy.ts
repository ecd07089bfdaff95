/** What the panel’s "Privacy" says. */
export const privacy = {
  title: 'Privacy',
} as const;
