import { apiTexts } from '@words/nb/api-texts';
import { wordLocaleOf } from '@words/panel-say';

/**
 * A text of main about an operation, such as its title, in the language of the page. Main writes in English, beside
 * the operations themselves; what has no translation stays English.
 * @param locale BCP 47
 */
export function apiText(locale: string, english: string): string {
  if (wordLocaleOf(locale) !== 'nb') return english;
  return Object.hasOwn(apiTexts, english) ? (apiTexts[english] ?? english) : english;
}
