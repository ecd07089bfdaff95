import type { PanelBridge } from '@contract/bridge';
import { maxTableLength, type BulkJob, type BulkPreview } from '@contract/panel/bulk';
import type { Identity } from '../request/identity';
import type { FileToSave } from '../save-text';

/** A table that was chosen. */
export interface ChosenTable {
  readonly file: File;
  readonly text: string;
}

/** A job that is being prepared: its operation, its table, and what would come of it. */
export class BulkDraft {
  readonly #bridge: PanelBridge;
  #operation = $state<string | null>(null);
  #table = $state.raw<ChosenTable | null>(null);
  #shared = $state.raw<unknown>(undefined);
  #as = $state<Identity | null>(null);
  #preview = $state.raw<BulkPreview | null>(null);
  #busy = $state<'no' | 'reading' | 'starting'>('no');
  /** `size` and `unreadable` are the page's own; others are main's words. */
  #problem = $state<string | null>(null);
  #turn = 0;
  /** Whether updates are compared with what is there. */
  compare = $state(true);
  /** Whether rows that would change nothing are left out. */
  skipUnchanged = $state(true);

  constructor(bridge: PanelBridge) {
    this.#bridge = bridge;
  }

  /** The operation that is run over the rows; null = none is chosen. */
  get operation(): string | null {
    return this.#operation;
  }

  /** The table; null = none is chosen. */
  get table(): ChosenTable | null {
    return this.#table;
  }

  /** What is the same for every row, as a request; undefined = nothing. */
  get shared(): unknown {
    return this.#shared;
  }

  /** What would come of it; null = nobody looked. */
  get preview(): BulkPreview | null {
    return this.#preview;
  }

  /** What is under way. */
  get busy(): 'no' | 'reading' | 'starting' {
    return this.#busy;
  }

  /** Why it does not go on; null = it does. */
  get problem(): string | null {
    return this.#problem;
  }

  /** Prepares a job for an operation. @param shared what is the same for every row, as a request */
  choose(operation: string | null, shared?: unknown, as: Identity | null = null): void {
    this.#turn += 1;
    this.#busy = 'no';
    this.#operation = operation;
    this.#shared = shared;
    this.#as = as;
    this.#preview = null;
    this.#problem = null;
  }

  /** Nothing is the same for every row any more. */
  async unshare(): Promise<void> {
    this.#shared = undefined;
    if (this.#table !== null) await this.look();
  }

  /** Takes a table and looks what would come of it. */
  async take(file: File | null): Promise<void> {
    this.#turn += 1;
    this.#busy = 'no';
    this.#table = null;
    this.#preview = null;
    this.#problem = null;
    if (file === null) return;
    // A letter takes at least one byte: what is far too large is not read at all.
    if (file.size > maxTableLength * 4) {
      this.#problem = 'size';
      return;
    }
    const turn = this.#turn;
    try {
      const text = await file.text();
      if (turn !== this.#turn) return;
      if (text.length > maxTableLength) this.#problem = 'size';
      else this.#table = { file, text };
    } catch {
      this.#problem = 'unreadable';
    }
    if (this.#table !== null) await this.look();
  }

  /** Reads the table, checks each row and compares updates. Sends nothing but reads. */
  async look(): Promise<void> {
    if (this.#operation === null || this.#table === null) return;
    const turn = (this.#turn += 1);
    this.#busy = 'reading';
    this.#preview = null;
    this.#problem = null;
    const answer = await this.#bridge.call('bulk:preview', {
      operation: this.#operation,
      csv: this.#table.text,
      compare: this.compare,
      ...(this.#shared !== undefined && { shared: this.#shared }),
      ...(this.#as !== null && { as: this.#as }),
    });
    if (turn !== this.#turn) return;
    this.#busy = 'no';
    if (answer.ok) this.#preview = answer.value;
    else this.#problem = answer.error.message;
  }

  /** A table with every column, to fill in; null = there is none. */
  async template(): Promise<FileToSave | null> {
    if (this.#operation === null) return null;
    const answer = await this.#bridge.call('bulk:template', this.#operation);
    return answer.ok && answer.value !== null
      ? { name: answer.value.fileName, text: answer.value.text }
      : null;
  }

  /** Starts the good rows. @returns the job; null = it was not started, and `problem` says why */
  async start(confirmation?: string): Promise<BulkJob | null> {
    const preview = this.#preview?.preview ?? null;
    if (preview === null || this.#busy !== 'no') return null;
    this.#busy = 'starting';
    const answer = await this.#bridge.call('bulk:start', {
      preview,
      skipUnchanged: this.skipUnchanged,
      ...(confirmation !== undefined && { confirmation }),
    });
    this.#busy = 'no';
    const { job, problem } = answer.ok ? answer.value : { job: null, problem: answer.error.message };
    this.#problem = problem;
    if (job !== null) {
      this.#table = null;
      this.#preview = null;
    }
    return job;
  }

  /** The panel locks: main forgets the preview; the table is read anew afterwards. */
  wipe(): void {
    this.#turn += 1;
    this.#busy = 'no';
    this.#preview = null;
  }
}
