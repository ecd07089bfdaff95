import type { Board, Person, When } from '@contract/board';
import type { Audience } from '@contract/panel/looks';
import type { Screen } from '@contract/screen';
import type { SlideId } from '@contract/slide';
import type { Say } from '@words/words';

/** What there is of a kind now is nothing, so that something made up has to show how it looks. */
export interface Example {
  readonly board: Board;
  readonly screen: Screen;
}

const names = ['Ada Nilsen', 'Omar Haddad', 'Ines Costa', 'Bo Lindgren', 'Mei Tanaka', 'Jonas Berg'];

/** People who do not exist, named as this audience is shown people. */
function peopleFor(audience: Audience): Person[] {
  return names.map((name, at) => {
    const [first = '', last = ''] = name.split(' ');
    const shown = audience === 'lobby' ? `${first} ${last.slice(0, 1)}.` : name;
    return { id: `example:${at}`, name: shown, shortName: first, title: null, team: null, picture: null };
  });
}

/** A board and a screen with something made up of one kind, for looking at the kind when there is nothing of it. */
export function withExample(
  kind: SlideId,
  { board, screen }: Example,
  { audience, say, now }: { readonly audience: Audience; readonly say: Say; readonly now: number },
): Example {
  const people = peopleFor(audience);
  const [ada, omar, ines] = people;
  if (ada === undefined || omar === undefined || ines === undefined) return { board, screen };
  const when: When = { instant: now - 3_600_000, date: null, readable: null };
  const id = `example:${kind}`;
  const recognition = {
    ...{ id, from: ada, to: [omar], likes: 3, comments: 1, amount: null, when, picture: null },
    note: say('looks:example.thanks'),
  };
  const story = {
    ...{ id, feedType: 'ANNC', from: ada, people: [], when, picture: null },
    ...{ title: say('looks:example.headline'), body: say('looks:example.story') },
  };
  const ranked = people.map((person, at) => ({
    ...{ person, points: 240 - at * 30, rank: at + 1, movement: at === 1 ? 2 : 0 },
  }));
  const celebrated = { id, date: board.today, note: null, people: [ines] };
  switch (kind) {
    case 'leaderboard':
      return { screen, board: { ...board, leaderboard: { month: ranked, year: ranked } } };
    case 'appreciation':
      return {
        screen,
        board: {
          ...board,
          recognitions: [{ ...recognition, kind, value: say('looks:example.value') }],
        },
      };
    case 'award':
      return {
        screen,
        board: { ...board, recognitions: [{ ...recognition, kind, value: say('looks:example.award') }] },
      };
    case 'birthday':
      return { screen, board: { ...board, celebrations: [{ ...celebrated, kind, years: null }] } };
    case 'anniversary':
      return { screen, board: { ...board, celebrations: [{ ...celebrated, kind, years: 5 }] } };
    case 'announcement':
    case 'highlight':
    case 'news':
      return { screen, board: { ...board, stories: [{ ...story, kind }] } };
    case 'wall-post': {
      const { title, body } = story;
      return {
        screen,
        board: { ...board, wallPosts: [{ id, title, body, author: ada, when, picture: null }] },
      };
    }
    case 'people':
      return { screen, board: { ...board, people: { newest: people, total: 120 } } };
    case 'stats': {
      const days = Array.from({ length: 30 }, (_, at) => ({
        date: new Date(Date.parse(board.today) - (29 - at) * 86_400_000).toISOString().slice(0, 10),
        thanks: [3, 5, 8, 6, 9, 1, 0][at % 7] ?? 0,
      }));
      const total = days.reduce((sum, { thanks }) => sum + thanks, 0);
      const values = [{ name: say('looks:example.value'), thanks: 64 }];
      const givers = [ada, omar, ines].map((person, at) => ({ person, teams: 6 - at }));
      return { screen, board: { ...board, stats: { days, total, values, givers } } };
    }
    case 'message': {
      const message = { title: say('looks:example.welcome'), body: say('looks:example.coffee') };
      return { board, screen: { ...screen, messages: [message] } };
    }
  }
}
