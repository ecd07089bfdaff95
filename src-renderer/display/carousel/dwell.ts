/** The shortest and the longest time that a slide stays, ms. */
export const dwellLimitsMs = { least: 6_000, most: 30_000 } as const;

/** How fast people read from some metres away, while walking by. */
const wordsPerMinute = 160;
/** A slide of this many words stays exactly as long as is set. */
const usualWords = 20;
/** A slide with hardly a word still stays this share of the time that is set: there are faces to look at. */
const leastShare = 0.6;
/** More text than anybody reads in the longest dwell; what comes after it is not counted. */
const countedCharacters = 4_000;

const segmenters = new Map<string, Intl.Segmenter>();

function segmenter(locale: string): Intl.Segmenter {
  let known = segmenters.get(locale);
  if (known === undefined) {
    known = new Intl.Segmenter(locale, { granularity: 'word' });
    segmenters.set(locale, known);
  }
  return known;
}

/** How many words there are to read, in any script: those without spaces are cut by dictionary. */
export function countWords(texts: readonly string[], locale: string): number {
  let count = 0;
  let left = countedCharacters;
  for (const text of texts) {
    if (left <= 0) break;
    const part = text.slice(0, left);
    left -= part.length;
    for (const { isWordLike } of segmenter(locale).segment(part)) if (isWordLike === true) count += 1;
  }
  return count;
}

/**
 * How long a slide stays, ms: as long as is set (`dwellSeconds`, s) for a usual amount of words, more or less by what
 * reading the others takes, and at least as long as reading it takes; always within `dwellLimitsMs`.
 */
export function dwellMs(words: number, dwellSeconds: number): number {
  const readingMs = (count: number) => (count / wordsPerMinute) * 60_000;
  const wished = dwellSeconds * 1_000 + readingMs(words - usualWords);
  const needed = Math.max(wished, readingMs(words), dwellSeconds * 1_000 * leastShare);
  return Math.round(Math.min(dwellLimitsMs.most, Math.max(dwellLimitsMs.least, needed)));
}
