import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { FeedItem } from '../contract/sourced';
import type { StoredItem } from '../store/cache';
import { mergeFeed, whenOf } from './feed-merge';
import { at, celebration, recognition } from './testing/samples';

const now = Date.parse('2026-03-12T09:00:00Z');
const nothingKnown = { instant: null, date: null, readable: null };

function merge(
  stored: readonly StoredItem<FeedItem>[],
  answer: readonly FeedItem[],
  windowSize = 5,
  kept: (item: FeedItem) => boolean = () => true,
) {
  return mergeFeed({
    stored,
    now,
    windowSize,
    received: answer.length,
    answer: answer.map((item) => ({ id: item.id, when: whenOf(item), item: kept(item) ? item : null })),
  });
}

const ids = (items: readonly StoredItem<FeedItem>[]) => items.map(({ item }) => item.id).join(' ');
const undated = (names: string) => names.split(' ').map((id) => recognition(id, { when: nothingKnown }));

describe('mergeFeed', () => {
  it.each<[string, string[], string]>([
    ['keeps what was pushed out by newer items', ['e d c b a', 'g f e d c'], 'g f e d c b a'],
    ['takes down what is missing in the middle', ['e d c b a', 'f e d b a'], 'f e d b a'],
    ['takes down the last one when an older one takes its place', ['e d c b a', 'e d c b z'], 'e d c b z'],
    ['takes down everything missing from a short answer', ['e d c b a', 'e d'], 'e d'],
    ['takes down everything when the feed is empty', ['e d c b a', ''], ''],
    ['keeps the old when nothing overlaps', ['e d c b a', 'o n m l k'], 'o n m l k e d c b a'],
    [
      'takes down what lies above the lowest known one',
      ['e d c b a', 'g f e d c', 'h g f d c'],
      'h g f d c b a',
    ],
    [
      'takes down what was seen with the lowest known one when the window falls below it',
      ['e d c b a', 'g f e d c', 'g f e d z'],
      'g f e d z',
    ],
    [
      'keeps what was seen before a gap when an item of the gap appears',
      ['c b a 2 1', 'l k j i h', 'l k j i g'],
      'l k j i g c b a 2 1',
    ],
    ['joins what a gap had parted', ['c b a 2 1', 'l k j i h', 'l h e d c'], 'l h e d c b a 2 1'],
    [
      'knows after joining that nothing lies between',
      ['c b a 2 1', 'l k j i h', 'l h e d c', 'l h e d 0'],
      'l h e d 0',
    ],
    ['follows an item that was moved to the top', ['e d c b a', 'b e d c a'], 'b e d c a'],
    ['follows an item that sank', ['e d c b a', 'd c b a e'], 'd c b a e'],
    ['lists an item once', ['e d d c b', 'e d c b a'], 'e d c b a'],
  ])('%s', (_name, answers, expected) => {
    let stored: StoredItem<FeedItem>[] = [];
    for (const answer of answers) stored = merge(stored, answer === '' ? [] : undated(answer));
    expect(ids(stored)).toBe(expected);
    const orders = stored.map(({ order }) => order);
    expect(orders).toEqual([...new Set(orders)].sort((a, b) => b - a));
    expect(orders.every(Number.isSafeInteger)).toBe(true);
  });

  it('changes no place of what stays', () => {
    const before = merge([], undated('e d c b a'));
    const after = merge(before, undated('g f e d b'));
    const places = (items: readonly StoredItem<FeedItem>[]) =>
      new Map(items.map(({ item, order }) => [item.id, order]));
    for (const id of ['e', 'd', 'b']) expect(places(after).get(id)).toBe(places(before).get(id));
  });

  it('finds room between two items again and again', () => {
    let stored = merge([], undated('b a'), 3);
    for (let turn = 0; turn < 40; turn += 1) {
      stored = merge(
        stored,
        undated(['b', ...Array.from({ length: turn + 1 }, (_, i) => `x${String(turn - i)}`), 'a'].join(' ')),
        3,
      );
    }
    expect(ids(stored).split(' ')).toHaveLength(42);
    const orders = stored.map(({ order }) => order);
    expect(orders).toEqual([...new Set(orders)].sort((a, b) => b - a));
  });

  it('lets dates decide where order cannot: an item that was made public again pushes the last one out', () => {
    const item = (id: string, hour: number) => recognition(id, { when: at(now - hour * 3_600_000) });
    const stored = merge(
      [],
      ['e', 'd', 'c', 'b', 'a'].map((id, index) => item(id, index)),
    );
    const after = merge(stored, [
      ...['e', 'd', 'c', 'b'].map((id, index) => item(id, index)),
      item('x', 3.5),
    ]);
    expect(ids(after)).toBe('e d c b x a');
  });

  it('updates an item that was edited or changed its kind', () => {
    const stored = merge([], undated('b a'));
    const after = merge(stored, [recognition('b', { kind: 'award', note: 'Edited' }), ...undated('a')]);
    expect(after[0]).toMatchObject({ item: { kind: 'award', note: 'Edited' }, order: stored[0]?.order });
  });

  it('keeps the first moment when words only grow older, and takes a better one', () => {
    const told = (instant: number | null, readable: string | null) => [
      recognition('a', { when: { instant, date: null, readable } }),
    ];
    const first = merge([], told(1000, '1 hour ago'));
    const later = merge(first, told(4000, '2 hours ago'));
    expect(later[0]?.item).toMatchObject({ when: { instant: 1000, readable: null } });
    const better = merge(later, told(777, null));
    expect(better[0]?.item).toMatchObject({ when: { instant: 777 } });
    const words = merge(merge([], told(null, 'a while ago')), told(null, 'a long while ago'));
    expect(words[0]?.item).toMatchObject({ when: { readable: 'a while ago' } });
  });

  it('takes an answer for a whole window by the rows that came, not by those that could be read', () => {
    const stored = merge([], undated('e d c b a'));
    const answer = undated('g f e').map((item) => ({ id: item.id, when: item.when, item }));
    const merged = (received: number) => ids(mergeFeed({ stored, answer, received, now, windowSize: 5 }));
    expect(merged(5)).toBe('g f e d c b a');
    expect(merged(3)).toBe('g f e');
  });

  it('counts hidden items for the window but never keeps them', () => {
    const answer = [...undated('e d c b'), celebration('a', '2026-03-12')];
    const stored = merge([], answer, 5, ({ id }) => id !== 'c');
    expect(ids(stored)).toBe('e d b a');
    expect(ids(merge(stored, undated('f e d c b'), 5, ({ id }) => id !== 'c'))).toBe('f e d b a');
  });
});

