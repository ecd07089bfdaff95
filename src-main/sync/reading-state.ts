import type { ReadingState } from './privacy/hold-back';
import type { Sources } from './sources/create-sources';

/** How far the sources are with what tells whom an entry of the hide list means. */
export function readingState({ users, feeds, leaderboard, posts }: Sources): ReadingState {
  // An account that does not offer the list of people will never tell.
  const isOff = users === undefined || users.ledger.record.error === 'not-offered';
  return {
    people: isOff ? 'off' : users.reading,
    hasAnswers: [feeds, leaderboard, posts].some(
      (source) => source !== undefined && source.ledger.record.fetchedAt !== null,
    ),
  };
}
