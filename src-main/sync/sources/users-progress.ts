import { fail, ok, type Result } from '../../contract/result';
import type { Cache, UsersProgress } from '../../store/cache';

const markName = 'users.mark';

/** The number of the last full pass over the users that was begun: what is upserted between passes bears it. */
export function usersMark(cache: Pick<Cache, 'readValue'>): number {
  const mark = Number(cache.readValue(markName) ?? 0);
  return Number.isSafeInteger(mark) ? mark : 0;
}

/**
 * Begins a full pass: takes the next number. A number and not a time, so that a clock that is set back cannot make
 * a pass look older than the one before.
 */
export function beginPass(cache: Cache, progress: UsersProgress, now: number): Result<UsersProgress> {
  const mark = usersMark(cache) + 1;
  const begun: UsersProgress = { ...progress, pass: { mark, nextPage: 1, startedAt: now } };
  const written = cache.writeValue(markName, String(mark));
  if (!written.ok) return fail(written.error);
  const kept = cache.writeUsersProgress(begun);
  return kept.ok ? ok(begun) : fail(kept.error);
}
