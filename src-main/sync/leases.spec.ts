import { describe, expect, it } from 'vitest';
import type { FeedItem } from '../contract/sourced';
import { aliveFeed, alivePosts, isAlive, isOfThis, leasesOf } from './leases';
import { at, celebration, post, recognition, settings } from './testing/samples';

const day = 86_400_000;
const now = Date.parse('2026-03-12T09:00:00Z');
const leases = leasesOf(settings().display.keepDays);
const context = { leases, now, timeZone: 'Europe/Oslo', fetchedAt: now };

function kept(items: readonly FeedItem[]) {
  return items.map((item, index) => ({ item, order: 1000 - index, firstSeenAt: now - day }));
}
const listed = (count: number) =>
  Array.from({ length: count }, (_, index) =>
    recognition(`l${String(index)}`, { when: at(now - 300 * day) }),
  );

describe('leases', () => {
  it('keeps what the last answer lists, however old it is', () => {
    expect(aliveFeed(kept(listed(20)), context)).toHaveLength(20);
  });

  it.each<[string, FeedItem, boolean]>([
    ['young appreciation', recognition('x', { when: at(now - 13 * day) }), true],
    ['old appreciation', recognition('x', { when: at(now - 15 * day) }), false],
    ['award', recognition('x', { kind: 'award', when: at(now - 29 * day) }), true],
    ['old award', recognition('x', { kind: 'award', when: at(now - 31 * day) }), false],
    [
      'undated, first seen yesterday',
      recognition('x', { when: { instant: null, date: null, readable: null } }),
      true,
    ],
    ['birthday of today', celebration('x', '2026-03-12'), true],
    ['birthday of yesterday', celebration('x', '2026-03-11'), false],
  ])('an item the answer no longer lists: %s', (_name, item, isKept) => {
    const alive = aliveFeed(kept([...listed(20), item]), context);
    expect(alive.some(({ item: { id } }) => id === 'x')).toBe(isKept);
  });

  it('retires the items of a silent source one by one, oldest first, after a whole lease', () => {
    const at14Days = (more: number) => {
      const later = { ...context, now: now + 14 * day + more };
      return aliveFeed(kept(listed(3)), later).map(({ item }) => item.id);
    };
    expect(at14Days(-1)).toEqual(['l0', 'l1', 'l2']);
    expect(at14Days(0)).toEqual(['l0', 'l1']);
    expect(at14Days(3_600_000)).toEqual(['l0']);
    expect(at14Days(2 * 3_600_000)).toEqual([]);
  });

  it.each([
    ['leaderboard', 14],
    ['people', 30],
  ] as const)('lets the %s go as a whole when nobody has confirmed it for %i days', (kind, days) => {
    expect(isAlive(kind, { ...context, now: now + days * day - 1 })).toBe(true);
    expect(isAlive(kind, { ...context, now: now + days * day })).toBe(false);
    expect(isAlive(kind, { ...context, fetchedAt: null })).toBe(true);
  });

  it.each([
    ['month', '2026-03-31T21:30Z', '2026-03-31T22:29Z', true],
    ['month', '2026-03-31T21:30Z', '2026-03-31T22:31Z', false],
    ['month', '2026-03-01T00:00Z', '2026-03-31T21:59Z', true],
    ['month', '2025-03-12T09:00Z', '2026-03-12T09:00Z', false],
    ['year', '2026-03-31T21:30Z', '2026-04-12T09:00Z', true],
    ['year', '2025-12-31T22:30Z', '2026-01-01T09:00Z', false],
    ['month', '2026-04-01T09:00Z', '2021-01-01T00:00Z', true],
  ] as const)(
    'takes points for those of this %s that were told at %s and it is %s: %s',
    (period, told, then, is) => {
      const moments = { fetchedAt: Date.parse(told), now: Date.parse(then), timeZone: 'Europe/Oslo' };
      expect(isOfThis(period, moments)).toBe(is);
    },
  );

  it('does the same for the wall', () => {
    const posts = [post('b'), post('a')].map((item) => ({ item, order: 1, firstSeenAt: now }));
    expect(alivePosts(posts, { ...context, now: now + 29 * day })).toHaveLength(2);
    expect(alivePosts(posts, { ...context, now: now + 30 * day })).toHaveLength(1);
    expect(alivePosts(posts, { ...context, now: now + 31 * day })).toHaveLength(0);
  });
});
