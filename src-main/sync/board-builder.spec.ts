import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { boardLimits, boardSchema } from '../contract/board';
import type { FeedItem } from '../contract/sourced';
import { buildBoard, type BoardInput } from './board-builder';
import { celebration, leader, person, post, recognition, story, user } from './testing/samples';

const now = Date.parse('2026-03-12T09:00:00Z');
const kept = <T>(items: readonly T[], firstSeenAt = now) =>
  items.map((item, index) => ({ item, order: 100_000 - index, firstSeenAt }));
const media = (n: number) => `media://local/${String(n).padStart(64, '0')}`;

function input(more: Partial<BoardInput> = {}): BoardInput {
  return {
    leaders: [],
    earlier: { month: null, year: null },
    feed: [],
    posts: [],
    newest: [],
    users: [],
    total: null,
    stats: null,
    moment: null,
    ahead: [],
    weekends: 'none',
    sources: [],
    lookup: () => null,
    now,
    timeZone: 'Europe/Oslo',
    ...more,
  };
}

describe('buildBoard', () => {
  it('ranks month and year each by itself', () => {
    const leaders = [leader('A A', 1, 9), leader('B B', 7, 2), leader('C C', 0, 3)];
    const earlier = { month: [{ personId: 'mv:user-a-a', rank: 1, points: 1 }], year: null };
    const { month, year } = buildBoard(input({ leaders, earlier })).board.leaderboard;
    expect(month.map(({ person: { name }, rank, movement }) => [name, rank, movement])).toEqual([
      ['B B', 1, 'new'],
      ['A A', 2, -1],
    ]);
    expect(year.map(({ person: { name }, movement }) => [name, movement])).toEqual([
      ['A A', null],
      ['C C', null],
      ['B B', null],
    ]);
  });

  it.each([
    ['2026-03-12', '2026-03-12T09:00:00Z', 1],
    ['2026-03-12', '2026-03-12T22:30:00Z', 1],
    ['2026-03-12', '2026-03-12T23:30:00Z', 0],
    ['2026-03-13', '2026-03-12T23:30:00Z', 1],
    ['2026-03-11', '2026-03-12T09:00:00Z', 0],
    ['2028-02-29', '2028-02-29T09:00:00Z', 1],
    ['2028-02-29', '2028-03-01T09:00:00Z', 0],
    ['2028-02-29', '2028-02-28T09:00:00Z', 0],
  ])('a celebration for %s at %s counts %i', (date, moment, count) => {
    const feed = kept<FeedItem>([celebration('b', date)]);
    expect(buildBoard(input({ feed, now: Date.parse(moment) })).board.celebrations).toHaveLength(count);
  });

  it('shows a celebration without a date on the day it was first seen', () => {
    const feed = kept<FeedItem>([celebration('b', null)]);
    expect(buildBoard(input({ feed })).board.celebrations[0]?.date).toBe('2026-03-12');
    expect(buildBoard(input({ feed, now: now + 86_400_000 })).board.celebrations).toEqual([]);
  });

  it('joins both products by e-mail or employee number, never by name', () => {
    const leaders = [
      {
        ...leader('Amara Diallo', 5),
        person: person('Amara Diallo', {
          email: 'a@x.example',
          title: 'Barista',
          picture: 'p1',
          employeeNumber: '11',
        }),
      },
    ];
    const newest = [
      user(1, { name: 'Amara D', email: 'a@x.example' }),
      user(2, { name: 'Numbered', email: null, employeeNumber: '11' }),
      user(3, { name: 'Amara Diallo', email: 'other@x.example' }),
      user(4, { name: 'Clash', email: 'c@x.example', employeeNumber: '11' }),
    ];
    const feed = kept<FeedItem>([recognition('r', { to: [person('Amara Diallo')] })]);
    const lookup = (address: string) => (address === 'p1' ? media(1) : null);
    const { board } = buildBoard(input({ leaders, newest, feed, lookup }));
    expect(board.people.newest.map(({ title, picture }) => [title, picture])).toEqual([
      ['Barista', media(1)],
      ['Barista', media(1)],
      [null, null],
      [null, null],
    ]);
    expect(board.recognitions[0]?.to[0]).toMatchObject({ title: 'Barista', picture: media(1) });
  });

  it('does not join by an address that several people share', () => {
    const leaders = ['A A', 'B B'].map((name) => ({
      ...leader(name, 1),
      person: person(name, { email: 'info@x.example', title: name }),
    }));
    const newest = [user(1, { email: 'info@x.example' })];
    expect(buildBoard(input({ leaders, newest })).board.people.newest[0]?.title).toBe(null);
  });

  it('names the author of a post', () => {
    const posts = kept([post('a', { authorId: 'mm:1' }), post('b', { authorId: 'mm:9' })]);
    const { wallPosts } = buildBoard(input({ posts, users: [user(1)] })).board;
    expect(wallPosts.map(({ author }) => author?.name)).toEqual(['Person 1', undefined]);
  });

  it('never puts an address of a vendor, an e-mail or an employee number on the board, but wants the pictures', () => {
    const face = person('Amara Diallo', {
      picture: 'https://x.example/a.png',
      email: 'a@x.example',
      employeeNumber: 'E-77',
    });
    const feed = kept<FeedItem>([
      recognition('r', { to: [face], picture: 'https://x.example/r.png' }),
      story('s', { picture: 'https://x.example/s.png' }),
    ]);
    const built = buildBoard(
      input({ feed, posts: kept([post('p', { picture: 'https://x.example/p.png', author: face })]) }),
    );
    expect(JSON.stringify(built.board)).not.toMatch(/x\.example|E-77/);
    expect(built.wanted).toHaveLength(4);
    expect(built.wanted).toContainEqual({ address: 'https://x.example/a.png', use: 'face' });
    expect(built.wanted).toContainEqual({ address: 'https://x.example/p.png', use: 'picture' });
  });

  it('shows words like "3 hours ago" for an hour only', () => {
    const when = { instant: null, date: null, readable: '3 hours ago' };
    const feed = kept<FeedItem>([recognition('r', { when })]);
    expect(buildBoard(input({ feed })).board.recognitions[0]?.when.readable).toBe('3 hours ago');
    const later = buildBoard(input({ feed, now: now + 3_600_001 }));
    expect(later.board.recognitions[0]?.when.readable).toBe(null);
  });

  it('keeps its limits whatever comes in, and its schema', () => {
    const items = fc.array(
      fc.oneof(
        fc.nat(300).map((n) =>
          recognition(`r${String(n)}`, {
            to: Array.from({ length: n % 60 }, (_, i) => person(`P ${String(i)}`)),
          }),
        ),
        fc.nat(300).map((n) => celebration(`c${String(n)}`, '2026-03-12')),
        fc.nat(300).map((n) => story(`s${String(n)}`)),
      ),
      { maxLength: 400, size: 'max' },
    );
    fc.assert(
      fc.property(items, (feed) => {
        const built = buildBoard(
          input({
            feed: kept<FeedItem>(feed),
            posts: kept(Array.from({ length: 50 }, (_, n) => post(String(n)))),
            newest: Array.from({ length: 50 }, (_, n) => user(n)),
            leaders: Array.from({ length: 30 }, (_, n) => leader(`L ${String(n)}`, n)),
            total: 50_000,
          }),
        );
        const board = boardSchema.parse({ revision: 1, ...built.board });
        expect(board.recognitions.length).toBeLessThanOrEqual(boardLimits.recognitions);
        expect(board.celebrations.length).toBeLessThanOrEqual(boardLimits.celebrations);
        expect(board.stories.length).toBeLessThanOrEqual(boardLimits.stories);
        expect(board.wallPosts).toHaveLength(boardLimits.wallPosts);
        expect(board.people.newest).toHaveLength(boardLimits.newest);
        expect(board.leaderboard.month).toHaveLength(10);
        for (const { to } of board.recognitions)
          expect(to.length).toBeLessThanOrEqual(boardLimits.peoplePerItem);
      }),
      { numRuns: 30 },
    );
  });
});
