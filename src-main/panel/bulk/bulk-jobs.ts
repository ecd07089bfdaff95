import type { Identity, Vendor } from '../../api/operation';
import type { CancelTimer, Clock } from '../../contract/clock';
import type { Log } from '../../contract/log';
import type { BulkJob, BulkState, Elsewhere } from '../../contract/panel/bulk';
import type { RunReport } from '../../contract/panel/operations';
import { fail, ok, type Result } from '../../contract/result';
import type { BulkStore, KeptJob, KeptRow } from '../../store/state/bulk-store';
import type { OperationRunner, Prepared } from '../operation-runner';
import { bulkKind } from '../operations/bulk-kind';
import type { HeldPreview } from './bulk-previews';
import { elsewhereWords, whyElsewhere } from './job-account';
import { callInput, chunkRows } from './row-request';
import { endOfRows } from './row-outcome';

/** What bulk jobs are made of. */
export interface BulkJobsDeps {
  readonly store: BulkStore;
  readonly runner: OperationRunner;
  /** Names the account that is connected to a vendor now, see `job-account.ts`; null = none. */
  readonly account: (vendor: Vendor) => string | null;
  readonly clock: Clock;
  readonly log: Log;
  /** Told of a job after a change, a few times a second at most. */
  readonly changed: (job: BulkJob) => void;
}

/** How often a change of a job is told, ms. */
const TELL_EVERY_MS = 250;
/** How long the end of the app waits for the row under way, ms. */
const STOP_MS = 5_000;
/** After so many unknown outcomes in a row a person should look before more is sent. */
const MAX_UNKNOWN_IN_A_ROW = 3;

/**
 * Runs bulk jobs, each row at most once: a row is marked as being sent, on the disk, before its request leaves, and never
 * leaves that mark but for what came of it. Calls go last, behind polling and people. VENDORS.md T-04, T-28.
 */
export class BulkJobs {
  readonly #deps: BulkJobsDeps;
  readonly #loops = new Map<number, Promise<void>>();
  /** Lines that were sent by this process: a database that came back from a copy must not have them sent again. */
  readonly #sent = new Map<number, Set<number>>();
  readonly #told = new Map<number, { at: number; timer: CancelTimer | null }>();
  readonly #abort = new AbortController();
  #stopped = false;

  constructor(deps: BulkJobsDeps) {
    this.#deps = deps;
  }

  /** Every job, newest first. */
  list(): BulkJob[] {
    const jobs = this.#deps.store.jobs();
    return jobs.ok ? jobs.value.map((job) => this.#shown(job)) : [];
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
    const elsewhere = this.#elsewhere(job.value);
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
      this.#sent.get(id)?.delete(line);
      // A job that was over has a row to send again, when a person says go.
      if (job.value.state === 'finished')
        this.#deps.store.setState(id, 'paused', 'Resume to send the rows again.');
    }
    this.#tell(id, true);
    return this.#job(id);
  }

  /**
   * Sends no further row and waits for those under way, 5 s at most; then their outcome is unknown. Jobs go on when a
   * person resumes them.
   */
  async stop(): Promise<void> {
    this.#stopped = true;
    const cancelTimer = this.#deps.clock.after(STOP_MS, () => this.#abort.abort());
    await Promise.all(this.#loops.values());
    cancelTimer();
    for (const { timer } of this.#told.values()) timer?.();
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
        this.#tell(id, true);
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
        const outcome = await this.#sendRows(found.value, rows.value);
        pause = outcome.pause;
        unknownInARow = outcome.isUnknown ? unknownInARow + 1 : 0;
      } else pause = rows.error.message;
      if (unknownInARow >= MAX_UNKNOWN_IN_A_ROW) {
        pause ??= `The outcome of ${MAX_UNKNOWN_IN_A_ROW} rows in a row is unknown. Look at them first.`;
      }
      this.#tell(id, false);
    }
    if (pause !== null && this.#isRunning(id)) store.setState(id, 'paused', pause);
  }

  /** Sends one call. @returns why the job must pause, null = it need not */
  async #sendRows(
    job: KeptJob,
    rows: readonly KeptRow[],
  ): Promise<{ readonly pause: string | null; readonly isUnknown: boolean }> {
    const { store, runner } = this.#deps;
    const lines = rows.map(({ line }) => line);
    const sent = this.#sent.get(job.id) ?? new Set<number>();
    this.#sent.set(job.id, sent);
    const again = lines.filter((line) => sent.has(line));
    if (again.length > 0) {
      const words = 'It was sent already; what came of it was lost with the disk.';
      store.move(job.id, again, ['waiting'], { state: 'unknown', words, answer: '' });
      return { pause: 'The disk lost what came of some rows. Look at them, then resume.', isUnknown: false };
    }
    const prepared = await this.#prepare(job, rows);
    if (!prepared.ok) {
      store.move(job.id, lines, ['waiting'], { state: 'failed', words: prepared.error.message, answer: '' });
      return { pause: null, isUnknown: false };
    }
    if (prepared.value.missing !== null) return { pause: prepared.value.missing, isUnknown: false };
    // Another account was connected meanwhile: its people are not those of the rows.
    const elsewhere = this.#elsewhere(job);
    if (elsewhere !== null) return { pause: elsewhere.words, isUnknown: false };
    // Paused or cancelled while it was being checked.
    if (this.#stopped || !this.#isRunning(job.id)) return { pause: null, isUnknown: false };
    const claimed = store.claim(job.id, lines);
    if (!claimed.ok || !claimed.value) {
      return { pause: 'The disk takes nothing now, so nothing is sent. Look at Health.', isUnknown: false };
    }
    for (const line of lines) sent.add(line);
    const report = await runner.send(prepared.value, {
      who: job.who,
      isConfirmed: true,
      priority: 'background',
      signal: this.#abort.signal,
    });
    return this.#end(job, lines, report, prepared.value);
  }

  async #prepare(job: KeptJob, rows: readonly KeptRow[]): Promise<Result<Prepared>> {
    const { runner } = this.#deps;
    const operation = runner.find(job.operation);
    if (operation === undefined)
      return fail({ code: 'gone', message: 'This operation is not there any more.' });
    const inputs = rows.map(({ input }): unknown => JSON.parse(input));
    const as = operation.identity.find((one): one is Identity => one === job.identity);
    const input = callInput(operation, JSON.parse(job.shared), inputs);
    return runner.prepare({ operation: operation.id, input, as });
  }

