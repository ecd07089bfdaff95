import type { Accounts } from '../../api/accounts';
import type { Identity, Operation, OperationInput } from '../../api/operation';
import type { BulkPreview } from '../../contract/panel/bulk';
import type { Confirmation } from '../../contract/panel/operations';
import { fail, ok, type Result } from '../../contract/result';
import type { NewRow } from '../../store/state/bulk-store';
import type { OperationRunner } from '../operation-runner';
import { bulkKind } from '../operations/bulk-kind';
import { confirmationFor } from '../operations/confirmation';
import { canCompare, compareRows } from './compare-rows';
import { readTable, type TableColumn, type TableRow } from './read-table';
import { callInput, chunkRows } from './row-request';
import { tableFields } from './table-fields';

/** What a preview is made of. */
export interface PreviewRequest {
  readonly operation: string;
  readonly csv: string;
  readonly shared?: unknown;
  readonly as?: Identity | undefined;
  readonly compare: boolean;
}

/** A table that can be started as it was previewed. */
export interface HeldPreview {
  readonly operation: Operation<unknown>;
  readonly as: Identity | undefined;
  readonly shared: unknown;
  readonly rows: readonly NewRow[];
  /** Lines that would change nothing. */
  readonly unchanged: ReadonlySet<number>;
  readonly confirmation: Confirmation | null;
  readonly missing: string | null;
}

/** Previews that are held; older ones go. */
const MAX_HELD = 5;
const SHOWN_ROWS = 200;
const SHOWN_PROBLEMS = 500;
/** Rows that are checked before others get their turn. */
const ROWS_AT_ONCE = 100;

type PreviewRow = BulkPreview['rows'][number];
type Checked = { readonly row: TableRow; readonly shown: PreviewRow; readonly input: OperationInput | null };

/** What tables are read and checked with. */
export interface BulkPreviewsDeps {
  readonly runner: OperationRunner;
  readonly accounts: () => Accounts;
  /** An id that nobody guesses, never the same twice. */
  readonly random: () => string;
}

/** Reads tables, checks each row, and compares updates with what is there. Nothing is sent but reads. */
export class BulkPreviews {
  readonly #deps: BulkPreviewsDeps;
  readonly #held = new Map<string, HeldPreview>();

  constructor(deps: BulkPreviewsDeps) {
    this.#deps = deps;
  }

  /** A preview that was made in this unlock. */
  held(id: string): HeldPreview | undefined {
    return this.#held.get(id);
  }

  /** Forgets all, as when the panel locks. */
  clear(): void {
    this.#held.clear();
  }

  /** Makes a preview. Never rejects. */
  async make(request: PreviewRequest): Promise<BulkPreview> {
    const operation = this.#deps.runner.find(request.operation);
    const kind = operation === undefined ? null : bulkKind(operation);
    if (operation === undefined || kind === null)
      return nothing('This operation cannot be run over a table.');
    const table = readTable(request.csv, tableFields(operation), kind === 'chunks');
    if (!table.ok) return nothing(table.error.message);
    const { columns, rows } = table.value;
    const checked: Checked[] = [];
    let missing: string | null = null;
    let word: Confirmation | null = null;
    for (const [index, row] of rows.entries()) {
      // Checking 20,000 rows must not stop the screen behind.
      if (index % ROWS_AT_ONCE === 0) await new Promise<void>((resolve) => setImmediate(resolve));
      const input = callInput(operation, request.shared, [row.input]);
      const prepared = await this.#deps.runner.prepare({ operation: operation.id, input, as: request.as });
      const problems = prepared.ok ? [] : prepared.error.problems;
      if (!prepared.ok && problems.length === 0) return nothing(prepared.error.message);
      if (prepared.ok) {
        missing = prepared.value.missing;
        word = stronger(word, prepared.value.confirmation);
      }
      const shown = { line: row.line, label: row.label, problems, changes: null, note: null };
      checked.push({ row, shown, input: prepared.ok ? prepared.value.input : null });
    }
    const good = checked.filter(({ input }) => input !== null);
    const compared = request.compare && missing === null ? await this.#compared(operation, checked) : checked;
    const withNotes = markTwins(compared);
    const calls = kind === 'chunks' ? Math.ceil(good.length / chunkRows) : good.length;
    const confirmation = confirmationOf(operation, word, good);
    const unchanged = new Set(
      withNotes.filter(({ shown }) => shown.changes?.length === 0).map(({ row }) => row.line),
    );
    const preview =
      good.length === 0
        ? null
        : this.#hold({
            ...{ operation, confirmation, missing, unchanged },
            as: request.as,
            shared: request.shared,
            rows: good.map(({ row }) => ({
              line: row.line,
              label: row.label,
              input: JSON.stringify(row.input),
            })),
          });
    return {
      preview,
      problem: null,
      columns: columns.map(shownColumn),
      rows: shownRows(withNotes),
      total: rows.length,
      good: good.length,
      bad: rows.length - good.length,
      unchanged: unchanged.size,
      calls,
      confirmation,
      missing,
    };
  }

  async #compared(operation: Operation<unknown>, checked: readonly Checked[]): Promise<readonly Checked[]> {
    if (!canCompare(operation.id)) return checked;
    const good = checked.filter(({ input }) => input !== null);
    const inputs = good.map(({ input }) => ({ ...input }));
    const comparisons = await compareRows(this.#deps.accounts(), operation.id, inputs);
    const byLine = new Map(good.map(({ row }, index) => [row.line, comparisons[index]]));
    const titles = new Map(tableFields(operation).map(({ path, title }) => [path.at(-1), title]));
    return checked.map((one) => {
      const found = byLine.get(one.row.line);
      if (found === undefined) return one;
      const changes =
        found.changes?.map((change) => ({ ...change, title: titles.get(change.field) ?? change.field })) ??
        null;
      return { ...one, shown: { ...one.shown, changes, note: found.note } };
    });
  }

  #hold(preview: HeldPreview): string {
    const id = this.#deps.random();
    this.#held.set(id, preview);
    const oldest = this.#held.keys().next();
    if (this.#held.size > MAX_HELD && !oldest.done) this.#held.delete(oldest.value);
    return id;
  }
}

