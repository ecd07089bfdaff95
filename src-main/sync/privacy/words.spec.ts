import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold, wordsOf } from './fold';
import { lobbyName, lobbyShortName } from './lobby-name';
import { createWordFilter } from './word-filter';

describe('fold and wordsOf', () => {
  it.each([
    ['  Åse   BJØRK ', 'ase bjork'],
    ['Łukasz Żółć', 'lukasz zolc'],
    ['Straße', 'strasse'],
    ['I\u0307stanbul', 'istanbul'],
    ['zero\u200bwidth', 'zerowidth'],
    ['Ｆｕｌｌ', 'full'],
  ])('%s -> %s', (text, folded) => {
    expect(fold(text)).toBe(folded);
  });

  it.each([
    ["Jo-Anne O'Neil’s note!", ['jo', 'anne', 'o', 'neil', 's', 'note']],
    ['山田太郎さん ok', ['山', '田', '太', '郎', 'さ', 'ん', 'ok']],
    ['a山b', ['a', '山', 'b']],
  ])('words of %s', (text, words) => {
    expect(wordsOf(text)).toEqual(words);
  });
});

describe('lobbyName', () => {
  it.each([
    ['Maren Solheim', 'Maren S.'],
    ['Anna Lena von der Berg', 'Anna B.'],
    ['Maren Solheim (HR)', 'Maren S.'],
    ['Cher', 'Cher'],
    ['  Åse  ørsted ', 'Åse Ø.'],
    ['王小明', '王.'],
    ['Maren S.', 'Maren S.'],
    ['Sam 🎉', 'Sam'],
    ['', ''],
  ])('%s -> %s', (name, short) => {
    expect(lobbyName(name)).toBe(short);
  });

  it('changes nothing when done twice', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 40 }), (name) => {
        expect(lobbyName(lobbyName(name))).toBe(lobbyName(name));
        expect(lobbyShortName(name)).not.toContain(' ');
      }),
    );
  });
});

describe('createWordFilter', () => {
  const filter = createWordFilter(['damn', 'big secret', 'çay', 'водка', '秘密', 'so']);
  it.each([
    'Damn!',
    'well, DAMN it',
    'd4mn',
    'dämn',
    'the BIG  secret is out',
    'big-secret',
    'Cay?',
    'Водка, пожалуйста',
    'これは秘密です',
    'so.',
  ])('finds one in: %s', (text) => {
    expect(filter(text)).toBe(true);
  });
  it.each([
    'damned',
    'big and secret',
    'bigger secret',
    'водкадля',
    'we have 50 of them',
    'soup',
    '',
    '秘 tea 密',
  ])('finds none in: %s', (text) => {
    expect(filter(text)).toBe(false);
  });
  it('finds nothing without words', () => {
    expect(createWordFilter([])('damn')).toBe(false);
    expect(createWordFilter(['!!'])('!!')).toBe(false);
  });
  it('takes words with signs that mean something to a pattern', () => {
    expect(createWordFilter(['c++ [x]?|\\'])('we like c++ [x]?|\\ a lot')).toBe(true);
  });
});
