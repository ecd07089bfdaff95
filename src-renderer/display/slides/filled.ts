/**
 * How much of a text a slide takes to lay out, characters. In the longest stay nobody reads half of `words`; ten thousand
 * letters without a space, or of a script whose words are found by dictionary, would hold the page for seconds.
 */
export const mostRead = { words: 900, line: 200, company: 80 } as const;

/** How far before the bound a cut may look for the end of a word, characters. */
const lookBack = 24;

/**
 * A text without the blanks around it, and not more of it than anybody reads: what is longer ends with '…'.
 * @param most characters @returns null when nothing is left
 */
export function filled(text: string | null | undefined, most: number = mostRead.words): string | null {
  const trimmed = text?.trim() ?? '';
  if (trimmed === '') return null;
  return trimmed.length <= most ? trimmed : `${trimmed.slice(0, endWithin(trimmed, most - 1)).trimEnd()}…`;
}

/** Where a text may be cut: after a word when one ends near, else after a whole sign, at `at` at the latest. */
function endWithin(text: string, at: number): number {
  const from = Math.max(0, at - lookBack);
  const blank = text.slice(from, at + 1).search(/\s\S*$/u);
  if (blank > 0) return from + blank;
  const sign = new Intl.Segmenter().segment(text.slice(0, at + lookBack)).containing(at);
  // Accents without end are one sign: then it is cut within, but not in half a character.
  if (sign !== undefined && sign.index > from) return sign.index;
  return /[\uD800-\uDBFF]/.test(text.charAt(at - 1)) ? at - 1 : at;
}
