import { textDirection } from '@contract/text-direction';

const begin = '\u2068';
const end = '\u2069';

/** Letters of scripts that are read from the right: Hebrew, Arabic, Syriac, Thaana, N'Ko, Adlam and their kin. */
const fromTheRight = /[\u0590-\u08FF\uFB1D-\uFDFF\uFE70-\uFEFF\u{10800}-\u{10FFF}\u{1E800}-\u{1EFFF}]/u;

/**
 * Somebody's words or name as a part of a sentence or a list that is read the other way: it keeps its own order, and what
 * stands around it keeps its own, too. "ليلى thanked Bo" would else read as if Bo had thanked. Unchanged where all is
 * read one way.
 * @param locale BCP 47, of the sentence
 */
export function isolated(text: string, locale: string): string {
  return textDirection(locale) === 'rtl' || fromTheRight.test(text) ? `${begin}${text}${end}` : text;
}
