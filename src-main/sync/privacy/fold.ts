const unfoldable: Readonly<Record<string, string>> = {
  ø: 'o',
  æ: 'ae',
  œ: 'oe',
  ß: 'ss',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ħ: 'h',
  ı: 'i',
};

/** Text for comparing: without case, accents, invisible characters and surplus spaces. */
export function fold(text: string): string {
  return text
    .normalize('NFKD')
    .toLowerCase()
    .normalize('NFKD')
    .replace(/[\p{Mn}\p{Me}\p{Cf}]/gu, '')
    .replace(/[øæœßłđðþħı]/g, (letter) => unfoldable[letter] ?? letter)
    .replace(/\s+/g, ' ')
    .trim();
}

/** Scripts that are written without spaces: every character counts as a word of its own. */
const unspaced =
  /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}]/u;

/** The words of a text, folded; punctuation is left out. */
export function wordsOf(text: string): string[] {
  const words = fold(text).match(/[\p{L}\p{N}\p{Mc}]+/gu) ?? [];
  return words.flatMap((word) => {
    if (!unspaced.test(word)) return [word];
    return word.match(new RegExp(`${unspaced.source}|(?:(?!${unspaced.source}).)+`, 'gu')) ?? [];
  });
}

/** Every run of `length` words that follow each other, joined by spaces. */
export function runsOf(words: readonly string[], length: number): string[] {
  const runs: string[] = [];
  for (let at = 0; at + length <= words.length; at += 1) runs.push(words.slice(at, at + length).join(' '));
  return runs;
}

/** The same, and of what ends in an s also without it: "Kari Nordmanns idé" is of Kari Nordmann. */
export function runsWithGenitives(words: readonly string[], length: number): string[] {
  return runsOf(words, length).flatMap(withoutGenitive);
}

/** Words as they stand, and, where they end in the s of a genitive, also without it. */
export function withoutGenitive(words: string): string[] {
  return /\p{L}{2}s$/u.test(words) ? [words, words.slice(0, -1)] : [words];
}

/** A name as it stands, and with its last or all but its first word in front: "Nordmann, Kari". */
export function turnedNames(words: readonly string[]): string[] {
  const orders = [
    words,
    [...words.slice(-1), ...words.slice(0, -1)],
    [...words.slice(1), ...words.slice(0, 1)],
  ];
  return [...new Set(orders.map((order) => order.join(' ')))];
}
