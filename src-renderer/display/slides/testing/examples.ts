import type { Celebration, Person, Ranked, Recognition, Stats, Story, WallPost } from '@contract/board';
import type { Look } from '@ui/look';
import type { SlideModel } from '../../slide-model';

/** A look for tests: English, Oslo, 12 March 2026. */
export const look: Look = {
  locale: 'en-GB',
  timeZone: 'Europe/Oslo',
  today: '2026-03-12',
  now: Date.UTC(2026, 2, 12, 9),
  title: 'Fjordlift',
  logo: null,
};

/** A person, without a picture unless given. */
export function person(name: string, more: Partial<Person> = {}): Person {
  return {
    id: `mv:${name}`,
    name,
    shortName: name.split(' ')[0] ?? name,
    title: null,
    team: null,
    picture: null,
    ...more,
  };
}

/** A recognition from Maria to Jonas. */
export function recognition(more: Partial<Recognition> = {}): Recognition {
  return {
    id: 'mv:1',
    kind: 'appreciation',
    from: person('Maria Lindqvist'),
    to: [person('Jonas Berg')],
    value: 'Customer focus',
    note: 'You stayed until the last pallet was on the truck.',
    likes: 2,
    comments: 1,
    amount: null,
    when: { instant: Date.UTC(2026, 2, 12, 8), date: null, readable: null },
    picture: null,
    ...more,
  };
}

/** A place in a ranking. */
export function ranked(
  name: string,
  points: number,
  rank: number,
  movement: Ranked['movement'] = null,
): Ranked {
  return { person: person(name), points, rank, movement };
}

/** A celebration today. */
export function celebration(
  kind: Celebration['kind'],
  names: readonly string[],
  years: number | null = null,
): Celebration {
  return {
    id: `mv:${names.join()}`,
    kind,
    people: names.map((name) => person(name)),
    date: look.today,
    years,
    note: null,
  };
}

/** A story. */
export function story(more: Partial<Story> = {}): Story {
  return {
    id: 'mv:s',
    kind: 'announcement',
    feedType: 'ANNC',
    title: 'The harbour office opens',
    body: 'Doors open at eight.',
    from: null,
    people: [],
    when: { instant: null, date: null, readable: '3 hours ago' },
    picture: null,
    ...more,
  };
}

/** A wall post. */
export function post(more: Partial<WallPost> = {}): WallPost {
  return {
    id: 'mm:1',
    title: 'Summer party',
    body: 'Two hundred sausages.',
    author: person('Tom Okafor'),
    when: { instant: null, date: '2026-03-11', readable: null },
    picture: null,
    ...more,
  };
}

/** Four weeks of thanks; `days` shorter than that for a screen that is new. */
export function stats(more: Partial<Stats> = {}, count = 30): Stats {
  const days = Array.from({ length: count }, (_, at) => ({
    date: new Date(Date.UTC(2026, 2, 13 - count + at)).toISOString().slice(0, 10),
    thanks: (at * 7 + 3) % 11,
  }));
  return {
    days,
    total: days.reduce((sum, { thanks }) => sum + thanks, 0),
    values: [
      { name: 'Customer focus', thanks: 41 },
      { name: 'Dare to ask', thanks: 28 },
      { name: 'Care for the crew', thanks: 19 },
    ],
    givers: [
      { person: person('Maria Lindqvist'), teams: 7 },
      { person: person('Tom Okafor'), teams: 5 },
      { person: person('Mei Tanaka'), teams: 2 },
    ],
    ...more,
  };
}

const plain: Readonly<Record<SlideModel['slide'], SlideModel>> = {
  leaderboard: {
    slide: 'leaderboard',
    key: 'l',
    period: 'month',
    entries: [
      ranked('Ana', 90, 1, 2),
      ranked('Bo', 80, 2, -1),
      ranked('Cy', 70, 3, 0),
      ranked('Di', 60, 4, 'new'),
    ],
  },
  appreciation: { slide: 'appreciation', key: 'a', recognition: recognition() },
  award: { slide: 'award', key: 'w', recognition: recognition({ kind: 'award', value: 'Golden wrench' }) },
  birthday: { slide: 'birthday', key: 'b', celebrations: [celebration('birthday', ['Sofia Rossi'])] },
  anniversary: {
    slide: 'anniversary',
    key: 'y',
    celebrations: [celebration('anniversary', ['Ingrid Solheim'], 12)],
  },
  announcement: { slide: 'announcement', key: 's', story: story() },
  highlight: { slide: 'highlight', key: 'h', story: story({ kind: 'highlight' }) },
  news: { slide: 'news', key: 'n', story: story({ kind: 'news' }) },
  'wall-post': { slide: 'wall-post', key: 'p', post: post() },
  people: { slide: 'people', key: 'o', people: { newest: [person('Mei Tanaka')], total: 40 } },
  message: {
    slide: 'message',
    key: 'm',
    message: { title: 'Welcome, Contoso', body: 'Coffee is left.', qr: 'https://a.example' },
  },
  setup: {
    slide: 'setup',
    key: 'u',
    panelKey: 'Ctrl + Shift + S',
    settingsFile: '/etc/motiboard/motiboard.json',
    demo: false,
    problems: [{ key: 'display.dwellSeconds', message: 'must be at least 6' }],
  },
  waiting: { slide: 'waiting', key: 'g', trouble: false },
  stats: { slide: 'stats', key: 't', stats: stats() },
};

/** One plain model of every kind of slide. */
export const everyKind: readonly SlideModel[] = Object.values(plain);
