import { catalogue } from './catalogue';
import { addWords } from './say';

addWords(catalogue);

/*
 * How the panel says things: with all words there are.
 */
export { sayIn, wordLocaleOf, wordLocales, type WordLocale } from './say';
