const unspacedName = /^[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}]{2,}$/u;

function firstLetter(text: string): string | null {
  return /\p{L}\p{M}*/u.exec(text)?.[0] ?? null;
}

/**
 * A name as visitors may see it: "Maren Solheim" becomes "Maren S.". A single word stays as it is, except in
 * scripts that write whole names without a space: there the first character stays. Doing it twice changes nothing.
 */
export function lobbyName(name: string): string {
  const words = name.trim().split(/\s+/u);
  const [first = ''] = words;
  if (words.length === 1) return unspacedName.test(first) ? `${/^./u.exec(first)?.[0] ?? ''}.` : first;
  const last = words.slice(1).findLast((word) => /^\p{L}/u.test(word));
  const initial = last === undefined ? null : firstLetter(last);
  return initial === null ? first : `${first} ${initial.toLocaleUpperCase('en')}.`;
}

/** The name to call a visitor-safe person by: the first word of {@link lobbyName}. */
export function lobbyShortName(name: string): string {
  return lobbyName(name).split(' ')[0] ?? '';
}

const withInitial = /(?<![\p{L}\p{M}])([\p{L}\p{M}'’-]{2,})\s+(\p{Lu}\p{M}*)(?![\p{L}\p{M}])/gu;

/** The names in a text that are written as {@link lobbyName} does, with the dot or without: "Maren S". */
export function shortNamesIn(text: string): string[] {
  return [...text.matchAll(withInitial)].map(([found]) => found);
}