/** What a vendor does between two polls. */
const change = fc.oneof(
  { weight: 3, arbitrary: fc.record({ add: fc.integer({ min: 1, max: 9 }) }) },
  { weight: 2, arbitrary: fc.record({ remove: fc.integer({ min: 0, max: 40 }) }) },
);

describe('takedown against an oracle', () => {
  // The oracle knows the vendor's true order: the number in the id.
  const number = (id: string) => Number(id);
  it.each([
    ['with times', true],
    ['without any times', false],
  ])('keeps exactly what was seen and not taken down, %s', (_name, isDated) => {
    fc.assert(
      fc.property(fc.array(fc.array(change, { maxLength: 6 }), { minLength: 1, maxLength: 25 }), (polls) => {
        const size = 5;
        let vendor: string[] = [];
        let next = 0;
        let stored: StoredItem<FeedItem>[] = [];
        let expected = new Set<string>();
        for (const changes of polls) {
          for (const step of changes) {
            if ('add' in step) for (let i = 0; i < step.add; i += 1) vendor = [String(next++), ...vendor];
            else vendor = vendor.filter((_id, index) => index !== step.remove);
          }
          const answer = vendor.slice(0, size);
          const oldest = Math.min(...answer.map(number));
          const isWhole = answer.length < size;
          const hasOverlap = answer.some((id) => expected.has(id));
          const kept = [...expected].filter((id) => answer.includes(id) || (!isWhole && number(id) < oldest));
          // Without times and overlap nobody can tell old from taken down: such an answer is compared with nothing.
          if (!isDated && !hasOverlap && !isWhole && kept.length < expected.size) return;
          expected = new Set([...kept, ...answer]);
          stored = merge(
            stored,
            answer.map((id) => recognition(id, { when: isDated ? at(1000 * number(id)) : nothingKnown })),
            size,
          );
          expect(stored.map(({ item }) => number(item.id))).toEqual(
            [...expected].map(number).sort((a, b) => b - a),
          );
        }
      }),
      { numRuns: 400 },
    );
  });
});
