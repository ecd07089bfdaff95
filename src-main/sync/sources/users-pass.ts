import type { SourcedUser } from '../../contract/sourced';
import { ok, type Result } from '../../contract/result';
import type { UsersProgress } from '../../store/cache';
import { pause } from '../pause';
import { failedWrite, type PollFailure } from '../poll-outcome';
import { readPages, rowsPerPage } from './read-pages';
import type { SourceDeps } from './source';
import type { UserRows } from './user-rows';
import { beginPass } from './users-progress';

/** 100,000 people: more than any account, fewer than a list that never ends. */
const mostPages = 2000;
const sweepBatch = 200;
/** While everybody is read, the board is told after so many pages. */
const pagesPerNews = 10;
/** A pass that was interrupted for longer than this starts anew: the pages have shifted, ms. */
const resumeWithinMs = 86_400_000;

/** What a full pass works with. */
export interface PassInput {
  readonly deps: SourceDeps;
  readonly rows: UserRows;
  readonly progress: UsersProgress;
  readonly signal: AbortSignal;
  /** Keeps the progress, on disk too. */
  readonly keep: (progress: UsersProgress) => Result<null>;
}

type Pass = NonNullable<UsersProgress['pass']>;

async function sweep({ deps, signal }: PassInput, mark: number): Promise<Result<number>> {
  let gone = 0;
  while (!signal.aborted) {
    const deleted = deps.cache.deleteUsersBefore(mark, sweepBatch);
    if (!deleted.ok) return deleted;
    gone += deleted.value;
    if (deleted.value < sweepBatch) break;
    await pause(deps.clock);
  }
  return ok(gone);
}

function startOf({ deps, progress }: PassInput): Result<Pass> {
  const now = deps.clock.now();
  const { pass } = progress;
  if (pass !== null) {
    if (Math.abs(now - pass.startedAt) > resumeWithinMs) return ok({ ...pass, nextPage: 1, startedAt: now });
    // One page back: people may have moved up while nobody was reading.
    return ok({ ...pass, nextPage: Math.max(1, pass.nextPage - 1) });
  }
  const begun = beginPass(deps.cache, progress, now);
  return begun.ok ? ok(begun.value.pass ?? { mark: 1, nextPage: 1, startedAt: now }) : begun;
}

/**
 * Reads everybody, marks who was seen and deletes the others. Progress is kept page by page, so that a restart goes
 * on where it stopped.
 * @returns `complete`, or `stopped` when it was aborted
 */
export async function passUsers(
  input: PassInput,
): Promise<{ readonly ok: true; readonly value: 'complete' | 'stopped' } | PollFailure> {
  const { deps, rows, signal } = input;
  const started = startOf(input);
  if (!started.ok) return failedWrite(started.error);
  const pass = started.value;
  let changed = false;
  let seen = pass.nextPage > 1;
  const tell = () => {
    if (changed) deps.onChanged();
    changed = false;
  };
  const end = await readPages<SourcedUser>({
    from: pass.nextPage,
    most: mostPages,
    signal,
    read: async (page) => {
      const result = await deps.api.users({ page, perPage: rowsPerPage }, { priority: 'polling', signal });
      if (!result.ok) return result;
      if (result.value.kind === 'unchanged') return ok(result.value);
      const { users, received } = result.value.value;
      return ok({ ...result.value, value: { rows: users, received } });
    },
    take: (page, number) => {
      const taken = rows.stamp(page.rows, pass.mark);
      if (!taken.ok) return taken;
      changed ||= taken.value;
      seen ||= page.received > 0;
      if (number % pagesPerNews === 0) tell();
      const kept = input.keep({ ...input.progress, pass: { ...pass, nextPage: number + 1 } });
      return kept.ok ? ok('on') : kept;
    },
  });
  if (!end.ok || end.value === 'stopped' || end.value === 'unchanged') {
    tell();
    return end.ok ? ok('stopped') : end;
  }
  // A list that never ends is no proof that somebody is gone, nor is an empty one: the account itself is a user.
  if (end.value === 'complete' && seen) {
    const swept = await sweep(input, pass.mark);
    if (!swept.ok) return failedWrite(swept.error);
    if (signal.aborted) return ok('stopped');
    changed ||= swept.value > 0;
  }
  const isFirst = input.progress.fullAt === null;
  const kept = input.keep({ pass: null, fullAt: deps.clock.now(), since: pass.startedAt });
  if (!kept.ok) return failedWrite(kept.error);
  changed ||= isFirst;
  tell();
  return ok('complete');
}
