/** Font sizes that ui/fit.ts tries, largest first, in cqmin (hundredths of the stage's short side). */
export const steps = {
  /** The one thing a slide says: a headline, a name that stands alone. */
  hero: [22, 18.5, 15.5, 13, 11, 9.2, 7.7, 6.4, 5.4, 4.5],
  /** A name beside other content. */
  name: [11, 9.2, 7.7, 6.4, 5.4, 4.5, 3.8],
  /** Somebody's words; the last step still is body size. */
  words: [13.5, 12, 10.5, 8.8, 7.4, 6.2, 5.2, 4.4, 3.8, 3.4],
  /** A headline with text: em of the text below it. */
  story: [5.8, 5.2, 4.7, 4.2, 3.8, 3.4],
  /** A line in a row. */
  row: [3.9, 3.4, 2.9, 2.5, 2.3],
  /** A name under a face. */
  caption: [4.4, 3.8, 3.3, 2.8, 2.4],
  /** A few words that stand where many could. */
  cry: [22, 19, 16, 13.5, 11.5, 9.6, 8, 6.6, 5.4, 4.5],
} as const;
