import type { Story } from '@contract/board';
import { filled, mostRead } from './filled';

/** What a story says, in the order of its weight. */
export interface Headline {
  /** Said small above the headline; null = nothing. */
  readonly above: string | null;
  readonly headline: string;
  readonly body: string | null;
}

/** Characters up to which somebody's own words are a sentence to be marked. */
const sentence = 160;
/** Characters up to which a title is a phrase. */
const phrase = 60;

/**
 * What a story has for a headline: its title. Of a highlight that is one phrase of the vendor's for all of them
 * ("Today's highlight"): what somebody wrote is what is to be read from afar, as long as it is a sentence.
 */
export function headlineOf({ kind, title, body }: Pick<Story, 'kind' | 'title' | 'body'>): Headline {
  const words = filled(body);
  const headline = filled(title, mostRead.line) ?? '';
  const isMarked =
    kind === 'highlight' &&
    title.length <= phrase &&
    words !== null &&
    words.length <= sentence &&
    !words.includes('\n');
  return isMarked ? { above: title, headline: words, body: null } : { above: null, headline, body: words };
}
