import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ranked, recognitionModel } from '../testing/samples';
import { countWords, dwellLimitsMs, dwellMs } from './dwell';
import { textsOf } from './texts-of';

describe('countWords', () => {
  it.each([
    ['', 0],
    ['Thank you, Ana!', 3],
    ['🎉🎂 👏🏽', 0],
    ['don’t stop', 2],
    ['شكرا جزيلا لك', 3],
  ])('%s has %i', (text, count) => {
    expect(countWords([text], 'en')).toBe(count);
  });

  it('counts words of scripts without spaces', () => {
    const count = countWords(['今日はとても良い天気ですね。皆さん、ありがとうございます。'], 'ja');
    expect(count).toBeGreaterThan(8);
    expect(count).toBeLessThan(22);
  });

  it('stops counting where nobody would read on', () => {
    expect(countWords(['word '.repeat(100_000)], 'en')).toBe(800);
  });
});

describe('dwellMs', () => {
  it.each([
    [20, 12, 12_000],
    [0, 12, 7_200],
    [12, 12, 9_000],
    [60, 12, 27_000],
    [100, 12, 30_000],
    [40, 6, 15_000],
    [0, 30, 22_500],
    [1, 6, 6_000],
    [0, 8, 6_000],
  ])('%i words at %i s stay %i ms', (words, seconds, ms) => {
    expect(dwellMs(words, seconds)).toBe(ms);
  });

  it('stays within its limits, grows with the words and with the setting', () => {
    const seconds = fc.double({ min: 6, max: 30, noNaN: true });
    fc.assert(
      fc.property(fc.nat(2_000), fc.nat(2_000), seconds, seconds, (words, more, wish, wishMore) => {
        const [few, many] = [Math.min(words, more), Math.max(words, more)];
        const [short, long] = [Math.min(wish, wishMore), Math.max(wish, wishMore)];
        const ms = dwellMs(few, short);
        expect(ms).toBeGreaterThanOrEqual(dwellLimitsMs.least);
        expect(dwellMs(many, long)).toBeLessThanOrEqual(dwellLimitsMs.most);
        expect(dwellMs(many, short)).toBeGreaterThanOrEqual(ms);
        expect(dwellMs(few, long)).toBeGreaterThanOrEqual(ms);
      }),
    );
  });
});

describe('textsOf', () => {
  it('has what is read and nothing empty', () => {
    expect(textsOf(recognitionModel('1', ['a', 'b']))).toEqual([
      'Name a',
      'Name b',
      'Name giver',
      'Care',
      'Well done',
    ]);
    expect(textsOf({ slide: 'leaderboard', key: 'l', period: 'month', entries: [ranked('a')] })).toEqual([
      'Name a',
    ]);
    expect(textsOf({ slide: 'message', key: 'm', message: { title: 'Hi' } })).toEqual(['Hi']);
    expect(textsOf({ slide: 'waiting', key: 'waiting', trouble: true })).toEqual([]);
  });
});