  #end(
    job: KeptJob,
    lines: readonly number[],
    report: RunReport,
    prepared: Prepared,
  ): { readonly pause: string | null; readonly isUnknown: boolean } {
    const { store } = this.#deps;
    const { to, pause } = endOfRows(report, prepared.operation);
    if (to.state === 'waiting') for (const line of lines) this.#sent.get(job.id)?.delete(line);
    const moved = store.move(job.id, lines, ['sending'], to);
    // The rows stay `sending`, which a restart makes `unknown`: never again by itself.
    if (!moved.ok)
      return { pause: 'What came of the last row could not be kept. Look at Health.', isUnknown: false };
    return { pause, isUnknown: to.state === 'unknown' };
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
    this.#tell(id, true);
    return this.#job(id);
  }

  #job(id: number): Result<BulkJob> {
    const job = this.#deps.store.job(id);
    if (!job.ok) return job;
    if (job.value === null) return fail({ code: 'gone', message: 'There is no such job.' });
    return ok(this.#shown(job.value));
  }

  /** Why a job cannot go on now, as another account is connected; null = it can. */
  #elsewhere(job: KeptJob): { readonly why: Elsewhere; readonly words: string } | null {
    const { runner, account } = this.#deps;
    const vendor = runner.find(job.operation)?.vendor;
    const why = vendor === undefined ? null : whyElsewhere(job.account, account(vendor));
    return vendor === undefined || why === null ? null : { why, words: elsewhereWords(why, vendor) };
  }

  #shown(job: KeptJob): BulkJob {
    const { id, at, who, operation, title, state, reason } = job;
    const found = this.#deps.store.counts(id);
    const none = { waiting: 0, sending: 0, done: 0, failed: 0, unknown: 0, skipped: 0 };
    const counts = found.ok ? found.value : none;
    const rows = Object.values(counts).reduce((sum, count) => sum + count, 0);
    const open = counts.unknown === 1 ? 'One row waits' : `${counts.unknown} rows wait`;
    const toDo = counts.unknown === 0 ? null : `${open} for a decision: was it done?`;
    const elsewhere = this.#elsewhere(job)?.why ?? null;
    const told = reason === '' ? toDo : reason;
    return { id, at, who, operation, title, state, rows, counts, reason: told, elsewhere };
  }

  #tell(id: number, atOnce: boolean): void {
    const { clock } = this.#deps;
    const told = this.#told.get(id) ?? { at: -TELL_EVERY_MS, timer: null };
    this.#told.set(id, told);
    const waitMs = atOnce ? 0 : told.at + TELL_EVERY_MS - clock.now();
    if (waitMs > 0) {
      told.timer ??= clock.after(Math.min(waitMs, TELL_EVERY_MS), () => this.#tell(id, true));
      return;
    }
    told.timer?.();
    told.timer = null;
    told.at = clock.now();
    const job = this.#job(id);
    if (job.ok) this.#deps.changed(job.value);
  }
}
