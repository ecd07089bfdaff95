import { describe, expect, it } from 'vitest';
import type { Board } from '@contract/board';
import type { SlideModel } from '../slide-model';
import { birthday, board, person, ranked, recognition, screen, story, wallPost } from '../testing/samples';
import { buildDeck } from './deck';
import { narrow } from './narrow';

const picture = `media://local/${'a'.repeat(64)}`;

function deckOf(content: Partial<Board>): SlideModel[] {
  return buildDeck(board(content), screen());
}

function first(content: Partial<Board>): SlideModel {
  return deckOf(content)[0]!;
}

describe('narrow', () => {
  it('is the same object when nothing was withdrawn, whatever else changed', () => {
    const shown = first({ recognitions: [recognition('1', ['a'])] });
    const later = deckOf({
      recognitions: [
        recognition('0', ['z']),
        recognition('1', ['a', 'b'], {
          likes: 7,
          note: 'Edited',
          picture,
          to: [person('a', { picture }), person('b')],
        }),
      ],
    });
    expect(narrow(shown, later)).toBe(shown);
  });

  it('is nothing when the item has gone', () => {
    for (const content of [
      { recognitions: [recognition('1', ['a'])] },
      { recognitions: [recognition('1', ['a'], { kind: 'award' as const })] },
      { celebrations: [birthday('1', ['a'])] },
      { stories: [story('1')] },
      { wallPosts: [wallPost('1')] },
      { people: { newest: [person('a')], total: 1 } },
      { leaderboard: { month: [ranked('a')], year: [] } },
    ]) {
      expect(narrow(first(content), deckOf({}))).toBeNull();
      expect(narrow(first(content), [])).toBeNull();
    }
  });

  it('takes people, words and pictures away that were withdrawn', () => {
    const shown = first({
      recognitions: [
        recognition('1', [], {
          to: [person('a', { picture, title: 'Cook', team: 'Kitchen' }), person('b')],
          amount: 5,
          picture,
        }),
      ],
    });
    const later = deckOf({
      recognitions: [
        recognition('1', ['a'], { from: null, note: null, value: null, amount: null, picture: null }),
      ],
    });
    expect(narrow(shown, later)).toMatchObject({
      recognition: { to: [person('a')], from: null, note: null, value: null, amount: null, picture: null },
    });
    const replaced = deckOf({ recognitions: [recognition('1', ['x'])] });
    expect(narrow(shown, replaced)).toBeNull();
  });

  it('follows people over celebration slides that were cut anew', () => {
    const many = ['a', 'b', 'c', 'd', 'e', 'f', 'g'];
    const [, second] = deckOf({ celebrations: [birthday('1', many)] });
    expect(second).toMatchObject({ celebrations: [{ people: [{ id: 'e' }, { id: 'f' }, { id: 'g' }] }] });
    const later = deckOf({ celebrations: [birthday('1', ['b', 'c', 'e', 'g'])] });
    expect(narrow(second!, later)).toMatchObject({ celebrations: [{ people: [{ id: 'e' }, { id: 'g' }] }] });
    expect(narrow(second!, deckOf({ celebrations: [birthday('1', ['a'])] }))).toBeNull();
    expect(narrow(second!, deckOf({ celebrations: [birthday('2', many)] }))).toBeNull();
  });

  it('takes a leader away without moving the others', () => {
    const shown = first({
      leaderboard: { month: [ranked('a', 1), ranked('b', 2), ranked('c', 3)], year: [] },
    });
    const later = deckOf({
      leaderboard: { month: [ranked('c', 1), ranked('a', 2), ranked('d', 3)], year: [] },
    });
    expect(narrow(shown, later)).toMatchObject({
      entries: [
        { rank: 1, person: { id: 'a' } },
        { rank: 3, person: { id: 'c' } },
      ],
    });
  });

  it('takes the author, people and words of stories and posts away', () => {
    const shown = first({
      stories: [story('1', { from: person('a'), people: [person('b'), person('c')], body: 'x' })],
    });
    const later = deckOf({ stories: [story('1', { from: person('z'), people: [person('c')] })] });
    expect(narrow(shown, later)).toMatchObject({ story: { from: null, people: [{ id: 'c' }], body: null } });
    const post = first({ wallPosts: [wallPost('1', { author: person('a'), body: 'x', picture })] });
    expect(narrow(post, deckOf({ wallPosts: [wallPost('1')] }))).toMatchObject({
      post: { author: null, body: null, picture: null, title: 'Post 1' },
    });
  });

  it('takes a colleague off the people slide', () => {
    const shown = first({ people: { newest: [person('a'), person('b')], total: 9 } });
    const later = deckOf({ people: { newest: [person('n'), person('b')], total: 8 } });
    expect(narrow(shown, later)).toMatchObject({ people: { newest: [{ id: 'b' }], total: 9 } });
  });
});
