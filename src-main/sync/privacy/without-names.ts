import { withoutGenitive, wordsOf } from './fold';

/** What stands in the place of a name. */
const instead = 'a hidden person';

/** Finds the names of hidden people in texts. Names nobody. */
export interface NameFinder {
  /** Differs when other people are hidden, or they are known by more; empty = nobody is hidden. */
  readonly mark: string;
  /** How many words the names have. */
  readonly lengths: readonly number[];
  /** Whether these words, folded, are somebody's full name. */
  isName(words: readonly string[]): boolean;
  /** Whether this e-mail address, employee number or id (`mm:…`, `mv:…`) is somebody's. */
  isIdentity(value: string): boolean;
}

const field = /"(\w+)"\s*:\s*(?:"((?:[^"\\]|\\.)*)"|(\d+))/g;
const isNameKey = (key: string): boolean => /name$/i.test(key);
/** What no name is looked for in: addresses, ids, and the marks of JSON that stand for a space or a sign. */
const others =
  /https?:\/\/[^\s?"]+|[^\s"'<>,;:()]+@[^\s"'<>,;:()]+|"\w*id"\s*:\s*"[^"]*"|\\u[\da-f]{4}|\\.|%20/gi;
/** A word, or a key of JSON: no name goes on behind one. */
const token = /"\w+"\s*:|[\p{L}\p{N}\p{M}\p{Cf}]+/gu;

/**
 * A request that was sent, without the names of hidden people: in running text, and in fields of JSON that hold a name in
 * parts. Ids and e-mail addresses stay, so that it can be told afterwards whom it was about. Twice changes nothing.
 * @param product whose ids the request is of
 */
export function withoutNames(text: string, product: 'mm' | 'mv', finder: NameFinder): string {
  const isAbout = [...text.matchAll(/\/users?\/([^/?\s]+)/gi)].some(([, id = '']) =>
    finder.isIdentity(`${product}:${id}`),
  );
  // Fields of one object, as far as nothing is nested in it: who is named stands together.
  const parts = text.split(/(?<=[{}])/).map((part) => withoutNameFields(part, product, finder, isAbout));
  return withoutRuns(parts.join(''), finder);
}

function withoutNameFields(part: string, product: 'mm' | 'mv', finder: NameFinder, isAbout: boolean): string {
  const fields = [...part.matchAll(field)].map(([, key = '', words, digits]) => ({
    key,
    value: words ?? digits ?? '',
  }));
  const named = (start: RegExp): string => fields.find(({ key }) => start.test(key))?.value ?? '';
  const whole = wordsOf(`${named(/^first_?name$/i)} ${named(/^last_?name$/i)}`);
  const isThem = isAbout || finder.isName(whole) || fields.some((one) => isTheirs(one, product, finder));
  if (!isThem) return part;
  return part.replace(field, (found, key: string, words: string | undefined) =>
    words !== undefined && isNameKey(key) ? found.slice(0, -words.length - 1) + `${instead}"` : found,
  );
}

function isTheirs(
  { key, value }: { readonly key: string; readonly value: string },
  product: 'mm' | 'mv',
  finder: NameFinder,
): boolean {
  if (/^(user_?)?id$/i.test(key)) return finder.isIdentity(`${product}:${value}`);
  return (value.includes('@') || /employee|payroll/i.test(key)) && finder.isIdentity(value);
}

function withoutRuns(text: string, finder: NameFinder): string {
  const plain = text.replace(others, (found) => ' '.repeat(found.length));
  const words = [...plain.matchAll(token)].flatMap((found) => {
    const place = { start: found.index, end: found.index + found[0].length };
    return found[0].endsWith(':')
      ? [{ word: '', ...place }]
      : wordsOf(found[0]).map((word) => ({ word, ...place }));
  });
  let result = '';
  let done = 0;
  for (let at = 0; at < words.length; at += 1) {
    const length = finder.lengths.find((many) => isNameAt(words, at, many, finder)) ?? 0;
    const [first, last] = [words[at], words[at + length - 1]];
    if (length === 0 || first === undefined || last === undefined || first.start < done) continue;
    result += text.slice(done, first.start) + instead;
    done = last.end;
    at += length - 1;
  }
  return result + text.slice(done);
}

function isNameAt(
  all: readonly { readonly word: string }[],
  at: number,
  length: number,
  finder: NameFinder,
): boolean {
  if (at + length > all.length) return false;
  const words = all.slice(at, at + length).map(({ word }) => word);
  if (words.includes('')) return false;
  return withoutGenitive(words.join(' ')).some((name) => finder.isName(name.split(' ')));
}
