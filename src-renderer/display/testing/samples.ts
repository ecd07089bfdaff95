import type { Board, Celebration, Person, Ranked, Recognition, Story, WallPost } from '@contract/board';
import type { Screen } from '@contract/screen';
import type { AppreciationModel, AwardModel, SlideModel } from '../slide-model';

/** The day that the samples play on. */
export const today = '2026-03-12';

const sometime = { instant: null, date: today, readable: null };

/** A person whose name is the id. */
export function person(id: string, more: Partial<Person> = {}): Person {
  return { id, name: `Name ${id}`, shortName: id, title: null, team: null, picture: null, ...more };
}

/** A place in a ranking. */
export function ranked(id: string, rank = 1): Ranked {
  return { person: person(id), points: 100 - rank, rank, movement: null };
}

/** An appreciation from `giver` to each of `to`. */
export function recognition(id: string, to: readonly string[], more: Partial<Recognition> = {}): Recognition {
  return {
    id,
    kind: 'appreciation',
    from: person('giver'),
    to: to.map((name) => person(name)),
    value: 'Care',
    note: 'Well done',
    likes: 0,
    comments: 0,
    amount: null,
    when: sometime,
    picture: null,
    ...more,
  };
}

/** A birthday of today. */
export function birthday(
  id: string,
  people: readonly string[],
  more: Partial<Celebration> = {},
): Celebration {
  return {
    id,
    kind: 'birthday',
    people: people.map((name) => person(name)),
    date: today,
    years: null,
    note: null,
    ...more,
  };
}

/** An announcement. */
export function story(id: string, more: Partial<Story> = {}): Story {
  return {
    id,
    kind: 'announcement',
    feedType: 'ANNC',
    title: `Story ${id}`,
    body: null,
    from: null,
    people: [],
    when: sometime,
    picture: null,
    ...more,
  };
}

/** A wall post. */
export function wallPost(id: string, more: Partial<WallPost> = {}): WallPost {
  return { id, title: `Post ${id}`, body: null, author: null, when: sometime, picture: null, ...more };
}

/** A board with nothing on it but what is told. */
export function board(more: Partial<Board> = {}): Board {
  return {
    revision: 1,
    today,
    leaderboard: { month: [], year: [] },
    recognitions: [],
    celebrations: [],
    stories: [],
    wallPosts: [],
    people: { newest: [], total: null },
    stats: null,
    moment: null,
    sources: [],
    ...more,
  };
}

/** A live screen with every slide kind in its default order. */
export function screen(more: Partial<Screen> = {}): Screen {
  return {
    revision: 1,
    mode: 'live',
    hours: 'open',
    slides: [
      'leaderboard',
      'appreciation',
      'award',
      'birthday',
      'anniversary',
      'announcement',
      'highlight',
      'news',
      'wall-post',
      'people',
      'stats',
      'message',
    ],
    dwellSeconds: 12,
    motion: 'full',
    graphics: 'fast',
    progress: false,
    transition: 'crossfade',
    theme: { mode: 'dark', accent: '#2f6fed', title: null, logo: null },
    locale: 'en',
    timeZone: 'Europe/Oslo',
    messages: [],
    panelKey: 'Ctrl + Shift + S',
    settingsFile: '/etc/motiboard/motiboard.json',
    problems: [],
    ...more,
  };
}

/** A slide of a recognition. */
export function recognitionModel(
  id: string,
  to: readonly string[],
  slide: 'appreciation' | 'award' = 'appreciation',
): AppreciationModel | AwardModel {
  return { slide, key: `${slide}:${id}`, recognition: recognition(id, to, { kind: slide }) };
}

/** A slide of any of the other kinds, told apart by `id`. */
export function otherModel(
  slide: 'leaderboard' | 'birthday' | 'announcement' | 'news' | 'wall-post' | 'people' | 'highlight',
  id: string,
): SlideModel {
  const key = `${slide}:${id}`;
  switch (slide) {
    case 'leaderboard':
      return { slide, key, period: 'month', entries: [ranked(`${id}-leader`)] };
    case 'birthday':
      return { slide, key, celebrations: [birthday(id, [`${id}-celebrated`])] };
    case 'announcement':
    case 'news':
    case 'highlight':
      return { slide, key, story: story(id, { kind: slide }) };
    case 'wall-post':
      return { slide, key, post: wallPost(id) };
    case 'people':
      return { slide, key, people: { newest: [person(`${id}-new`)], total: 1 } };
  }
}
