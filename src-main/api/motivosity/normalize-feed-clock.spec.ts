import { describe, expect, it } from 'vitest';
import { readFeed } from './normalize-feed';

const imageOrigin = 'https://img.example';
const at = (now: string) => ({
  ...{ imageOrigin, pictureOrigins: new Set([imageOrigin]), timeZone: 'Europe/Oslo' },
  now: Date.parse(now),
});
const thanks = (id: number, day: number) => ({
  ...{ id: `t${String(id)}`, feedType: 'APPR', note: 'Thank you', goLiveDateStr: `3/${String(day)}/26` },
  subject: { id: 'u', fullName: 'Amara Diallo' },
});
const feed = [thanks(1, 12), thanks(2, 12), thanks(3, 11), thanks(4, 10), thanks(5, 9)];
const shown = (rows: readonly unknown[], now: string) => {
  const result = readFeed(rows, at(now));
  return result.ok ? result.value.items.map(({ id }) => id) : [];
};

describe('readFeed with a clock that is wrong', () => {
  it.each([
    ['right', '2026-03-12T12:00Z'],
    ['five years behind', '2021-03-12T12:00Z'],
    ['at the epoch', '1970-01-01T00:00Z'],
    ['a day ahead', '2026-03-13T12:00Z'],
    ['years ahead', '2036-03-12T12:00Z'],
    ['a few days behind', '2026-03-08T12:00Z'],
  ])('shows the whole feed: %s', (_name, now) => {
    expect(shown(feed, now)).toEqual(['t1', 't2', 't3', 't4', 't5']);
  });

  it('still leaves out the few that are planned for later', () => {
    expect(shown([thanks(9, 20), thanks(8, 19), ...feed], '2026-03-12T12:00Z')).toHaveLength(5);
  });
});
