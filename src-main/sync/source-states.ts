import type { SourceId, SourceState } from '../contract/source';
import type { SourceRecord } from '../store/cache';

/** How many intervals old a source may be before it counts as stale. */
export const staleAfterIntervals = 3;

/**
 * How a source stands. A source that the account does not offer counts as off: nobody can mend it and the wall has
 * nothing to explain.
 * @param record null = not configured @param intervalMs the source's interval, ms @param now ms since the epoch
 */
export function sourceState(
  id: SourceId,
  record: SourceRecord | null,
  intervalMs: number,
  now: number,
): SourceState {
  if (record === null) return { id, state: 'off', fetchedAt: null, error: null };
  const { fetchedAt, error } = record;
  if (error === 'not-offered') return { id, state: 'off', fetchedAt, error };
  if (fetchedAt === null) return { id, state: 'never', fetchedAt, error };
  // A time in the future (the clock was set back) says nothing either.
  const isStale = Math.abs(now - fetchedAt) > staleAfterIntervals * intervalMs;
  return { id, state: isStale ? 'stale' : 'fresh', fetchedAt, error };
}
