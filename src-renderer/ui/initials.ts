const letter = /^[\p{L}\p{N}]/u;
const emoji = /^(?:\p{Extended_Pictographic}|\p{Regional_Indicator})/u;
/** Scripts whose letters join, or that say a name in one sign: one sign is enough. */
const oneSign =
  /^[\p{Script=Arabic}\p{Script=Syriac}\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u;

/** Signs of which each is a grapheme by itself: Latin letters, but no line ends and no combining marks. */
const eachByItself = /^[\x20-\u024f]*$/;
let segmenter: Intl.Segmenter | null = null;

function graphemes(text: string): string[] {
  if (eachByItself.test(text)) return Array.from(text);
  // Made when it is needed: that takes as long as all the rest of a first slide's faces.
  segmenter ??= new Intl.Segmenter(undefined, { granularity: 'grapheme' });
  return Array.from(segmenter.segment(text), ({ segment }) => segment);
}

function capital(sign: string): string {
  const upper = sign.toLocaleUpperCase();
  return graphemes(upper).length === 1 ? upper : sign;
}

/**
 * One or two signs that stand for a name: first and last word, one sign for a name of one word and for scripts whose
 * letters join; a name made of emoji keeps its first. Empty when there is nothing to take.
 */
export function initials(name: string): string {
  const words = name.normalize('NFC').split(/[\s\u200e\u200f]+/u);
  const signs = words.flatMap((word) => graphemes(word).find((sign) => letter.test(sign)) ?? []);
  const first = signs[0];
  if (first === undefined) {
    return words.flatMap(graphemes).find((sign) => emoji.test(sign)) ?? '';
  }
  const last = signs.at(-1);
  if (signs.length < 2 || last === undefined || oneSign.test(first) || oneSign.test(last))
    return capital(first);
  return capital(first) + capital(last);
}
