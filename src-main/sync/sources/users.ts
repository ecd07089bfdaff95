import type { ApiResult } from '../../api/answer';
import { ok } from '../../contract/result';
import type { SourcedUser } from '../../contract/sourced';
import type { UsersProgress } from '../../store/cache';
import { failedWrite, succeeded, type PollFailure, type PollOutcome } from '../poll-outcome';
import { readPages, rowsPerPage, type Page } from './read-pages';
import type { Source, SourceDeps } from './source';
import { SourceLedger } from './source-ledger';
import { isUnfiltered, type UsersFilter } from './users-filter';
import { passUsers } from './users-pass';
import { UserRows } from './user-rows';
import { usersMark } from './users-progress';

const hourMs = 3_600_000;

/** The numbers of the users sync. */
export const usersLimits = {
  /** How far an increment reaches back before the last one: reads may lag writes, ms. VENDORS.md T-32 */
  overlapMs: hourMs,
  /** How often everybody is read, so that deletions are seen, ms. */
  fullEveryMs: 7 * 24 * hourMs,
  /** Most pages of one increment; more than that is a full pass. */
  incrementPages: 40,
  /** Where filters are ignored: at most one page per this time on average, ms. */
  unfilteredPageMs: 60_000,
} as const;

/**
 * Everybody in Motimate. Read through once (50 per page; goes on after a restart), then what was changed or
 * created since the last time with an overlap, and all of it weekly, so that deletions are seen.
 */
export class UsersSource implements Source {
  readonly id = 'users';
  readonly ledger: SourceLedger;
  readonly #rows: UserRows;
  #progress: UsersProgress;

  constructor(private readonly deps: SourceDeps) {
    this.ledger = new SourceLedger(deps.cache, this.id);
    this.#rows = new UserRows(deps);
    this.#progress = deps.cache.readUsersProgress();
  }

  /** How many people there are; null until everybody was read once. */
  get total(): number | null {
    return this.#progress.fullAt === null ? null : this.deps.cache.countUsers();
  }

  /** Whether everybody was read to the end: `never`, or it is due `again` because the privacy rules changed. */
  get reading(): 'never' | 'again' | 'read' {
    const { fullAt } = this.#progress;
    return fullAt === null ? 'never' : fullAt === 0 ? 'again' : 'read';
  }

  async attempt(signal: AbortSignal): Promise<PollOutcome> {
    return this.#isPassDue() ? this.#pass(signal) : this.#increment(signal);
  }

  /** Users are applied in batches by `applyPrivacyToUsers`. */
  reapply(): void {
    return;
  }

  /** Writes down where the increments stand, when that is only in memory. */
  flush(): void {
    if (this.ledger.record.fetchedAt !== null) this.deps.cache.writeUsersProgress(this.#progress);
  }

  #isPassDue(): boolean {
    const now = this.deps.clock.now();
    const { pass, fullAt, since } = this.#progress;
    if (pass !== null || fullAt === null || now - fullAt >= usersLimits.fullEveryMs) return true;
    // The clock was set back: increments asked for the future for a while and may have missed something.
    return Math.max(fullAt, since ?? 0) > now + hourMs;
  }

  async #pass(signal: AbortSignal): Promise<PollOutcome> {
    const { deps } = this;
    const result = await passUsers({
      deps,
      rows: this.#rows,
      progress: this.#progress,
      signal,
      keep: (progress) => {
        this.#progress = progress;
        return deps.cache.writeUsersProgress(progress);
      },
    });
    if (!result.ok) return result;
    if (result.value === 'complete') this.#confirm();
    return succeeded;
  }

  async #increment(signal: AbortSignal): Promise<PollOutcome> {
    const startedAt = this.deps.clock.now();
    const { since, fullAt } = this.#progress;
    const asked = Math.max(0, Math.min(since ?? fullAt ?? 0, startedAt) - usersLimits.overlapMs);
    for (const filter of ['updatedAfter', 'createdAfter'] as const) {
      const end = await this.#readSince(filter, asked, signal);
      if (!end.ok) return end;
      switch (end.value) {
        case 'complete':
          break;
        case 'stopped':
          return succeeded;
        case 'bounded':
          return this.#pass(signal);
        case 'unfiltered':
          return this.#unfiltered(startedAt, signal);
      }
    }
    this.#progress = { ...this.#progress, since: startedAt };
    this.#confirm();
    return succeeded;
  }

  /** The account does not know the filters: everybody is read instead, but not more often than is decent. */
  async #unfiltered(now: number, signal: AbortSignal): Promise<PollOutcome> {
    const pages = Math.ceil(this.deps.cache.countUsers() / rowsPerPage);
    const wait = pages * usersLimits.unfilteredPageMs;
    if (now - (this.#progress.fullAt ?? 0) >= wait) return this.#pass(signal);
    this.#confirm();
    return succeeded;
  }

  async #readSince(
    filter: UsersFilter,
    asked: number,
    signal: AbortSignal,
  ): Promise<{ ok: true; value: 'complete' | 'stopped' | 'bounded' | 'unfiltered' } | PollFailure> {
    const seen = { unfiltered: false, changed: false };
    const end = await readPages<SourcedUser>({
      from: 1,
      most: usersLimits.incrementPages,
      signal,
      read: (page) => this.#readPage({ page, perPage: rowsPerPage, [filter]: asked }, signal),
      take: (page, number) => {
        seen.unfiltered =
          number === 1 && page.received >= rowsPerPage && isUnfiltered(page.rows, filter, asked, this.#rows);
        const taken = this.#rows.take(page.rows, usersMark(this.deps.cache));
        if (!taken.ok) return taken;
        seen.changed ||= taken.value;
        return ok(seen.unfiltered ? 'stop' : 'on');
      },
    });
    if (seen.changed) this.deps.onChanged();
    if (!end.ok) return end;
    if (seen.unfiltered) return ok('unfiltered');
    return ok(end.value === 'unchanged' ? 'complete' : end.value);
  }

  async #readPage(
    query: { page: number; perPage: number; updatedAfter?: number; createdAfter?: number },
    signal: AbortSignal,
  ): Promise<ApiResult<Page<SourcedUser>>> {
    const result = await this.deps.api.users(query, { priority: 'polling', signal });
    if (!result.ok) return result;
    if (result.value.kind === 'unchanged') return ok(result.value);
    const { users: rows, received } = result.value.value;
    return ok({ ...result.value, value: { rows, received } });
  }

  /** In memory only: an increment without changes writes nothing. */
  #confirm(): void {
    const wasNever = this.ledger.record.fetchedAt === null;
    this.ledger.confirm(this.deps.clock.now(), null);
    if (wasNever) {
      const written = this.ledger.flush();
      if (!written.ok)
        this.deps.log.warn('the users sync could not be noted', { code: failedWrite(written.error).code });
    }
  }
}
