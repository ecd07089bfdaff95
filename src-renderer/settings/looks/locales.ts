import { wordLocaleOf } from '@words/panel-say';

/** Languages that are offered; any other one can be set in the settings file. */
const offered = ['en', 'en-GB', 'en-US', 'nb', 'da', 'de', 'es', 'fi', 'fr', 'nl', 'nn', 'sv', 'ar', 'he'];

/** A language that can be chosen. */
export interface LocaleOption {
  readonly value: string;
  readonly label: string;
  /** Whether the screen's own words are there in it; else they are English. */
  readonly spoken: boolean;
}

/** The languages to choose from, in their own words, and the one that is set. @param set BCP 47 */
export function localeOptions(set: string): LocaleOption[] {
  return [...new Set([...offered, set])].map((value) => ({
    value,
    label: nameOf(value),
    spoken: wordLocaleOf(value) !== 'en' || value.toLowerCase().split('-')[0] === 'en',
  }));
}

function nameOf(locale: string): string {
  try {
    const name = new Intl.DisplayNames([locale], { type: 'language' }).of(locale) ?? locale;
    return name.charAt(0).toLocaleUpperCase(locale) + name.slice(1);
  } catch {
    return locale;
  }
}
