import type { PanelBridge } from '@contract/bridge';
import type { ArgsOf } from '@contract/ipc';
import type { bulkCalls, BulkJob, BulkRow } from '@contract/panel/bulk';
import type { BulkRowState } from '@contract/panel/bulk-states';
import type { CancelTimer, Clock } from '@contract/clock';
import type { FileToSave } from '../save-text';
import { BulkDraft } from './bulk-draft.svelte';

/** What can be decided about a row. */
export type RowDecision = ArgsOf<typeof bulkCalls, 'bulk:decide'>[0]['decision'];

/** How long a change of a job is left before its rows are read anew, ms. */
const readAgainMs = 400;
const pageSize = 200;

/** Every job over the rows of a table, the rows of the one that is open, and the one that is being prepared. */
export class BulkJobs {
  readonly draft: BulkDraft;
  readonly #bridge: PanelBridge;
  readonly #clock: Clock;
  readonly #stop: () => void;
  #jobs = $state.raw<readonly BulkJob[]>([]);
  #open = $state<number | null>(null);
  #state = $state<BulkRowState | 'all'>('all');
  #rows = $state.raw<readonly BulkRow[]>([]);
  #hasMore = $state(false);
  #problem = $state<string | null>(null);
  #cancelRead: CancelTimer | null = null;
  #turn = 0;

  constructor(bridge: PanelBridge, clock: Clock) {
    this.#bridge = bridge;
    this.#clock = clock;
    this.draft = new BulkDraft(bridge);
    this.#stop = bridge.on('bulk:changed', (job) => {
      this.#take(job);
      if (job.id === this.#open) this.#readSoon();
    });
  }

  /** The jobs, newest first. */
  get jobs(): readonly BulkJob[] {
    return this.#jobs;
  }

  /** The job whose rows are shown; null = none. */
  get open(): number | null {
    return this.#open;
  }

  /** Which of its rows are shown. */
  get state(): BulkRowState | 'all' {
    return this.#state;
  }

  /** Its rows, as far as they were read. */
  get rows(): readonly BulkRow[] {
    return this.#rows;
  }

  /** Whether there are more of them. */
  get hasMore(): boolean {
    return this.#hasMore;
  }

  /** What the last thing that was asked failed of; null = it did not. */
  get problem(): string | null {
    return this.#problem;
  }

  /** Reads the jobs. */
  async load(): Promise<void> {
    const answer = await this.#bridge.call('bulk:list');
    if (answer.ok) this.#jobs = answer.value;
  }

  /** Shows the rows of a job, or of none. */
  async show(job: number | null, state: BulkRowState | 'all' = 'all'): Promise<void> {
    this.#cancelRead?.();
    this.#cancelRead = null;
    if (job !== this.#open || state !== this.#state) this.#rows = [];
    this.#open = job;
    this.#state = state;
    this.#hasMore = false;
    if (job !== null) await this.#read(0, pageSize);
  }

  /** Reads on. */
  async more(): Promise<void> {
    await this.#read(this.#rows.at(-1)?.line ?? 0, pageSize);
  }

  /** Starts the job that is prepared. Answers whether it was. */
  async start(confirmation?: string): Promise<boolean> {
    const job = await this.draft.start(confirmation);
    if (job === null) return false;
    this.#take(job);
    await this.show(job.id);
    return true;
  }

  /** Pauses, resumes or ends a job. */
  async turn(job: number, how: 'pause' | 'resume' | 'cancel'): Promise<void> {
    const answer = await this.#bridge.call(`bulk:${how}`, job);
    this.#settle(answer.ok ? answer.value : { job: null, problem: answer.error.message });
  }

  /** Decides about a row. */
  async decide(job: number, line: number, decision: RowDecision): Promise<void> {
    const answer = await this.#bridge.call('bulk:decide', { job, line, decision });
    this.#settle(answer.ok ? answer.value : { job: null, problem: answer.error.message });
    if (job === this.#open) await this.#readAgain();
  }

  /** Forgets a job that is over. */
  async remove(job: number): Promise<void> {
    const answer = await this.#bridge.call('bulk:remove', job);
    this.#problem = answer.ok ? answer.value.problem : answer.error.message;
    if (this.#problem !== null) return;
    this.#jobs = this.#jobs.filter(({ id }) => id !== job);
    if (this.#open === job) await this.show(null);
  }

  /** What came of each row, as a file; null = it cannot be had. */
  async results(job: number): Promise<FileToSave | null> {
    const answer = await this.#bridge.call('bulk:results', job);
    return answer.ok && answer.value !== null
      ? { name: answer.value.fileName, text: answer.value.text }
      : null;
  }

  /** Forgets what was read of rows. */
  wipe(): void {
    this.draft.wipe();
    this.#rows = [];
    this.#open = null;
    this.#problem = null;
  }

  /** Stops listening. */
  dispose(): void {
    this.#cancelRead?.();
    this.#stop();
  }

  #settle({ job, problem }: { readonly job: BulkJob | null; readonly problem: string | null }): void {
    this.#problem = problem;
    if (job !== null) this.#take(job);
  }

  #take(job: BulkJob): void {
    const known = this.#jobs.some(({ id }) => id === job.id);
    this.#jobs = known ? this.#jobs.map((one) => (one.id === job.id ? job : one)) : [job, ...this.#jobs];
  }

  #readSoon(): void {
    this.#cancelRead ??= this.#clock.after(readAgainMs, () => {
      this.#cancelRead = null;
      void this.#readAgain();
    });
  }

  /** Reads as many rows anew as are shown. */
  async #readAgain(): Promise<void> {
    await this.#read(0, Math.max(pageSize, this.#rows.length));
  }

  async #read(after: number, wanted: number): Promise<void> {
    const job = this.#open;
    if (job === null) return;
    const turn = (this.#turn += 1);
    const before = after === 0 ? [] : this.#rows;
    const rows: BulkRow[] = [];
    let more = true;
    while (more && rows.length < wanted) {
      const answer = await this.#bridge.call('bulk:rows', {
        job,
        after: rows.at(-1)?.line ?? after,
        ...(this.#state !== 'all' && { state: this.#state }),
      });
      if (turn !== this.#turn) return;
      if (!answer.ok) {
        this.#problem = answer.error.message;
        return;
      }
      rows.push(...answer.value);
      more = answer.value.length === pageSize;
    }
    this.#rows = [...before, ...rows];
    this.#hasMore = more;
  }
}
