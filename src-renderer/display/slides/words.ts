import type { AnySlideId } from '@contract/slide';

/**
 * Every sentence that the slides say. A sentence with a gap is a function; names, dates, numbers and lists come
 * formatted. People's own words are never in here.
 */
export const words = {
  kinds: {
    leaderboard: 'Leaderboard',
    appreciation: 'Appreciation',
    award: 'Award',
    birthday: 'Birthday',
    anniversary: 'Work anniversary',
    announcement: 'Announcement',
    highlight: 'Highlight',
    news: 'News',
    'wall-post': 'On the wall',
    people: 'Our people',
    stats: 'The month in numbers',
    message: 'Welcome',
    setup: 'Set-up',
    waiting: 'Starting',
    closed: 'Closed',
  } satisfies Record<AnySlideId, string>,
  appName: 'Motiboard',

  leadsMonth: 'Leading this month',
  leadsYear: 'Leading this year',
  points: (count: number, formatted: string) => (count === 1 ? `${formatted} point` : `${formatted} points`),
  pointsWord: (count: number) => (count === 1 ? 'point' : 'points'),
  rank: (rank: string) => `Place ${rank}`,
  movedUp: (places: number) => (places === 1 ? 'up one place' : `up ${places} places`),
  movedDown: (places: number) => (places === 1 ? 'down one place' : `down ${places} places`),
  notMoved: 'same place as before',
  newcomer: 'new',

  thankYou: 'Thank you',
  saidThanks: 'Thank you!',
  saidThanksLine: (name: string) => `${name} said thanks`,
  thankedFor: 'for',
  from: (name: string) => `From ${name}`,
  and: (name: string, more: string) => `${name} and ${more} more`,
  likes: (count: number, formatted: string) => (count === 1 ? `${formatted} like` : `${formatted} likes`),
  comments: (count: number, formatted: string) =>
    count === 1 ? `${formatted} comment` : `${formatted} comments`,

  awardGoesTo: 'goes to',
  awardFallback: 'An award',
  givenBy: (name: string) => `Given by ${name}`,

  happyBirthday: 'Happy birthday',
  yearsWord: (count: number) => (count === 1 ? 'year' : 'years'),
  years: (count: number, formatted: string) => (count === 1 ? `${formatted} year` : `${formatted} years`),
  withUs: 'with us',
  yearsTogether: (count: number) => (count === 1 ? 'year between them' : 'years between them'),
  anotherYear: 'Another year together',

  peopleWord: (count: number) => (count === 1 ? 'person' : 'people'),
  welcome: 'Welcome',
  newHere: 'New here',

  thanksInDays: (count: number, formatted: string) =>
    count === 1 ? `${formatted} thank you` : `${formatted} thank-yous`,
  thanksWord: (count: number) => (count === 1 ? 'thank you' : 'thank-yous'),
  sinceDay: (day: string) => `since ${day}`,
  valuesTitle: 'For what',
  giversTitle: 'Reached the most teams',
  teams: (count: number, formatted: string) => (count === 1 ? `${formatted} team` : `${formatted} teams`),
  bestDay: (count: string, day: string) => `${count} on ${day}`,
  todayWord: 'today',

  setupTitle: 'Let’s set up this screen',
  setupDemoTitle: 'This is a demo company',
  setupDemo: 'Nothing is connected yet, so you see a fictional company and its people.',
  setupNothing: 'Nothing is connected yet.',
  setupProblemsTitle: 'Some settings could not be used',
  setupProblemsLine: 'Everything else works as it was set.',
  setupFile: 'To connect your company, put its settings into this file and start again:',
  setupOpen: 'To open the settings, press',
  setupTap: 'or tap the top right corner five times.',
  setupWholeFile: 'the whole file',
  setupMore: (count: number) => (count === 1 ? 'and one more' : `and ${count} more`),

  waiting: 'The first news is on its way.',
  waitingTrouble: 'The news cannot be reached right now. We keep trying.',

  scan: 'Scan to open',
} as const;
