import { z } from 'zod';
import type { Clock } from '../../contract/clock';
import type { Log } from '../../contract/log';
import { fail, ok, type Result } from '../../contract/result';
import { RowParser } from '../row-parser';
import { number, text, type SqlRow } from '../sqlite';
import { makeRoom, removedName } from './audit-bound';
import type { StateDatabase } from './state-database';

/** Rows kept unless told otherwise. */
const defaultMaxRows = 100_000;
/** The longest request that is kept, characters; what is longer is cut and says so. */
const maxRequest = 8_000;
/** Rows read at once for an export. */
const batch = 500;

/** How a write to a vendor came out. `open` = it is under way; `unknown` = nobody can tell whether it happened. */
export const auditOutcomes = ['open', 'done', 'failed', 'unknown'] as const;
/** How a write to a vendor came out. */
export type AuditOutcome = (typeof auditOutcomes)[number];

const auditRowSchema = z.object({
  id: z.number(),
  /** When it began, ms since the epoch. */
  at: z.number(),
  /** Who had unlocked the panel: a label. */
  who: z.string(),
  /** Operation id, such as `mm.user.update`. */
  operation: z.string(),
  /** `write`, `money`, `destructive`, `recalculate`. */
  effect: z.string(),
  /** The request, redacted by the caller. */
  request: z.string(),
  outcome: z.enum(auditOutcomes),
  /** The vendor's status in words; null = none came. */
  status: z.string().nullable(),
  /** ms; null = it is under way. 0 where it was cut off by the end of the app. */
  durationMs: z.number().nullable(),
});
/** One row of the audit log. */
export type AuditRow = z.infer<typeof auditRowSchema>;

/** What is written down before a request leaves. The request must be redacted. */
export type AuditStart = Pick<AuditRow, 'who' | 'operation' | 'effect' | 'request'>;
/** What is written down when it is over. */
export interface AuditEnd {
  readonly outcome: Exclude<AuditOutcome, 'open'>;
  readonly status: string | null;
  readonly durationMs: number;
}

/** Which rows are wanted. */
export interface AuditFilter {
  readonly outcome?: AuditOutcome | undefined;
  /** Only this operation. */
  readonly operation?: string | undefined;
  readonly effect?: string | undefined;
  /** A part of who, operation or request; case does not matter for the letters A to Z. */
  readonly text?: string | undefined;
  /** Not before, ms since the epoch. */
  readonly from?: number | undefined;
  /** Before, ms since the epoch. */
  readonly until?: number | undefined;
}

/** Which rows are wanted, a page at a time. */
export interface AuditQuery extends AuditFilter {
  /** Only rows older than this id. */
  readonly before?: number | undefined;
  readonly limit: number;
}

/**
 * Who did what to the vendors' data. Rows are added and completed, and never changed otherwise, but that names of people
 * who are hidden later are taken out.
 */
export interface AuditLog {
  /** Commits a row before a request leaves and answers its id. Failure code `storage`: do not send then. */
  open(start: AuditStart): Result<number>;
  /** Completes a row. Failure codes `storage`, `not-open` (there is no such row, or it is complete). */
  complete(id: number, end: AuditEnd): Result<null>;
  /** Overwrites texts of rows; nothing of what they were is left on the disk. Failure code `storage`. */
  rewrite(rows: readonly Pick<AuditRow, 'id' | 'request' | 'status'>[]): Result<null>;
  /** Rows, newest first. Failure code `storage`. */
  rows(query: AuditQuery): Result<readonly AuditRow[]>;
  /** Rows, oldest first, a few hundred at a time, for an export. Ends with a failure where it cannot be read. */
  all(filter?: AuditFilter): Generator<Result<AuditRow>>;
  /** How many there are, and how many were removed ever to keep the bound. Failure code `storage`. */
  count(): Result<{ readonly rows: number; readonly removed: number }>;
}

const columns = [
  number('id'),
  number('at'),
  ...['who', 'operation', 'effect', 'request', 'outcome'].map(text),
  text('status'),
  'CAST(duration_ms AS REAL) AS durationMs',
].join(', ');

/**
 * The audit log in the state database. Rows that the last run left open become `unknown`: whether their request
 * arrived cannot be told.
 * @param deps `maxRows` default 100,000: beyond it the oldest completed rows go, and a row says so
 */
