import type { Clock } from '../../contract/clock';
import type { Log } from '../../contract/log';
import type { BulkJob } from '../../contract/panel/bulk';
import type { BulkState } from '../../contract/panel/bulk-states';
import { fail, ok, type Result } from '../../contract/result';
import type { BulkStore } from '../../store/state/bulk-store';
import type { OperationRunner } from '../operation-runner';
import { bulkKind } from '../operations/bulk-kind';
import type { HeldPreview } from './bulk-previews';
import { describeJob, elsewhereOf, type JobOwners } from './describe-job';
import { JobNews } from './job-news';
import { chunkRows } from './row-request';
import { RowSender } from './row-sender';

/** What bulk jobs are made of. */
export interface BulkJobsDeps extends JobOwners {
  readonly store: BulkStore;
  readonly runner: OperationRunner;
  readonly clock: Clock;
  readonly log: Log;
  /** Told of a job after a change, a few times a second at most. */
  readonly changed: (job: BulkJob) => void;
}

/** How long the end of the app waits for the row under way, ms. */
const STOP_MS = 5_000;
/** After so many unknown outcomes in a row a person should look before more is sent. */
const MAX_UNKNOWN_IN_A_ROW = 3;

/**
 * Runs bulk jobs, one call after the other for each, until a person or what came of a row pauses it. Calls go last, behind
 * polling and people. VENDORS.md T-04, T-28.
 */
export class BulkJobs {
  readonly #deps: BulkJobsDeps;
  readonly #loops = new Map<number, Promise<void>>();
  readonly #sender: RowSender;
  readonly #news: JobNews;
  #stopped = false;

