/** What the panel says around its sections: getting in and out, the frame, the parts that every section uses. */
export const panel = {
  name: 'Motiboard settings',
  screenName: 'Settings for {{name}}',
  close: 'Close settings',
  lock: 'Lock',
  menu: 'Sections',
  mode: { label: 'Appearance', dark: 'Dark', light: 'Light' },
  language: { label: 'Language', en: 'English', nb: 'Norsk' },
  tools: 'Settings of this page',
} as const;
