import { createInstance } from 'i18next';
import { en } from './en/index';
import { nb } from './nb/index';
import type { Say } from './words';

/** The languages there are words in. */
export const wordLocales = ['en', 'nb'] as const;
/** A language there are words in. */
export type WordLocale = (typeof wordLocales)[number];

/** All words, by language. */
export const catalogue = { en, nb } as const satisfies Record<WordLocale, unknown>;

const norwegian = /^(nb|no|nn)\b/i;

/** The language whose words are said for a locale (BCP 47, such as `nb-NO`): English when there are no others. */
export function wordLocaleOf(locale: string): WordLocale {
  return norwegian.test(locale) ? 'nb' : 'en';
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
  resources: catalogue,
  ns: Object.keys(en),
  defaultNS: false,
  fallbackLng: (locale) => [wordLocaleOf(locale)],
  initAsync: false,
  // Pages put texts in as text, never as HTML.
  interpolation: { escapeValue: false, alwaysFormat: true },
});

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
  // What fills a gap is never read as a text of ours.
  const say: Say = (key, ...[gaps]) => translate(key, { ...gaps, nest: false });
  sayers.set(locale, say);
  return say;
}

function isLocale(locale: string): boolean {
  try {
    return Intl.getCanonicalLocales(locale).length === 1;
  } catch {
    return false;
  }
}
