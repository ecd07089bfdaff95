import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { initials } from './initials';

describe('initials', () => {
  it.each([
    ['Maria Lindqvist', 'ML'],
    ['maria lindqvist', 'ML'],
    ['Cher', 'C'],
    ['Ana Maria de la Cruz', 'AC'],
    ['  Bo   Ek  ', 'BE'],
    ['Élodie Øst', 'ÉØ'],
    ['(Bob) "Ace" Smith', 'BS'],
    ['3M Support', '3S'],
    ['ßeta Weiß', 'ßW'],
    ['Jo 🚀', 'J'],
    ['🦄✨', '🦄'],
    ['👩‍💻 👍🏽', '👩‍💻'],
    ['🇳🇴', '🇳🇴'],
    ['محمد عبد الرحمن', 'م'],
    ['דנה לוי', 'דל'],
    ['山田 太郎', '山'],
    ['김민준', '김'],
    ['नमिता', 'न'],
    ['', ''],
    ['  ', ''],
    ['***', ''],
  ])('of %j are %j', (name, expected) => {
    expect(initials(name).normalize('NFC')).toBe(expected.normalize('NFC'));
  });

  it('takes whole signs of any name, also of those with marks that come after their letter', () => {
    const segmenter = new Intl.Segmenter(undefined, { granularity: 'grapheme' });
    const sign = fc.constantFrom('a', 'Z', 'é', 'Ł', 'q\u0308', 'x\u0301\u0323', 'ǆ', '\u00ad');
    fc.assert(
      fc.property(fc.array(sign, { minLength: 1, maxLength: 6 }), (signs) => {
        const first = [...segmenter.segment(signs.join('').normalize('NFC'))]
          .map(({ segment }) => segment)
          .find((one) => /^\p{L}/u.test(one));
        expect(initials(signs.join('')).toLocaleLowerCase()).toBe((first ?? '').toLocaleLowerCase());
      }),
    );
  });
});
