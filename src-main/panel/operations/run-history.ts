import type { HistoryEntry } from '../../contract/panel/operations';

/** Runs that are remembered. */
const MAX_ENTRIES = 200;

/** The runs of this unlock, newest first. In memory only: locking forgets them. */
export class RunHistory {
  #entries: readonly HistoryEntry[] = [];
  readonly #changed: (entries: HistoryEntry[]) => void;

  /** @param changed told after each change */
  constructor(changed: (entries: HistoryEntry[]) => void) {
    this.#changed = changed;
  }

  /** The runs, newest first. */
  all(): HistoryEntry[] {
    return [...this.#entries];
  }

  /** Whether a run of this id was there. */
  has(run: string): boolean {
    return this.#entries.some((entry) => entry.run === run);
  }

  /** A run begins. */
  begin(entry: HistoryEntry): void {
    this.#set([entry, ...this.#entries].slice(0, MAX_ENTRIES));
  }

  /** A run is over. */
  end(run: string, end: Pick<HistoryEntry, 'outcome' | 'statusWords' | 'durationMs'>): void {
    this.#set(this.#entries.map((entry) => (entry.run === run ? { ...entry, ...end } : entry)));
  }

  /** Forgets everything. */
  clear(): void {
    this.#set([]);
  }

  #set(entries: readonly HistoryEntry[]): void {
    this.#entries = entries;
    this.#changed(this.all());
  }
}
