import {
  pattern,
  RegExpMatcher,
  resolveConfusablesTransformer,
  resolveLeetSpeakTransformer,
  toAsciiLowerCaseTransformer,
  type ParsedPattern,
} from 'obscenity';
import { fold, runsOf, wordsOf } from './fold';

/** Tells whether a text holds a word that must not be shown. */
export type WordFilter = (text: string) => boolean;

const latinWord = /^[a-z0-9][a-z0-9 '-]*$/;

/** A pattern of a word with a boundary at both ends; characters with a meaning of their own are escaped. */
function wholeWord(word: string): ParsedPattern {
  const escaped = word.replace(/[\\[\]?|]/g, '\\$&');
  return pattern(Object.assign([`|${escaped}|`], { raw: [`|${escaped}|`] }));
}

/** Finds disguised spellings ("h3llo", "ｈello") of words in Latin script. */
function disguiseFilter(words: readonly string[]): WordFilter {
  const latin = words.map(fold).filter((word) => latinWord.test(word));
  if (latin.length === 0) return () => false;
  const matcher = new RegExpMatcher({
    blacklistedTerms: latin.map((word, id) => ({ id, pattern: wholeWord(word) })),
    blacklistMatcherTransformers: [
      resolveConfusablesTransformer(),
      resolveLeetSpeakTransformer(),
      toAsciiLowerCaseTransformer(),
    ],
  });
  // Numbers alone are no disguise: "50" must not be read as "so".
  return (text) =>
    matcher
      .getAllMatches(text)
      .some(({ startIndex, endIndex }) => /\p{L}/u.test(text.slice(startIndex, endIndex + 1)));
}

/** Finds whole words and phrases as they are written, in any script, whatever their case and accents. */
function plainFilter(words: readonly string[]): WordFilter {
  const phrases = words.map(wordsOf).filter((phrase) => phrase.length > 0);
  const lengths = [...new Set(phrases.map((phrase) => phrase.length))];
  const wanted = new Set(phrases.map((phrase) => phrase.join(' ')));
  return (text) => {
    const textWords = wordsOf(text);
    return lengths.some((length) => runsOf(textWords, length).some((run) => wanted.has(run)));
  };
}

/**
 * Makes the filter for `privacy.hideWords`: whole words and phrases, without regard to case and accents; words in
 * Latin script also in disguise.
 */
export function createWordFilter(words: readonly string[]): WordFilter {
  if (words.length === 0) return () => false;
  const isPlain = plainFilter(words);
  const isDisguised = disguiseFilter(words);
  return (text) => isPlain(text) || isDisguised(text);
}
