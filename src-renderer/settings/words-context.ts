import type { Say } from '@words/words';
import { createContext } from 'svelte';

/** How components of the panel say things. */
export interface PanelWords {
  /** Says a text in the present language; read it where it is used, so that it follows the language. */
  readonly t: Say;
  /** Says a sentence that came from main in the present language; what is nobody of ours stays as it is. */
  readonly tell: (sentence: string) => string;
  /** BCP 47, for `Intl`. */
  readonly locale: string;
}

/** Words for all components below; `useWords()` reads them. */
export const [useWords, provideWords] = createContext<PanelWords>();
