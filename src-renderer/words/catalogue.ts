import { en } from './en/index';
import { nb } from './nb/index';

/** All words, by language and area. */
export const catalogue = { en, nb } as const;