/** The preview that is to be started, if it may be. Failure codes `gone`, `missing-identity`, `not-confirmed`. */
export function startable(
  preview: HeldPreview | undefined,
  confirmation: string | undefined,
): Result<HeldPreview> {
  if (preview === undefined) return fail({ code: 'gone', message: 'Read the table again before you start.' });
  if (preview.missing !== null) return fail({ code: 'missing-identity', message: preview.missing });
  const { confirmation: wanted } = preview;
  if (wanted !== null && confirmation?.trim().toLowerCase() !== wanted.word) {
    return fail({ code: 'not-confirmed', message: `Nothing was started: type "${wanted.word}" to confirm.` });
  }
  return ok(preview);
}

function nothing(problem: string): BulkPreview {
  const counts = { total: 0, good: 0, bad: 0, unchanged: 0, calls: 0 };
  return { preview: null, problem, columns: [], rows: [], ...counts, confirmation: null, missing: null };
}

function shownColumn({ header, field }: TableColumn): BulkPreview['columns'][number] {
  return { header, field: field?.name ?? null, title: field?.title ?? null };
}

function shownRows(checked: readonly Checked[]): PreviewRow[] {
  const rows = checked.map(({ shown }) => shown);
  const bad = rows.slice(SHOWN_ROWS).filter(({ problems }) => problems.length > 0);
  return [...rows.slice(0, SHOWN_ROWS), ...bad.slice(0, SHOWN_PROBLEMS)];
}

/** Two rows that say the very same would be done twice; that can be meant, so it is only said. */
function markTwins(checked: readonly Checked[]): readonly Checked[] {
  const seen = new Map<string, number>();
  return checked.map((one) => {
    const key = JSON.stringify(one.row.input);
    const twin = seen.get(key);
    if (twin === undefined) seen.set(key, one.row.line);
    if (twin === undefined) return one;
    const note = [one.shown.note, `The same as line ${twin}.`].filter((part) => part !== null).join(' ');
    return { ...one, shown: { ...one.shown, note } };
  });
}

function stronger(one: Confirmation | null, other: Confirmation | null): Confirmation | null {
  if (one === null || other?.word === 'forever') return other;
  return one;
}

function confirmationOf(
  operation: Operation<unknown>,
  word: Confirmation | null,
  good: readonly Checked[],
): Confirmation | null {
  if (word === null || good.length === 0) return null;
  if (bulkKind(operation) === 'chunks') {
    const body = good.flatMap(({ input }) => (Array.isArray(input?.body) ? (input.body as unknown[]) : []));
    return confirmationFor(operation, { body });
  }
  return { word: word.word, sentence: `${good.length} times: ${word.sentence}` };
}
