import { boardLimits, type Person, type Ranked } from '@contract/board';
import { person, recognition, stats } from '../../slides/testing/examples';
import type { Exhibit } from './exhibit';
import { crew, crowd, longest, scene } from './faces';
import { flood, html, longNote, rightToLeft, value60, word } from './worst-texts';

const points = [9181, 5384, 5020, 4798, 4611, 4423, 4290, 4243, 4107, 4094];
const moves: readonly Ranked['movement'][] = [2, -1, 0, 'new', 3, -2, 0, 1, -4, 'new'];

function ranking(who: readonly Person[], ranks?: (at: number) => number, moved = moves): Ranked[] {
  return who.slice(0, 10).map((one, at) => ({
    person: one,
    points: ranks ? 1_234_567 : (points[at] ?? 0),
    rank: ranks?.(at) ?? at + 1,
    movement: moved[at] ?? null,
  }));
}

const everybody = Object.values(crew);
const longNames = crowd.slice(0, 10).map((one) => ({ ...longest, id: one.id }));

/** Rankings, thanks, awards and faces. */
export const people: readonly Exhibit[] = [
  {
    content: 'plain',
    model: { slide: 'leaderboard', key: 'l', period: 'month', entries: ranking(everybody) },
  },
  {
    content: 'worst',
    model: { slide: 'leaderboard', key: 'l', period: 'year', entries: ranking(longNames, () => 1) },
  },
  {
    content: 'up from the race',
    model: {
      slide: 'leaderboard',
      key: 'l',
      period: 'month',
      entries: ranking(everybody, undefined, [5, -1, 'new', 0, -3, -2]),
    },
  },
  {
    content: 'one leader',
    model: { slide: 'leaderboard', key: 'l', period: 'year', entries: ranking([longest]) },
  },
  {
    content: 'two leaders',
    model: { slide: 'leaderboard', key: 'l', period: 'year', entries: ranking(everybody.slice(0, 2)) },
  },
  {
    content: 'five leaders',
    model: { slide: 'leaderboard', key: 'l', period: 'month', entries: ranking(everybody.slice(0, 5)) },
  },
  {
    content: 'plain',
    model: {
      slide: 'appreciation',
      key: 'a',
      recognition: recognition({
        from: crew.yasmin,
        to: [crew.mateusz],
        value: 'Leave it better',
        note: 'The ticket app opens in under a second now. On my old phone! I showed it to everybody on the bus.',
      }),
    },
  },
  {
    content: 'worst',
    model: {
      slide: 'appreciation',
      key: 'a',
      recognition: recognition({
        from: longest,
        to: crowd,
        value: value60,
        note: longNote,
        likes: 12_345,
        comments: 678,
        amount: 1_250,
        picture: scene('harbour'),
      }),
    },
  },
  ...Object.entries({
    'a word': { note: 'Thank you! 🎉', value: 'Quiet wake', to: [longest] },
    'no note': { note: null, value: value60, picture: scene('hills') },
    'neither note nor value': { note: null, value: null, from: null, to: [] },
    'a picture': { note: 'For the whole night.', to: crowd.slice(0, 3), picture: scene('lanterns') },
    emoji: { note: '👏👏👏 🏳️‍🌈 👩🏽‍🍳 👨‍👩‍👧‍👦 🇳🇴', to: [person('🦄 Unicorn')] },
    'right to left': { note: rightToLeft, to: [person('ליאור בן־דוד'), crew.mateusz] },
    markup: { note: html, value: '<i>Value</i>', to: crowd.slice(0, 8) },
    'one word': { note: word, to: crowd.slice(0, 2) },
    'ten thousand letters': { note: flood },
  }).map(([content, more]): Exhibit => ({
    content,
    model: { slide: 'appreciation', key: 'a', recognition: recognition({ from: crew.solveig, ...more }) },
  })),
  {
    content: 'plain',
    model: {
      slide: 'award',
      key: 'w',
      recognition: recognition({
        kind: 'award',
        from: crew.emeka,
        to: [crew.keone],
        value: 'Rookie of the Tide',
        note: 'Learned all 14 routes by heart. In rhyme.',
      }),
    },
  },
  {
    content: 'worst',
    model: {
      slide: 'award',
      key: 'w',
      recognition: recognition({ kind: 'award', from: longest, to: crowd, value: value60, note: longNote }),
    },
  },
  {
    content: 'ten thousand letters',
    model: { slide: 'award', key: 'w', recognition: recognition({ kind: 'award', note: flood }) },
  },
  {
    content: 'nothing but a name',
    model: {
      slide: 'award',
      key: 'w',
      recognition: recognition({ kind: 'award', from: null, to: [longest], value: 'X', note: null }),
    },
  },
  {
    content: 'plain',
    model: {
      slide: 'stats',
      key: 't',
      stats: stats({
        givers: [crew.maja, crew.bjorn, crew.noor].map((one, at) => ({ person: one, teams: 5 - at })),
      }),
    },
  },
  {
    content: 'worst',
    model: {
      slide: 'stats',
      key: 't',
      stats: stats({
        total: 1_234_567,
        values: Array.from({ length: boardLimits.statsValues }, (_, at) => ({
          name: `${value60} ${at}`,
          thanks: 123_456 - at,
        })),
        givers: longNames.slice(0, 3).map((one) => ({ person: one, teams: 1_234 })),
      }),
    },
  },
  {
    content: 'days alone',
    model: { slide: 'stats', key: 't', stats: stats({ values: [], givers: [] }) },
  },
  {
    content: 'plain',
    model: { slide: 'people', key: 'o', people: { newest: crowd.slice(0, 7).map(named), total: 412 } },
  },
  {
    content: 'worst',
    model: { slide: 'people', key: 'o', people: { newest: crowd, total: 1_234_567 } },
  },
  {
    content: 'one',
    model: { slide: 'people', key: 'o', people: { newest: [longest], total: 1 } },
  },
  {
    content: 'nobody new',
    model: { slide: 'people', key: 'o', people: { newest: [], total: 50_000 } },
  },
];

function named(one: Person, at: number): Person {
  return everybody[at] ?? one;
}
