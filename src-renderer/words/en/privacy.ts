/** What the panel's "Privacy" says. */
export const privacy = {
  title: 'Privacy',
  lead: 'Who and what is not shown. It is left out before it reaches the disk of this machine, and what is there already goes at once.',
  counting: 'The products have not been read since the rules changed. The numbers grow until they have.',
  audience: 'Who looks at this screen',
  audienceLead: 'Visitors should see less of people than their colleagues do.',
  staff: 'Colleagues',
  lobby: 'Visitors too',
  staffHint: 'Whole names, and everything that the other rules leave.',
  lobbyHint: 'First names and an initial, no amounts, no announcements, no dates of birth beyond the day.',
  amounts: 'Show amounts',
  amountsHint: 'Money and points that were given. Off unless everybody agrees.',
  people: 'People who are not shown',
  peopleLead: 'Neither their name nor their picture, wherever they appear, in both products.',
  find: 'Find a person by name or e-mail address',
  hide: 'Do not show',
  show: 'Show again',
  nobody: 'Nobody like that is known. The people of both products are known once they have been read.',
  nobodyOfVisitors:
    'Nobody like that is known. While the screen is set to visitors, this machine keeps first names and an initial only: type those, or the whole e-mail address.',
  noneHidden: 'Everybody is shown.',
  knownByEmail: 'Known by this e-mail address',
  knownById: 'Known by their ID there, which ends in “{{ending}}”',
  somebodyIn: 'Somebody in {{product}}',
  namesNotKept:
    'Names of people who are not shown are not kept on this machine. Whoever has none here gets one as soon as the products tell of them again.',
  today_one: '{{count}} kept away today',
  today_other: '{{count}} kept away today',
  words: 'Words that are not shown',
  wordsLead:
    'Whatever has one of these words in it is not shown, however it is written: “h3llo” is “hello” too.',
  word: 'Word or words',
  addWord: 'Add',
  removeWord: 'Take away: {{word}}',
  kinds: 'What may come to this screen',
  kindsLead:
    'What is off is never fetched for the screen. To only leave a slide out of the rotation, use "Display".',
} as const;
