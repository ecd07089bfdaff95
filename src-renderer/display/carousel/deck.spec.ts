import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  birthday,
  board,
  person,
  ranked,
  recognition,
  screen,
  story,
  today,
  wallPost,
} from '../testing/samples';
import { contentKey } from '@contract/content-key';
import { buildDeck } from './deck';
import { inGroups } from './in-groups';
import { peopleOf } from './people-of';

const keys = (...args: Parameters<typeof buildDeck>) => buildDeck(...args).map(({ key }) => key);

const full = board({
  leaderboard: { month: [ranked('a')], year: [ranked('b')] },
  recognitions: [
    recognition('1', ['a']),
    recognition('2', ['b'], { kind: 'award' }),
    recognition('3', ['c']),
  ],
  celebrations: [birthday('9', ['a']), birthday('8', ['d'], { kind: 'anniversary', years: 5 })],
  stories: [story('5'), story('6', { kind: 'highlight' }), story('7', { kind: 'news', feedType: 'XYZ' })],
  wallPosts: [wallPost('4')],
  people: { newest: [person('n')], total: 12 },
});

describe('buildDeck', () => {
  it('has a slide for everything, in the order of the setting', () => {
    expect(keys(full, screen({ messages: [{ title: 'Hello' }] }))).toEqual([
      'leaderboard:month',
      'leaderboard:year',
      'appreciation:1',
      'appreciation:3',
      'award:2',
      `birthday:${today}:1`,
      `anniversary:${today}:1`,
      'announcement:5',
      'highlight:6',
      'news:7',
      'wall-post:4',
      'people',
      `message:${contentKey({ title: 'Hello' })}`,
    ]);
    expect(keys(full, screen({ slides: ['news', 'award', 'award'] }))).toEqual(['news:7', 'award:2']);
  });

  it('skips kinds with nothing in them', () => {
    const sparse = board({
      leaderboard: { month: [], year: [ranked('b')] },
      people: { newest: [], total: 0 },
    });
    expect(keys(sparse, screen())).toEqual(['leaderboard:year']);
  });

  it('shows what the board celebrates today, days of the weekend included', () => {
    const celebrations = [birthday('1', ['a'], { date: '2026-03-11' }), birthday('2', ['b'])];
    const [model, ...more] = buildDeck(board({ celebrations }), screen());
    expect(more).toEqual([]);
    expect(model && peopleOf(model)).toEqual(['a', 'b']);
  });

  it('cuts a crowd of celebrated people into balanced slides of six at most', () => {
    const many = Array.from({ length: 11 }, (_, at) => `p${String(at)}`);
    const deck = buildDeck(
      board({ celebrations: [birthday('1', many), birthday('2', ['x', 'y'])] }),
      screen(),
    );
    expect(deck.map((model) => peopleOf(model).length)).toEqual([5, 4, 4]);
    expect(deck.flatMap(peopleOf)).toEqual([...many, 'x', 'y']);
    expect(new Set(deck.map(({ key }) => key)).size).toBe(3);
    const [last] = deck.slice(-1);
    expect(last?.slide === 'birthday' && last.celebrations.map(({ id }) => id)).toEqual(['1', '2']);
  });

  it.each([
    [{ title: 'always' }, true],
    [{ title: 'from today', from: today }, true],
    [{ title: 'until today', until: today }, true],
    [{ title: 'one day', from: today, until: today }, true],
    [{ title: 'tomorrow', from: '2026-03-13' }, false],
    [{ title: 'over', until: '2026-03-11' }, false],
  ])('keeps to the days of a message: %o', (message, on) => {
    const deck = buildDeck(full, screen({ messages: [message], slides: ['message', 'people'] }));
    expect(deck.some(({ slide }) => slide === 'message')).toBe(on);
  });

  it('keeps each key once', () => {
    const twice = board({ recognitions: [recognition('1', ['a']), recognition('1', ['b'])] });
    expect(keys(twice, screen())).toEqual(['appreciation:1']);
  });

  it('waits when there is nothing at all, and says when a try has failed', () => {
    expect(buildDeck(board(), screen())).toEqual([{ slide: 'waiting', key: 'waiting', trouble: false }]);
    const failed = { id: 'feeds', state: 'never', fetchedAt: null, error: 'network' } as const;
    expect(buildDeck(board({ sources: [failed] }), screen())).toMatchObject([{ trouble: true }]);
    const off = { id: 'posts', state: 'off', fetchedAt: null, error: 'network' } as const;
    expect(buildDeck(board({ sources: [off] }), screen())).toMatchObject([{ trouble: false }]);
  });

  it('opens with the set-up while nothing is set up, and whenever settings could not be used', () => {
    expect(buildDeck(board(), screen({ mode: 'setup' }))).toMatchObject([
      { slide: 'setup', demo: true, problems: [] },
    ]);
    expect(keys(full, screen({ mode: 'setup', slides: ['people'] }))).toEqual(['setup', 'people']);
    const problems = [{ key: 'display.dwellSeconds', message: 'must be at most 30' }];
    expect(buildDeck(full, screen({ slides: ['people'], problems }))).toMatchObject([
      { slide: 'setup', demo: false, problems },
      { slide: 'people' },
    ]);
    expect(keys(board(), screen({ problems }))).toEqual(['setup', 'waiting']);
    expect(keys(full, screen({ mode: 'demo', slides: ['people'] }))).toEqual(['people']);
  });
});

describe('inGroups', () => {
  it('keeps everything in order, in as few groups as possible, balanced', () => {
    fc.assert(
      fc.property(fc.array(fc.integer()), fc.integer({ min: 1, max: 9 }), (list, most) => {
        const groups = inGroups(list, most);
        expect(groups.flat()).toEqual(list);
        expect(groups.length).toBe(Math.ceil(list.length / most));
        const sizes = groups.map((group) => group.length);
        for (const size of sizes) expect(size).toBeLessThanOrEqual(most);
        if (sizes.length > 0) expect(Math.max(...sizes) - Math.min(...sizes)).toBeLessThanOrEqual(1);
      }),
    );
  });
});

describe('contentKey', () => {
  it('is the same for the same and differs for what differs', () => {
    expect(contentKey({ title: 'a' })).toBe(contentKey({ title: 'a' }));
    const all = Array.from({ length: 5_000 }, (_, at) => contentKey({ title: `Message ${String(at)}` }));
    expect(new Set(all).size).toBe(all.length);
    for (const key of all) expect(key).toMatch(/^[0-9a-z]{11}$/);
  });
});
