/** What the screen on the wall says. */
export const display = {
  company: 'Recognition board of {{name}}',
  carousel: 'Recognition board',
  moment: {
    now: 'Just now',
    thanked: '{{from}} thanked {{to}}',
    got: '{{to}}: thank you!',
    gave: '{{from}} said thank you',
    award: 'An award for {{to}}',
    several_one: 'Thank you, {{names}}!',
    several_other: '{{count}} times thank you: {{names}}',
  },
  points_one: '{{count}} point',
  points_other: '{{count}} points',
} as const;
