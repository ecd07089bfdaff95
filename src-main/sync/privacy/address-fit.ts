import { fold } from './fold';

/**
 * Spelt-out and plain forms of the same letter are one: addresses write å as a or aa, ø as o or oe, æ as ae or a. Twice
 * changes nothing.
 */
function loose(word: string): string {
  return word.replace(/([aou])e+/g, '$1').replace(/a+/g, 'a');
}

/**
 * The shapes of names that an e-mail address fits: "kari.nordmann@…" is "kari nordmann", "knordmann@…" is "knordmann".
 * None where it holds too little to go by, such as initials or a first name alone, which {@link shapesOfName} never has.
 */
export function shapesOfAddress(address: string): string[] {
  const local = fold(address.slice(0, address.indexOf('@'))).replace(/\+.*$/, '');
  const words = local.replace(/\d+$/, '').match(/\p{L}+/gu) ?? [];
  const [first = '', last = ''] = [words[0], words.at(-1)].map((word) => loose(word ?? ''));
  if (words.length === 1) return first.length > 2 ? [first] : [];
  if (words.length === 0 || first.length + last.length < 3) return [];
  const initial = last.charAt(0);
  // As a lobby's disk has it: "Kari N."
  return [`${first} ${last}`, ...(first.length > 1 ? [`short ${first} ${initial}`] : [])];
}

/** The shapes of addresses that somebody of this name may have. @param words of the name, folded */
export function shapesOfName(words: readonly string[]): string[] {
  const [one = '', two = '', ...more] = words.map(loose);
  if (one === '' || two === '') return [];
  const firsts = more.length > 0 ? [one, loose(one + two)] : [one];
  return firsts.flatMap((first) => [two, ...more].flatMap((last) => shapesOf(first, last)));
}

function shapesOf(first: string, last: string): string[] {
  const [f, l] = [first.charAt(0), last.charAt(0)];
  const apart = [`${first} ${last}`, `${last} ${first}`, `${f} ${last}`, `${last} ${f}`];
  const joined = [first + last, last + first, f + last, last + f];
  return [...apart, `${first} ${l}`, `${l} ${first}`, ...joined.map(loose)];
}

/** The shape of a name that was shortened for the lobby: "Kari N." */
export function shapeOfShortName(words: readonly string[]): string {
  return `short ${words.map(loose).join(' ')}`;
}
