/** What the screen on the wall says. */
export const display = {
  company: 'Recognition board of {{name}}',
  carousel: 'Recognition board',
  points_one: '{{count}} point',
  points_other: '{{count}} points',
} as const;
