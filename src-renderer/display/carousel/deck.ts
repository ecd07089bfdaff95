import type { Board, Celebration } from '@contract/board';
import type { Screen } from '@contract/screen';
import type { SlideId } from '@contract/slide';
import type { Message } from '@contract/settings';
import type { SetupModel, SlideModel, StoryModel, WaitingModel } from '../slide-model';
import { inGroups } from './in-groups';
import { contentKey } from '@contract/content-key';

/** How many celebrated people share a slide at most. */
const celebratedPerSlide = 6;

/**
 * Every slide that could be shown now, in the order of `screen.slides`, each key once. Kinds with nothing to show are
 * left out; when nothing at all is left there is the slide `waiting`.
 */
export function buildDeck(board: Board, screen: Screen): SlideModel[] {
  const content = [...new Set(screen.slides)].flatMap((slide) => slidesOf(slide, board, screen));
  const deck: SlideModel[] = [];
  if (screen.mode === 'setup' || screen.problems.length > 0) deck.push(setup(screen));
  deck.push(...content);
  if (content.length === 0 && screen.mode !== 'setup') deck.push(waiting(board));
  const seen = new Set<string>();
  return deck.filter(({ key }) => {
    const isNew = !seen.has(key);
    seen.add(key);
    return isNew;
  });
}

function slidesOf(slide: SlideId, board: Board, screen: Screen): SlideModel[] {
  switch (slide) {
    case 'leaderboard':
      return (['month', 'year'] as const)
        .map((period) => ({
          slide,
          key: `leaderboard:${period}`,
          period,
          entries: board.leaderboard[period],
        }))
        .filter(({ entries }) => entries.length > 0);
    case 'appreciation':
    case 'award':
      return board.recognitions
        .filter(({ kind }) => kind === slide)
        .map((recognition) => ({ slide, key: `${slide}:${recognition.id}`, recognition }));
    case 'birthday':
    case 'anniversary':
      return celebrated(slide, board);
    case 'announcement':
    case 'highlight':
    case 'news':
      return board.stories
        .filter(({ kind }) => kind === slide)
        .map((story): StoryModel => ({ slide, key: `${slide}:${story.id}`, story }));
    case 'wall-post':
      return board.wallPosts.map((post) => ({ slide, key: `wall-post:${post.id}`, post }));
    case 'people': {
      const { people } = board;
      return people.newest.length > 0 || (people.total ?? 0) > 0 ? [{ slide, key: 'people', people }] : [];
    }
    case 'message':
      return screen.messages
        .filter((message) => isOn(message, board.today))
        .map((message) => ({ slide, key: `message:${contentKey(message)}`, message }));
    case 'stats':
      return board.stats === null ? [] : [{ slide, key: 'stats', stats: board.stats }];
  }
}

function celebrated(slide: 'birthday' | 'anniversary', board: Board): SlideModel[] {
  const ofToday = board.celebrations.filter(({ kind }) => kind === slide);
  // One entry per person first, so that a large celebration can be split and small ones can share a slide.
  const singles = ofToday.flatMap((celebration) =>
    celebration.people.map((person): Celebration => ({ ...celebration, people: [person] })),
  );
  return inGroups(singles, celebratedPerSlide).map((group, at) => ({
    slide,
    key: `${slide}:${board.today}:${String(at + 1)}`,
    celebrations: joined(group),
  }));
}

/** Puts the people of the same celebration together again, in the order they come. */
function joined(singles: readonly Celebration[]): Celebration[] {
  const byId = new Map<string, Celebration>();
  for (const single of singles) {
    const before = byId.get(single.id);
    byId.set(single.id, before ? { ...before, people: [...before.people, ...single.people] } : single);
  }
  return [...byId.values()];
}

function isOn({ from, until }: Message, today: string): boolean {
  return (from === undefined || from <= today) && (until === undefined || today <= until);
}

function setup({ panelKey, settingsFile, mode, problems }: Screen): SetupModel {
  return { slide: 'setup', key: 'setup', panelKey, settingsFile, demo: mode !== 'live', problems };
}

function waiting({ sources }: Board): WaitingModel {
  const trouble = sources.some(({ state, error }) => state !== 'off' && error !== null);
  return { slide: 'waiting', key: 'waiting', trouble };
}
