import type { PanelBridge } from '@contract/bridge';
import type { AuditFilter, ShownAuditRow } from '@contract/panel/audit';
import type { FileToSave } from '../save-text';

/** What is wanted of the audit log, as it is typed. Empty = everything. */
export interface AuditWish {
  readonly text: string;
  readonly effect: 'any' | NonNullable<AuditFilter['effect']>;
  readonly outcome: 'any' | NonNullable<AuditFilter['outcome']>;
  /** First and last day, as `2026-03-12` in this machine's zone. */
  readonly from: string;
  readonly until: string;
}

const everything: AuditWish = { text: '', effect: 'any', outcome: 'any', from: '', until: '' };
const pageSize = 50;

/** The audit log as it is read: filtered, newest first, more on demand. */
export class AuditList {
  readonly #bridge: PanelBridge;
  #wish = $state.raw<AuditWish>(everything);
  #rows = $state.raw<readonly ShownAuditRow[]>([]);
  #next = $state<number | null>(null);
  #total = $state(0);
  #removed = $state(0);
  #busy = $state(false);
  #loaded = $state(false);
  #problem = $state<string | null>(null);
  #turn = 0;

  constructor(bridge: PanelBridge) {
    this.#bridge = bridge;
  }

  /** What is wanted. */
  get wish(): AuditWish {
    return this.#wish;
  }

  /** The rows that were read, newest first. */
  get rows(): readonly ShownAuditRow[] {
    return this.#rows;
  }

  /** Whether there are more that fit. */
  get hasMore(): boolean {
    return this.#next !== null;
  }

  /** How many rows the log has in all. */
  get total(): number {
    return this.#total;
  }

  /** How many rows were ever removed to keep the log in bounds. */
  get removed(): number {
    return this.#removed;
  }

  /** Whether an answer is on its way. */
  get busy(): boolean {
    return this.#busy;
  }

  /** Whether an answer came yet. */
  get loaded(): boolean {
    return this.#loaded;
  }

  /** Why the log cannot be read; null = it can. */
  get problem(): string | null {
    return this.#problem;
  }

  /** Whether something is left out. */
  get filtered(): boolean {
    return JSON.stringify(this.#wish) !== JSON.stringify(everything);
  }

  /** Wants something else, and reads it. */
  async want(change: Partial<AuditWish>): Promise<void> {
    this.#wish = { ...this.#wish, ...change };
    await this.load();
  }

  /** Wants everything again. */
  async wantAll(): Promise<void> {
    await this.want(everything);
  }

  /** Reads from the newest on. */
  async load(): Promise<void> {
    await this.#read(null);
  }

  /** Reads on. */
  async more(): Promise<void> {
    if (this.#next !== null && !this.#busy) await this.#read(this.#next);
  }

  /** What fits, as a file; a string says why there is none. */
  async export(format: 'csv' | 'jsonl'): Promise<FileToSave | string> {
    const answer = await this.#bridge.call('audit:export', { ...filterOf(this.#wish), format });
    if (!answer.ok) return answer.error.message;
    const { fileName, text, problem } = answer.value;
    return problem ?? { name: fileName, text };
  }

  /** Forgets what was read. */
  wipe(): void {
    this.#rows = [];
    this.#next = null;
    this.#loaded = false;
  }

  async #read(before: number | null): Promise<void> {
    const turn = (this.#turn += 1);
    this.#busy = true;
    const answer = await this.#bridge.call('audit:list', {
      ...filterOf(this.#wish),
      limit: pageSize,
      ...(before !== null && { before }),
    });
    if (turn !== this.#turn) return;
    this.#busy = false;
    this.#loaded = true;
    if (!answer.ok) {
      this.#problem = answer.error.message;
      return;
    }
    const { rows, next, total, removed, problem } = answer.value;
    this.#rows = before === null ? rows : [...this.#rows, ...rows];
    this.#next = next;
    this.#total = total;
    this.#removed = removed;
    this.#problem = problem;
  }
}

function filterOf({ text, effect, outcome, from, until }: AuditWish): AuditFilter {
  const first = startOfDay(from, 0);
  const end = startOfDay(until, 1);
  return {
    ...(text.trim() !== '' && { text: text.trim().slice(0, 200) }),
    ...(effect !== 'any' && { effect }),
    ...(outcome !== 'any' && { outcome }),
    ...(first !== null && { from: first }),
    ...(end !== null && { until: end }),
  };
}

/** The beginning of a day, or of a day after it, ms since the epoch; null = no day. */
function startOfDay(day: string, later: number): number | null {
  const parts = /^(\d{4})-(\d{2})-(\d{2})$/.exec(day);
  if (!parts) return null;
  const time = new Date(Number(parts[1]), Number(parts[2]) - 1, Number(parts[3]) + later).getTime();
  return Number.isFinite(time) ? time : null;
}
