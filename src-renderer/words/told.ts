import { apiTexts } from './nb/api-texts';
import { told } from './nb/told';
import { toldOfHealth } from './nb/told-of-health';
import { toldOfOperations } from './nb/told-of-operations';
import { wordLocaleOf } from './say';

const whole: ReadonlyMap<string, string> = new Map(
  Object.entries({ ...apiTexts, ...told, ...toldOfHealth, ...toldOfOperations }),
);

/** Templates with gaps; those that say most are tried first. */
const templates = [...whole]
  .filter(([english]) => english.includes('{}'))
  .sort(([one], [other]) => other.length - one.length)
  .map(([english, norwegian]) => {
    const literals = english.split('{}').map((part) => part.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&'));
    return { pattern: new RegExp(`^${literals.join('(.+?)')}$`, 's'), parts: norwegian.split('{}') };
  });

/** A sentence may hold another, and that one a name. */
const deepest = 3;

/**
 * A sentence of main (why a call failed, what is wrong with a field) in the language of the page. Main writes in English,
 * where it knows what happened; the words of vendors and people stay as they are.
 * @param locale BCP 47
 */
export function tell(locale: string, english: string): string {
  return wordLocaleOf(locale) === 'nb' ? (inNorwegian(english, deepest) ?? english) : english;
}

/** Null = it is not known. */
function inNorwegian(english: string, depth: number): string | null {
  const known = whole.get(english) ?? filled(english, depth);
  if (known !== null) return known;
  const sentences = english.split(/(?<=[.?!]) (?=\S)/);
  if (sentences.length === 1) return null;
  return sentences.map((one) => whole.get(one) ?? filled(one, depth) ?? one).join(' ');
}

function filled(english: string, depth: number): string | null {
  if (depth === 0) return null;
  for (const { pattern, parts } of templates) {
    const gaps = pattern.exec(english)?.slice(1);
    if (gaps === undefined) continue;
    const texts = gaps.map((gap) => inNorwegian(gap, depth - 1) ?? gap);
    return parts.map((part, at) => part + (texts[at] ?? '')).join('');
  }
  return null;
}
