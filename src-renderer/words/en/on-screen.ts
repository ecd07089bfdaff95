/** What the panel’s "On screen" says. */
export const onScreen = {
  title: 'On screen',
} as const;
