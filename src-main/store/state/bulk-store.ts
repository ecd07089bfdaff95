import { z } from 'zod';
import type { Clock } from '../../contract/clock';
import type { Log } from '../../contract/log';
import type { BulkCounts } from '../../contract/panel/bulk';
import {
  bulkRowStateSchema,
  bulkStateSchema,
  type BulkRowState,
  type BulkState,
} from '../../contract/panel/bulk-states';
import { ok, type Result } from '../../contract/result';
import type { Writer } from '../guarded-database';
import { RowParser } from '../row-parser';
import { number, text, type SqlRow } from '../sqlite';
import type { StateDatabase } from './state-database';

const jobSchema = z.object({
  id: z.number(),
  /** When it was started, ms since the epoch. */
  at: z.number(),
  who: z.string(),
  operation: z.string(),
  title: z.string(),
  /** The account it was started for, as its caller names accounts. */
  account: z.string(),
  /** As whom; empty = the first that may. */
  identity: z.string(),
  /** How many rows go in one call. */
  chunk: z.number(),
  /** JSON of what is the same for every row. */
  shared: z.string(),
  state: bulkStateSchema,
  /** Why it is paused; empty = nothing to say. */
  reason: z.string(),
});
/** A job as it is kept. */
export type KeptJob = z.infer<typeof jobSchema>;

const rowSchema = z.object({
  line: z.number(),
  label: z.string(),
  /** JSON of what this row gives. */
  input: z.string(),
  state: bulkRowStateSchema,
  /** What came of it; empty = nothing yet. */
  words: z.string(),
  /** JSON of the answer; empty = none. */
  answer: z.string(),
});
/** A row as it is kept. */
export type KeptRow = z.infer<typeof rowSchema>;

/** A job before it is kept. */
export type NewJob = Omit<KeptJob, 'id' | 'at' | 'state' | 'reason'>;
/** A row before it is sent. */
export type NewRow = Pick<KeptRow, 'line' | 'label' | 'input'>;
/** What came of a row, so far. */
export type RowOutcome = Pick<KeptRow, 'state' | 'words' | 'answer'>;

/** Bulk jobs and their rows. A row leaves `waiting` before it is sent, so that none is ever sent twice. */
export interface BulkStore {
  /** Keeps a job that runs, with its rows; answers its id. Failure code `storage`. */
  create(job: NewJob, rows: readonly NewRow[]): Result<number>;
  /** Every job, newest first. Failure code `storage`. */
  jobs(): Result<readonly KeptJob[]>;
  /** A job; null = there is none. */
  job(id: number): Result<KeptJob | null>;
  /** How many rows of a job stand where. */
  counts(id: number): Result<BulkCounts>;
  setState(id: number, state: BulkState, reason: string): Result<null>;
  /** Rows in order after a line, those of a state where one is named. */
  rows(
    id: number,
    query: { after: number; limit: number; state?: BulkRowState | undefined },
  ): Result<readonly KeptRow[]>;
  /** Marks waiting rows as being sent, all or none; false = one of them does not wait. Do not send then. */
  claim(id: number, lines: readonly number[]): Result<boolean>;
  /** What came of rows; only rows that stand where `from` says change. Answers how many did. */
  move(id: number, lines: readonly number[], from: readonly BulkRowState[], to: RowOutcome): Result<number>;
  /** Forgets a job with its rows. */
  remove(id: number): Result<null>;
}

const jobColumns = [
  number('id'),
  number('at'),
  ...['who', 'operation', 'title', 'account', 'identity'].map(text),
  number('chunk'),
  ...['shared', 'state', 'reason'].map(text),
].join(', ');
const rowColumns = [number('line'), ...['label', 'input', 'state', 'words', 'answer'].map(text)].join(', ');

const CUT_OFF = 'Motiboard ended while this was being sent, so it may or may not have been done.';
const RESTORED = 'The job came back from a copy that may be older than this row, so it may have been sent.';
const STOPPED = 'Motiboard was started anew. Look at the rows whose outcome is unknown, then resume.';

/**
 * The bulk jobs in the state database. What the last run was sending becomes `unknown`, and what it ran is paused.
 * @param deps `isRestored` = the database came back from a copy: rows that wait in it may have been sent since
 */
