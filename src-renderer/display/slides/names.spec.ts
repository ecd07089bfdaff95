import { sayIn } from '@words/say';
import { describe, expect, it } from 'vitest';
import { nameList } from './names';
import { person } from './testing/examples';

const [begin, end] = ['\u2068', '\u2069'];
const layla = person('ليلى الحدّاد');

describe('nameList', () => {
  it('is as people say it, and a number where there are too many', () => {
    const crew = ['Ana Ek', 'Bo Li', 'Cy Om'].map((name) => person(name));
    expect(nameList(crew.slice(0, 1), 'en')).toBe('Ana Ek');
    expect(nameList(crew, 'en')).toBe('Ana, Bo, and Cy');
    expect(nameList(crew, 'nb')).toBe('Ana, Bo og Cy');
    expect(nameList(crew, 'en', 2)).toBe('Ana and 2 more');
  });

  it('keeps its order with names that are read from the right', () => {
    expect(nameList([layla], 'en')).toBe(`${begin}ليلى الحدّاد${end}`);
    expect(nameList([layla, person('Bo Li')], 'en')).toBe(`${begin}ليلى${end} and Bo`);
    expect(sayIn('en')('display:moment.thanked', { from: layla.shortName, to: 'Bo' })).toBe(
      `${begin}ليلى${end} thanked Bo`,
    );
  });
});
