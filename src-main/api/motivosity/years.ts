const WORDS = [
  ['one', 'first'],
  ['two', 'second'],
  ['three', 'third'],
  ['four', 'fourth'],
  ['five', 'fifth'],
  ['six', 'sixth'],
  ['seven', 'seventh'],
  ['eight', 'eighth'],
  ['nine', 'ninth'],
  ['ten', 'tenth'],
  ['eleven', 'eleventh'],
  ['twelve', 'twelfth'],
  ['thirteen', 'thirteenth'],
  ['fourteen', 'fourteenth'],
  ['fifteen', 'fifteenth'],
  ['sixteen', 'sixteenth'],
  ['seventeen', 'seventeenth'],
  ['eighteen', 'eighteenth'],
  ['nineteen', 'nineteenth'],
  ['twenty', 'twentieth'],
] as const;

const MAX_YEARS = 75;
const COUNT = `\\d{1,2}|${WORDS.flat().join('|')}`;
const YEARS = new RegExp(
  `(?<![\\w.,])(${COUNT})(?:st|nd|rd|th)?[\\s-]+(?:(?:work|service|year)[\\s-]+)*(?:years?|yrs?|anniversary)\\b`,
  'i',
);

/**
 * Years with the company as an anniversary's words tell them: "13 years at …", "5th work anniversary", "first
 * anniversary". Nothing is counted from dates: birth and hire dates of the vendor can be made up. VENDORS.md T-38.
 * @returns null when no text tells, or not believably (1 to 75)
 */
export function yearsFromWords(texts: readonly (string | null)[]): number | null {
  for (const text of texts) {
    const word = YEARS.exec(text ?? '')?.[1]?.toLowerCase();
    if (word === undefined) continue;
    const years = /^\d/.test(word)
      ? Number(word)
      : WORDS.findIndex((forms) => forms.some((form) => form === word)) + 1;
    if (years >= 1 && years <= MAX_YEARS) return years;
  }
  return null;
}