  constructor(deps: BulkJobsDeps) {
    this.#deps = deps;
    const maySend = (id: number) => !this.#stopped && this.#isRunning(id);
    this.#sender = new RowSender({ ...deps, maySend });
    this.#news = new JobNews(deps.clock, (id) => {
      const job = this.#job(id);
      if (job.ok) deps.changed(job.value);
    });
  }

  /** Every job, newest first. */
  list(): BulkJob[] {
    const jobs = this.#deps.store.jobs();
    return jobs.ok ? jobs.value.map((job) => describeJob(this.#deps, job)) : [];
  }

  /** Starts what was previewed. @param who had unlocked, a label @param skip lines that are left out */
  start(preview: HeldPreview, who: string, skip: ReadonlySet<number>): Result<BulkJob> {
    const { operation, as, shared, rows } = preview;
    const wanted = rows.filter(({ line }) => !skip.has(line));
    if (wanted.length === 0)
      return fail({ code: 'empty', message: 'There is no row that would change anything.' });
    const id = this.#deps.store.create(
      {
        who,
        operation: operation.id,
        title: operation.title,
        account: this.#deps.account(operation.vendor) ?? '',
        identity: as ?? '',
        chunk: bulkKind(operation) === 'chunks' ? chunkRows : 1,
        shared: JSON.stringify(shared ?? {}),
      },
      wanted,
    );
    if (!id.ok) return id;
    this.#go(id.value);
    return this.#job(id.value);
  }

  /** No further row is sent; the one under way ends. */
  pause(id: number): Result<BulkJob> {
    return this.#change(id, ['running'], 'paused', '');
  }

  /** Goes on with the rows that wait. */
  resume(id: number): Result<BulkJob> {
    const job = this.#deps.store.job(id);
    if (!job.ok || job.value === null) return this.#job(id);
    const elsewhere = elsewhereOf(this.#deps, job.value);
    if (elsewhere !== null) return fail({ code: 'other-account', message: elsewhere.words });
    const changed = this.#change(id, ['paused'], 'running', '');
    if (changed.ok) this.#go(id);
    return changed;
  }

  /** Rows that wait are never sent. */
  cancel(id: number): Result<BulkJob> {
    return this.#change(id, ['running', 'paused'], 'cancelled', '');
  }

  /** Forgets a job that is over. */
  remove(id: number): Result<null> {
    const job = this.#job(id);
    if (!job.ok) return job;
    const isOver = job.value.state === 'finished' || job.value.state === 'cancelled';
    if (!isOver || this.#loops.has(id)) {
      return fail({ code: 'not-over', message: 'Cancel this job before you remove it.' });
    }
    return this.#deps.store.remove(id);
  }

  /** Decides about a row that failed or whose outcome is unknown. */
  decide(id: number, line: number, decision: 'done' | 'again' | 'skip'): Result<BulkJob> {
    const to = {
      done: { state: 'done', words: 'Marked as done by a person.', answer: '' },
      again: { state: 'waiting', words: '', answer: '' },
      skip: { state: 'skipped', words: 'Left out by a person.', answer: '' },
    } as const;
    const job = this.#job(id);
    if (!job.ok) return job;
    if (decision === 'again' && job.value.state === 'cancelled') {
      return fail({ code: 'cancelled', message: 'This job was cancelled; start a new one for this row.' });
    }
    const moved = this.#deps.store.move(id, [line], ['unknown', 'failed'], to[decision]);
    if (!moved.ok) return moved;
    if (moved.value === 0)
      return fail({ code: 'decided', message: 'There is nothing to decide about this row.' });
    if (decision === 'again') {
      this.#sender.allowAgain(id, line);
      // A job that was over has a row to send again, when a person says go.
      if (job.value.state === 'finished')
        this.#deps.store.setState(id, 'paused', 'Resume to send the rows again.');
    }
    this.#news.changed(id, true);
    return this.#job(id);
  }

  /**
   * Sends no further row and waits for those under way, 5 s at most; then their outcome is unknown. Jobs go on when a
   * person resumes them.
   */
  async stop(): Promise<void> {
    this.#stopped = true;
    const cancelTimer = this.#deps.clock.after(STOP_MS, () => this.#sender.abort());
    await Promise.all(this.#loops.values());
    cancelTimer();
    this.#news.stop();
  }

  /** Waits until no row of a job is under way. */
  async rested(id: number): Promise<void> {
    await this.#loops.get(id);
  }

  #go(id: number): void {
    if (this.#loops.has(id)) return;
    const loop = this.#run(id)
      .catch((error: unknown) => {
        this.#deps.log.error('a bulk job broke off', { job: id, reason: String(error) });
        this.#deps.store.setState(
          id,
          'paused',
          'Something went wrong inside the app. Look at the rows, then resume.',
        );
      })
      .finally(() => {
        this.#loops.delete(id);
        this.#news.changed(id, true);
        // Resumed while the last row was ending.
        if (!this.#stopped && this.#isRunning(id)) this.#go(id);
      });
    this.#loops.set(id, loop);
  }

  async #run(id: number): Promise<void> {
    const { store } = this.#deps;
    let unknownInARow = 0;
    let pause: string | null = null;
    while (!this.#stopped && pause === null) {
      const found = store.job(id);
      if (!found.ok || found.value?.state !== 'running') return;
      const rows = store.rows(id, { after: 0, limit: found.value.chunk, state: 'waiting' });
      if (rows.ok && rows.value.length === 0) {
        store.setState(id, 'finished', '');
        return;
      }
      if (rows.ok) {
        const outcome = await this.#sender.send(found.value, rows.value);
        pause = outcome.pause;
        unknownInARow = outcome.isUnknown ? unknownInARow + 1 : 0;
      } else pause = rows.error.message;
      if (unknownInARow >= MAX_UNKNOWN_IN_A_ROW) {
        pause ??= `The outcome of ${MAX_UNKNOWN_IN_A_ROW} rows in a row is unknown. Look at them first.`;
      }
      this.#news.changed(id, false);
    }
    if (pause !== null && this.#isRunning(id)) store.setState(id, 'paused', pause);
  }

  #isRunning(id: number): boolean {
    const job = this.#deps.store.job(id);
    return job.ok && job.value?.state === 'running';
  }

  #change(id: number, from: readonly BulkState[], to: BulkState, reason: string): Result<BulkJob> {
    const job = this.#job(id);
    if (!job.ok) return job;
    if (!from.includes(job.value.state)) return job;
    const kept = this.#deps.store.setState(id, to, reason);
    if (!kept.ok) return kept;
    this.#news.changed(id, true);
    return this.#job(id);
  }

  #job(id: number): Result<BulkJob> {
    const job = this.#deps.store.job(id);
    if (!job.ok) return job;
    if (job.value === null) return fail({ code: 'gone', message: 'There is no such job.' });
    return ok(describeJob(this.#deps, job.value));
  }
}
