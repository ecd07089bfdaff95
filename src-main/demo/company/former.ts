import { parseRow, type PersonRow } from './people';

/** Two colleagues who left before the demo begins; one line each, as in the roster. */
export const FORMER: readonly PersonRow[] = [
  'Bram|Visser|bram.visser|Deckhand|Crew|Bergen|NOR|7|none',
  'Oona|Laaksonen|oona.laaksonen|Ticketing Developer|Digital|Galway|IRL|5|none',
].map(parseRow);
