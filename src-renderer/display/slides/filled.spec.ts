import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { filled, mostRead } from './filled';

describe('filled', () => {
  it.each([
    [null, null],
    [undefined, null],
    ['  \n ', null],
    ['  Ahoy \n', 'Ahoy'],
    ['x'.repeat(mostRead.words), 'x'.repeat(mostRead.words)],
    ['x'.repeat(10_000), `${'x'.repeat(mostRead.words - 1)}…`],
  ])('makes of %j what is to be laid out', (text, laid) => {
    expect(filled(text)).toBe(laid);
  });

  it.each([
    [
      'after a word, when one ends near',
      'The ferry leaves the harbour early today',
      30,
      'The ferry leaves the harbour…',
    ],
    ['within a word that is longer than that', `The ${'W'.repeat(60)}`, 40, `The ${'W'.repeat(35)}…`],
    ['at the line before', 'The ferry leaves\n\nthe harbour', 20, 'The ferry leaves…'],
    ['not within a family', '👩‍👩‍👧‍👦'.repeat(9), 30, '👩‍👩‍👧‍👦'.repeat(2) + '…'],
    ['not within half a character', `a${'😀'.repeat(20)}`, 11, 'a😀😀😀😀…'],
    ['within accents without end', `a${'\u0301'.repeat(60)}`, 30, `a${'\u0301'.repeat(28)}…`],
  ])('cuts %s', (_, text, most, laid) => {
    expect(filled(text, most)).toBe(laid);
  });

  it('never gives more than is asked for, nor half a character, and only from the beginning', () => {
    const half = /[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/;
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme', minLength: 1 }),
        fc.integer({ min: 30, max: 200 }),
        (part, most) => {
          const text = part.repeat(40);
          const laid = filled(text, most);
          if (laid === null) return text.trim() === '';
          return laid.length <= most && !half.test(laid) && text.trim().startsWith(laid.replace(/…$/, ''));
        },
      ),
    );
  });
});
