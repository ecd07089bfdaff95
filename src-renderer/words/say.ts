import { textDirection } from '@contract/text-direction';
import { createInstance } from 'i18next';
import { display as english } from './en/display';
import { display as norwegian } from './nb/display';
import { isolated } from './isolated';
import type { Say } from './words';

/** The languages there are words in. */
export const wordLocales = ['en', 'nb'] as const;
/** A language there are words in. */
export type WordLocale = (typeof wordLocales)[number];

const isNorwegian = /^(nb|no|nn)\b/i;

/** The language whose words are said for a locale (BCP 47, such as `nb-NO`): English when there are no others. */
export function wordLocaleOf(locale: string): WordLocale {
  return isNorwegian.test(locale) ? 'nb' : 'en';
}

const i18n = createInstance();
i18n.use({
  type: 'formatter',
  init: () => undefined,
  add: () => undefined,
  addCached: () => undefined,
  format: (value: unknown, _format: string | undefined, locale: string | undefined) =>
    typeof value === 'number' ? new Intl.NumberFormat(locale).format(value) : String(value),
});
void i18n.init({
  resources: { en: { display: english }, nb: { display: norwegian } },
  defaultNS: false,
  fallbackLng: (locale) => [wordLocaleOf(locale)],
  initAsync: false,
  // Pages put texts in as text, never as HTML.
  interpolation: { escapeValue: false, alwaysFormat: true },
});

/** Makes more words known, by language and area: the display's page does without those of the panel. */
export function addWords(words: Readonly<Record<WordLocale, Readonly<Record<string, object>>>>): void {
  for (const locale of wordLocales) {
    for (const [area, texts] of Object.entries(words[locale])) i18n.addResourceBundle(locale, area, texts);
  }
}

/** All words there are run from the left: among text that runs the other way they keep their points and numbers in place. */
const leftToRight = '\u2066';
const end = '\u2069';

const sayers = new Map<string, Say>();

/**
 * How things are said in a language: `sayIn(locale)('panel:lock')`. The same function for the same locale, so that
 * `const t = $derived(sayIn(locale))` changes every text when the language changes, and only then.
 * @param locale BCP 47; numbers are written its way also when the words are English
 */
export function sayIn(locale: string): Say {
  const known = sayers.get(locale);
  if (known) return known;
  const translate = i18n.getFixedT(isLocale(locale) ? locale : 'en');
  const isAgainst = textDirection(locale) !== textDirection(wordLocaleOf(locale));
  const say: Say = (key, ...[gaps]) => {
    // What fills a gap is never read as a text of ours, nor does it turn ours round.
    const text = translate(key, { ...kept(gaps), nest: false });
    return isAgainst ? `${leftToRight}${text}${end}` : text;
  };
  sayers.set(locale, say);
  return say;
}

/** Words of people that fill gaps, each read its own way. Ours are read from the left. */
function kept(gaps: Readonly<Record<string, unknown>> | undefined): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(gaps ?? {}).map(([name, value]) => [
      name,
      typeof value === 'string' ? isolated(value, 'en') : value,
    ]),
  );
}

function isLocale(locale: string): boolean {
  try {
    return Intl.getCanonicalLocales(locale).length === 1;
  } catch {
    return false;
  }
}
