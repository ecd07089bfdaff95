import { describe, expect, it } from 'vitest';
import type { SourceState } from '@contract/source';
import { freshnessText } from './freshness';
import { noticeText } from './notice';

const oslo = { locale: 'en-GB', timeZone: 'Europe/Oslo', now: Date.parse('2026-03-12T09:00:00Z') };

function source(id: SourceState['id'], state: SourceState['state'], at: string | null = null): SourceState {
  const fetchedAt = at === null ? null : Date.parse(at);
  return { id, state, fetchedAt, error: state === 'stale' || state === 'never' ? 'network' : null };
}

const fresh = (id: SourceState['id']) => source(id, 'fresh', '2026-03-12T08:59:00Z');

describe('freshnessText', () => {
  it.each([
    ['all fresh', [fresh('feeds'), fresh('users'), source('posts', 'off')], ''],
    ['nothing known', [], ''],
    ['today', [source('feeds', 'stale', '2026-03-12T06:05:00Z'), fresh('posts')], 'Recognition from 07:05'],
    ['yesterday', [source('feeds', 'stale', '2026-03-11T15:40:00Z')], 'Recognition from yesterday, 16:40'],
    // 23:30 in Oslo, though already the 12th nowhere east of it; and 00:30 in Oslo while it is the 11th in UTC.
    [
      'yesterday by the zone',
      [source('feeds', 'stale', '2026-03-11T22:30:00Z')],
      'Recognition from yesterday, 23:30',
    ],
    ['today by the zone', [source('feeds', 'stale', '2026-03-11T23:30:00Z')], 'Recognition from 00:30'],
    ['this week', [source('posts', 'stale', '2026-03-09T15:40:00Z')], 'Wall from Monday, 16:40'],
    ['long ago', [source('users', 'stale', '2026-02-03T15:40:00Z')], 'People from 3 February, 16:40'],
    [
      'another year',
      [source('users', 'stale', '2025-12-31T11:00:00Z')],
      'People from 31 December 2025, 12:00',
    ],
    ['a clock set back', [source('feeds', 'stale', '2026-03-14T11:00:00Z')], 'Recognition from 12:00'],
    [
      'several at about the same time',
      [
        source('leaderboard', 'stale', '2026-03-11T15:38:00Z'),
        source('feeds', 'stale', '2026-03-11T15:40:00Z'),
        source('posts', 'stale', '2026-03-11T15:39:00Z'),
      ],
      'Leaderboard, wall and recognition from yesterday, 16:38',
    ],
    [
      'several at different times',
      [source('feeds', 'stale', '2026-03-12T06:00:00Z'), source('posts', 'stale', '2026-03-11T15:40:00Z')],
      'Wall from yesterday, 16:40 · Recognition from 07:00',
    ],
    ['off', [source('posts', 'off', '2026-03-01T15:40:00Z'), fresh('feeds')], ''],
    ['the account check', [source('me', 'stale', '2026-03-01T15:40:00Z'), fresh('feeds')], ''],
    ['never, among others', [source('posts', 'never'), fresh('feeds')], 'Wall not here yet'],
    ['never, alone', [source('posts', 'never'), source('feeds', 'never')], ''],
    [
      'on its way for the first time',
      [{ id: 'posts', state: 'never', fetchedAt: null, error: null } as const, fresh('feeds')],
      '',
    ],
  ])('%s', (_, sources, text) => {
    expect(freshnessText(sources, oslo)).toBe(text);
  });

  it('speaks of times as the locale does', () => {
    const sources = [source('feeds', 'stale', '2026-03-11T15:40:00Z')];
    expect(freshnessText(sources, { ...oslo, locale: 'en-US' })).toMatch(
      /^Recognition from yesterday, 4:40\sPM$/,
    );
    expect(freshnessText(sources, { ...oslo, locale: 'nb-NO' })).toContain('i går, 16:40');
    expect(freshnessText(sources, { ...oslo, timeZone: 'Asia/Tokyo' })).toBe('Recognition from 00:40');
  });
});

describe('noticeText', () => {
  const file = '/etc/motiboard/motiboard.json';
  it.each([
    ['live', 'Ctrl + Shift + S', null],
    ['demo', 'Ctrl + Shift + S', 'Demo data – press Ctrl + Shift + S to connect your company'],
    ['setup', 'Ctrl + Shift + S', 'Demo data – press Ctrl + Shift + S to connect your company'],
    ['setup', null, `Demo data – to connect your company, write ${file}`],
    ['demo', null, 'Demo data'],
  ] as const)('in %s with %s', (mode, panelKey, text) => {
    expect(noticeText({ mode, panelKey, settingsFile: file, locale: 'en' })).toBe(text);
  });
});
