import { describe, expect, it } from 'vitest';
import type { ReadContext } from '../operation';
import { readPosts } from './normalize-post';

const day = 86_400_000;
const today = Date.parse('2026-03-12T12:00:00Z');
const at = (days: number): string => new Date(today + days * day).toISOString();

function context(now: number): ReadContext {
  return { imageOrigin: 'https://acme.example', pictureOrigins: new Set(), now, timeZone: 'UTC' };
}

function row(id: number, writtenDay: number, publishedDay = writtenDay): Record<string, unknown> {
  return { id, title: `Post ${id}`, created_at: at(writtenDay), published_at: at(publishedDay) };
}

function idsAt(now: number, rows: readonly Record<string, unknown>[]): readonly string[] {
  const read = readPosts(rows, context(now));
  return read.ok ? read.value.posts.map(({ id }) => id) : ['unread'];
}

describe('readPosts on a machine whose clock is wrong', () => {
  const wall = [row(1, 0), row(2, -1), row(3, -9), row(4, -20), row(5, -2, 6)];

  it('leaves out what is planned while the clock is right', () => {
    expect(idsAt(today + 1000, wall)).toEqual(['1', '2', '3', '4']);
  });

  it.each([
    ['five years behind', Date.parse('2021-03-12T12:00Z')],
    ['at the epoch', 0],
    ['three weeks behind', today - 21 * day],
    ['an hour behind', today - 3_600_000],
    ['a year ahead', today + 365 * day],
  ])('keeps the wall when it is %s', (_, now) => {
    expect(idsAt(now, wall)).toEqual(expect.arrayContaining(['2', '3', '4']));
  });

  it('still leaves out what is planned when it is years behind', () => {
    expect(idsAt(0, wall)).not.toContain('5');
    expect(idsAt(0, wall)).toContain('1');
  });

  it('keeps a wall of one post when it is years behind', () => {
    expect(idsAt(0, [row(1, 0)])).toEqual(['1']);
  });

  it('does not take one post from the future for the time of day', () => {
    const wall = [row(1, 4000), row(2, -1), row(3, -2), row(4, -2, 6)];
    expect(idsAt(today, wall)).toEqual(['2', '3']);
  });
});
