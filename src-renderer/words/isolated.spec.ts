import { describe, expect, it } from 'vitest';
import { isolated } from './isolated';

describe('isolated', () => {
  it.each([
    ['Ana', 'en', 'Ana'],
    ['', 'nb', ''],
    ['雅婷 蔡', 'en', '雅婷 蔡'],
    ['ليلى الحدّاد', 'en', '\u2068ليلى الحدّاد\u2069'],
    ['Dr. ליאור', 'nb-NO', '\u2068Dr. ליאור\u2069'],
    ['Ana', 'ar', '\u2068Ana\u2069'],
  ])('makes of %j in a sentence of %j %j', (text, locale, is) => {
    expect(isolated(text, locale)).toBe(is);
  });
});