export function createAuditLog(deps: {
  readonly database: StateDatabase;
  readonly clock: Clock;
  readonly log: Log;
  readonly maxRows?: number;
}): AuditLog {
  const { database, clock, log } = deps;
  const maxRows = deps.maxRows ?? defaultMaxRows;
  const parser = new RowParser(log);
  const rowOf = (row: SqlRow): AuditRow | null => parser.row('audit', auditRowSchema, row);
  let count: number | null = null;
  endOpenRows(database);

  const counted = (): Result<number> =>
    count === null
      ? database.read('the audit log', (reader) =>
          Number(reader.row('SELECT CAST(count(*) AS REAL) AS rows FROM audit')?.['rows'] ?? 0),
        )
      : ok(count);

  const find = (where: string, values: readonly (string | number)[], order: string, limit: number) =>
    database.read('the audit log', (reader) =>
      reader
        .rows(`SELECT ${columns} FROM audit WHERE ${where} ORDER BY audit.id ${order} LIMIT ?`, [
          ...values,
          limit,
        ])
        .map(rowOf)
        .filter((row) => row !== null),
    );

  return {
    open: (start) => {
      const before = counted();
      if (!before.ok) return before;
      const kept = database.write('the audit log', (writer) => {
        const removed = before.value >= maxRows ? makeRoom(writer, clock.now(), maxRows) : 0;
        writer.add(
          `INSERT INTO audit (at, who, operation, effect, request, outcome) VALUES (?, ?, ?, ?, ?, 'open')`,
          [clock.now(), start.who, start.operation, start.effect, cut(start.request)],
        );
        const id = Number(writer.row('SELECT CAST(last_insert_rowid() AS REAL) AS id')?.['id']);
        return { id, rows: before.value - removed + 1 };
      });
      count = kept.ok ? kept.value.rows : null;
      return kept.ok ? ok(kept.value.id) : kept;
    },
    complete: (id, end) => {
      const kept = database.write('the audit log', (writer) =>
        writer.add(
          `UPDATE audit SET outcome = ?, status = ?, duration_ms = ? WHERE id = ? AND outcome = 'open'`,
          [end.outcome, end.status, Math.max(0, end.durationMs), id],
        ),
      );
      if (!kept.ok) return kept;
      return kept.value === 1
        ? ok(null)
        : fail({ code: 'not-open', message: 'This row of the audit log is not open.' });
    },
    rewrite: (rows) => {
      const kept = database.write('the audit log', (writer) => {
        for (const { id, request, status } of rows)
          writer.remove('UPDATE audit SET request = ?, status = ? WHERE id = ?', [request, status, id]);
      });
      return kept.ok ? ok(null) : kept;
    },
    rows: ({ before, limit, ...filter }) => {
      const { where, values } = condition(filter, ['audit.id < ?', before]);
      return find(where, values, 'DESC', limit);
    },
    *all(filter = {}) {
      for (let after = 0; ;) {
        const { where, values } = condition(filter, ['audit.id > ?', after]);
        const rows = find(where, values, 'ASC', batch);
        if (!rows.ok) {
          yield rows;
          return;
        }
        const last = rows.value.at(-1);
        if (last === undefined) return;
        after = last.id;
        for (const row of rows.value) yield ok(row);
      }
    },
    count: () => {
      const rows = counted();
      if (!rows.ok) return rows;
      const removed = database.read('the audit log', (reader) =>
        Number(reader.row(`SELECT ${text('body')} FROM named WHERE name = ?`, [removedName])?.['body'] ?? 0),
      );
      return removed.ok ? ok({ rows: rows.value, removed: removed.value }) : removed;
    },
  };
}

/** What rows must fulfil, as SQL. */
function condition(
  filter: AuditFilter,
  place: readonly [string, number | undefined],
): { readonly where: string; readonly values: readonly (string | number)[] } {
  const wanted: (readonly [string, string | number | undefined])[] = [
    place,
    ['audit.outcome = ?', filter.outcome],
    ['audit.operation = ?', filter.operation],
    ['audit.effect = ?', filter.effect],
    ['audit.at >= ?', filter.from],
    ['audit.at < ?', filter.until],
    [
      `instr(lower(audit.who || ' ' || audit.operation || ' ' || audit.request), lower(?)) > 0`,
      filter.text === '' ? undefined : filter.text,
    ],
  ];
  const used = wanted.filter((part): part is [string, string | number] => part[1] !== undefined);
  return {
    where: ['1', ...used.map(([sql]) => sql)].join(' AND '),
    values: used.map(([, value]) => value),
  };
}

function endOpenRows(database: StateDatabase): void {
  const open = database.read('the audit log', (reader) =>
    reader.row(`SELECT CAST(id AS REAL) AS id FROM audit WHERE outcome = 'open' LIMIT 1`),
  );
  if (!open.ok || open.value === null) return;
  // Where it cannot be kept, the rows stay open until a start that can.
  database.write('the audit log', (writer) =>
    writer.add(`UPDATE audit SET outcome = 'unknown', duration_ms = 0 WHERE outcome = 'open'`),
  );
}

function cut(request: string): string {
  if (request.length <= maxRequest) return request;
  const left = request.length - maxRequest;
  return `${request.slice(0, maxRequest)} … (${left} more characters are not kept)`;
}
