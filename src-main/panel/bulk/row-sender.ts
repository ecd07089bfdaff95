import type { Identity } from '../../api/operation';
import type { RunReport } from '../../contract/panel/operations';
import { fail, type Result } from '../../contract/result';
import type { BulkStore, KeptJob, KeptRow } from '../../store/state/bulk-store';
import type { OperationRunner, Prepared } from '../operation-runner';
import { elsewhereOf, type JobOwners } from './describe-job';
import { endOfRows } from './row-outcome';
import { callInput } from './row-request';

/** What rows are sent with. */
export interface RowSenderDeps extends JobOwners {
  readonly store: Pick<BulkStore, 'move' | 'claim'>;
  readonly runner: OperationRunner;
  /** Whether rows of a job may still be sent: it was not paused or cancelled meanwhile. */
  readonly maySend: (job: number) => boolean;
}

/** What came of a call. */
export interface RowsSent {
  /** Why the job must pause, in words; null = it need not. */
  readonly pause: string | null;
  /** Whether nobody can tell if it was done. */
  readonly isUnknown: boolean;
}

/**
 * Sends rows of jobs, each at most once: a row is marked as being sent, on the disk, before its request leaves, and never
 * leaves that mark but for what came of it. VENDORS.md T-04.
 */
export class RowSender {
  readonly #deps: RowSenderDeps;
  /** Lines that were sent by this process: a database that came back from a copy must not have them sent again. */
  readonly #sent = new Map<number, Set<number>>();
  readonly #abort = new AbortController();

  constructor(deps: RowSenderDeps) {
    this.#deps = deps;
  }

  /** Sends one call with these rows, which wait. */
  async send(job: KeptJob, rows: readonly KeptRow[]): Promise<RowsSent> {
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
    const elsewhere = elsewhereOf(this.#deps, job);
    if (elsewhere !== null) return { pause: elsewhere.words, isUnknown: false };
    // Paused or cancelled while it was being checked.
    if (!this.#deps.maySend(job.id)) return { pause: null, isUnknown: false };
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

  #end(job: KeptJob, lines: readonly number[], report: RunReport, prepared: Prepared): RowsSent {
    const { store } = this.#deps;
    const { to, pause } = endOfRows(report, prepared.operation);
    if (to.state === 'waiting') for (const line of lines) this.#sent.get(job.id)?.delete(line);
    const moved = store.move(job.id, lines, ['sending'], to);
    // The rows stay `sending`, which a restart makes `unknown`: never again by itself.
    if (!moved.ok)
      return { pause: 'What came of the last row could not be kept. Look at Health.', isUnknown: false };
    return { pause, isUnknown: to.state === 'unknown' };
  }

  /** A person wants this line sent again. */
  allowAgain(job: number, line: number): void {
    this.#sent.get(job)?.delete(line);
  }

  /** Breaks off the call under way; its outcome is unknown then. */
  abort(): void {
    this.#abort.abort();
  }
}