export function createBulkStore(deps: {
  readonly database: StateDatabase;
  readonly clock: Clock;
  readonly log: Log;
  readonly isRestored: boolean;
}): BulkStore {
  const { database, clock, log } = deps;
  const parser = new RowParser(log);
  const jobOf = (row: SqlRow): KeptJob | null => parser.row('bulk job', jobSchema, row);
  setApart(database, deps.isRestored);

  return {
    create: (job, rows) =>
      database.write('a bulk job', (writer) => {
        writer.add(
          `INSERT INTO bulk_jobs (at, who, operation, title, account, identity, chunk, shared, state, reason)
           VALUES (?, ?, ?, ?, ?, ?, ?, ?, 'running', '')`,
          [clock.now(), job.who, job.operation, job.title, job.account, job.identity, job.chunk, job.shared],
        );
        const id = Number(writer.row('SELECT CAST(last_insert_rowid() AS REAL) AS id')?.['id']);
        for (const { line, label, input } of rows) {
          writer.add(
            `INSERT INTO bulk_rows (job, line, label, input, state, words, answer)
             VALUES (?, ?, ?, ?, 'waiting', '', '')`,
            [id, line, label, input],
          );
        }
        return id;
      }),
    jobs: () =>
      database.read('bulk jobs', (reader) =>
        reader
          .rows(`SELECT ${jobColumns} FROM bulk_jobs ORDER BY bulk_jobs.id DESC`)
          .map(jobOf)
          .filter((job) => job !== null),
      ),
    job: (id) =>
      database.read('a bulk job', (reader) => {
        const row = reader.row(`SELECT ${jobColumns} FROM bulk_jobs WHERE id = ?`, [id]);
        return row === null ? null : jobOf(row);
      }),
    counts: (id) =>
      database.read('a bulk job', (reader) => {
        const counts = { waiting: 0, sending: 0, done: 0, failed: 0, unknown: 0, skipped: 0 };
        const rows = reader.rows(
          `SELECT ${text('state')}, CAST(count(*) AS REAL) AS rows FROM bulk_rows WHERE job = ? GROUP BY bulk_rows.state`,
          [id],
        );
        for (const row of rows) {
          const state = bulkRowStateSchema.safeParse(row['state']);
          if (state.success) counts[state.data] = Number(row['rows']);
        }
        return counts;
      }),
    setState: (id, state, reason) =>
      database.write('a bulk job', (writer) => {
        writer.add('UPDATE bulk_jobs SET state = ?, reason = ? WHERE id = ?', [state, reason, id]);
        return null;
      }),
    rows: (id, { after, limit, state }) =>
      database.read('rows of a bulk job', (reader) =>
        reader
          .rows(
            `SELECT ${rowColumns} FROM bulk_rows WHERE job = ? AND line > ? ${state === undefined ? '' : 'AND bulk_rows.state = ?'}
             ORDER BY bulk_rows.line LIMIT ?`,
            [id, after, ...(state === undefined ? [] : [state]), limit],
          )
          .map((row) => parser.row('bulk row', rowSchema, row))
          .filter((row) => row !== null),
      ),
    claim: (id, lines) => {
      const waiting = database.read('rows of a bulk job', (reader) =>
        Number(
          reader.row(
            `SELECT CAST(count(*) AS REAL) AS rows FROM bulk_rows WHERE job = ? AND state = 'waiting'
               AND line IN (SELECT value FROM json_each(?))`,
            [id, JSON.stringify(lines)],
          )?.['rows'] ?? 0,
        ),
      );
      if (!waiting.ok) return waiting;
      if (waiting.value !== lines.length) return ok(false);
      const claimed = database.write('rows of a bulk job', (writer) =>
        moveRows(writer, id, lines, ['waiting'], { state: 'sending', words: '', answer: '' }),
      );
      return claimed.ok ? ok(claimed.value === lines.length) : claimed;
    },
    move: (id, lines, from, to) =>
      database.write('rows of a bulk job', (writer) => moveRows(writer, id, lines, from, to)),
    remove: (id) =>
      database.write('a bulk job', (writer) => {
        writer.remove('DELETE FROM bulk_rows WHERE job = ?', [id]);
        writer.remove('DELETE FROM bulk_jobs WHERE id = ?', [id]);
        return null;
      }),
  };
}

function moveRows(
  writer: Writer,
  id: number,
  lines: readonly number[],
  from: readonly BulkRowState[],
  to: RowOutcome,
): number {
  return writer.add(
    `UPDATE bulk_rows SET state = ?, words = ?, answer = ? WHERE job = ?
       AND line IN (SELECT value FROM json_each(?)) AND state IN (SELECT value FROM json_each(?))`,
    [to.state, to.words, to.answer, id, JSON.stringify(lines), JSON.stringify(from)],
  );
}

/** Sets apart what nobody can tell of any more. Where it cannot be kept, rows stay `sending` and are not sent. */
function setApart(database: StateDatabase, isRestored: boolean): void {
  const open = database.read('bulk jobs', (reader) =>
    reader.row(
      `SELECT CAST(EXISTS (SELECT 1 FROM bulk_rows WHERE state = 'sending')
         OR EXISTS (SELECT 1 FROM bulk_jobs WHERE state = 'running' OR (state = 'paused' AND ?)) AS REAL) AS any`,
      [isRestored ? 1 : 0],
    ),
  );
  // Nothing is written where there is nothing to do: each write is a backup more.
  if (!open.ok || open.value?.['any'] !== 1) return;
  database.write('bulk jobs', (writer) => {
    writer.add(`UPDATE bulk_rows SET state = 'unknown', words = ? WHERE state = 'sending'`, [CUT_OFF]);
    if (isRestored) {
      writer.add(
        `UPDATE bulk_rows SET state = 'unknown', words = ? WHERE state = 'waiting'
           AND job IN (SELECT id FROM bulk_jobs WHERE state IN ('running', 'paused'))`,
        [RESTORED],
      );
    }
    writer.add(`UPDATE bulk_jobs SET state = 'paused', reason = ? WHERE state = 'running'`, [STOPPED]);
    return null;
  });
}
