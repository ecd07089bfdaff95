import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { catalogue } from './catalogue';
import { sayIn, wordLocaleOf, wordLocales } from './panel-say';

/** Every text of a part of the catalogue by its path. */
function texts(tree: object, path = ''): [string, string][] {
  return Object.entries(tree).flatMap(([key, value]): [string, string][] =>
    typeof value === 'string' ? [[path + key, value]] : texts(value as object, `${path}${key}.`),
  );
}

const gaps = (text: string): string[] =>
  [...text.matchAll(/\{\{(.*?)\}\}/g)].map(([, name]) => name ?? '').sort();
const english = new Map(texts(catalogue.en));

describe('the catalogue', () => {
  it.each(wordLocales)('has the same keys in %s as in English', (locale) => {
    expect(
      texts(catalogue[locale])
        .map(([key]) => key)
        .sort(),
    ).toEqual([...english.keys()].sort());
  });

  it.each(wordLocales)('has the same gaps in %s as in English', (locale) => {
    for (const [key, text] of texts(catalogue[locale])) {
      expect({ key, gaps: gaps(text) }).toEqual({ key, gaps: gaps(english.get(key) ?? '') });
    }
  });

  it.each(wordLocales)('has whole, tidy texts in %s', (locale) => {
    for (const [key, text] of texts(catalogue[locale])) {
      expect({ key, text }).toEqual({ key, text: text.trim() });
      expect({ key, empty: text === '' }).toEqual({ key, empty: false });
      expect({ key, unsaid: /\$t\(|<[a-z]/i.test(text) }).toEqual({ key, unsaid: false });
    }
  });

  it('has every plural form that the language needs', () => {
    for (const locale of wordLocales) {
      const needed = new Intl.PluralRules(locale).resolvedOptions().pluralCategories;
      const keys = new Set(texts(catalogue[locale]).map(([key]) => key));
      for (const key of keys) {
        const base = /^(.*)_(?:zero|one|two|few|many|other)$/.exec(key)?.[1];
        if (base !== undefined) for (const form of needed) expect(keys).toContain(`${base}_${form}`);
      }
    }
  });
});

describe('what is said', () => {
  it.each([
    ['en', 'Lock'],
    ['en-GB', 'Lock'],
    ['nb', 'Lås'],
    ['nb-NO', 'Lås'],
    ['no', 'Lås'],
    ['nn-NO', 'Lås'],
    ['de', 'Lock'],
    ['not a locale!', 'Lock'],
    ['', 'Lock'],
  ])('for the locale "%s" is "%s"', (locale, text) => {
    expect(sayIn(locale)('panel:lock')).toBe(text);
  });

  it('chooses the plural and writes numbers as the language does', () => {
    expect(sayIn('en')('display:points', { count: 1 })).toBe('1 point');
    expect(sayIn('en')('display:points', { count: 1234 })).toBe('1,234 points');
    expect(sayIn('nb-NO')('display:points', { count: 1234 })).toMatch(/^1\s234 poeng$/);
    expect(sayIn('de')('display:points', { count: 1234 })).toBe('1.234 points');
  });

  it('keeps its own direction where pages are read from the right', () => {
    expect(sayIn('ar')('display:setupNothing')).toBe('\u2066Nothing is connected yet.\u2069');
    expect(sayIn('he')('display:years', { count: 8 })).toBe('\u20668 years\u2069');
    expect(sayIn('de')('display:years', { count: 8 })).toBe('8 years');
  });

  it('is one function for one locale', () => {
    expect(sayIn('nb')).toBe(sayIn('nb'));
  });

  it('holds what fills a gap as it is, whatever it is', () => {
    const hostile = fc.oneof(
      fc.string(),
      fc.constantFrom('$t(panel:lock)', '{{name}}', '<b>x</b>', '$&', '$1', '‮abc', '\0', '{{', '__proto__'),
    );
    fc.assert(
      fc.property(hostile, (name) => {
        expect(sayIn('en')('panel:unlockedBy', { name })).toBe(`Unlocked by ${name}`);
      }),
    );
  });

  it('falls back to English where there are no words', () => {
    expect(wordLocaleOf('fr-CA')).toBe('en');
    expect(wordLocaleOf('nob')).toBe('en');
  });
});

describe('the types', () => {
  it('take a key made of parts, and refuse what is not in the catalogue', () => {
    const t = sayIn('en');
    const mode = 'dark' as 'dark' | 'light';
    expect(t(`panel:mode.${mode}`)).toBe('Dark');
    // @ts-expect-error there is no such text
    t('panel:nothing');
    // @ts-expect-error the gap is left open
    t('panel:unlockedBy');
    // @ts-expect-error there is no such gap
    t('panel:unlockedBy', { name: 'x', other: 'y' });
    // @ts-expect-error a count is a number
    t('display:points', { count: '3' });
    // @ts-expect-error the text has no gap
    t('panel:lock', { name: 'x' });
  });
});
