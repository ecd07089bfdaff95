import Papa from 'papaparse';
import { findOperation } from '../../api/catalogue';
import type { Clock } from '../../contract/clock';
import type { Handlers } from '../../contract/ipc';
import type { auditCalls, ShownAuditRow } from '../../contract/panel/audit';
import type { AuditFilter, AuditLog, AuditOutcome, AuditRow } from '../../store/state/audit-log';
import { cellForSpreadsheet } from '../bulk/spreadsheet-cell';
import { effectWords } from '../operations/words';

const outcomeWords: Readonly<Record<AuditOutcome, string>> = {
  open: 'Under way',
  done: 'Done',
  failed: 'Not done',
  unknown: 'Outcome unknown',
};

const columns = [
  'time',
  'who',
  'operation',
  'title',
  'effect',
  'outcome',
  'status',
  'duration ms',
  'request',
  'id',
] as const;

/** Makes the handlers of the audit log. Nothing here changes it. */
export function createAuditHandlers(deps: {
  readonly audit: Pick<AuditLog, 'rows' | 'all' | 'count'>;
  readonly clock: Clock;
}): Handlers<typeof auditCalls> {
  const { audit, clock } = deps;
  return {
    'audit:list': ({ limit, before, ...filter }) => {
      const count = audit.count();
      const numbers = count.ok ? count.value : { rows: 0, removed: 0 };
      const total = { total: numbers.rows, removed: numbers.removed };
      // One more than is shown tells whether there are more.
      const rows = audit.rows({ ...filter, before, limit: limit + 1 });
      if (!rows.ok) return { rows: [], next: null, ...total, problem: rows.error.message };
      const shown = rows.value.slice(0, limit).map(shownRow);
      const next = rows.value.length > limit ? (shown.at(-1)?.id ?? null) : null;
      return { rows: shown, next, ...total, problem: null };
    },
    'audit:export': ({ format, ...filter }) => {
      const { text, problem } = format === 'csv' ? asCsv(audit, filter) : asLines(audit, filter);
      const day = new Date(clock.now()).toISOString().slice(0, 10);
      return {
        fileName: `motiboard-audit-${day}.${format}`,
        type: format === 'csv' ? 'text/csv' : 'application/jsonl',
        text,
        problem,
      };
    },
  };
}

function shownRow(row: AuditRow): ShownAuditRow {
  const known: Readonly<Record<string, string>> = effectWords;
  return {
    ...row,
    title: findOperation(row.operation)?.title ?? row.operation,
    effectWords: known[row.effect] ?? row.effect,
    outcomeWords: outcomeWords[row.outcome],
  };
}

type Exported = { readonly text: string; readonly problem: string | null };

function asCsv(audit: Pick<AuditLog, 'all'>, filter: AuditFilter): Exported {
  const rows: (string | number)[][] = [];
  const problem = eachRow(audit, filter, (row) => {
    const { at, who, operation, title, effect, outcome, status, durationMs, request, id } = row;
    const time = new Date(at).toISOString();
    rows.push(
      [time, who, operation, title, effect, outcome, status ?? '', durationMs ?? '', request, id].map(
        cellForSpreadsheet,
      ),
    );
  });
  // The mark tells spreadsheets that it is UTF-8.
  return { text: `\uFEFF${Papa.unparse({ fields: [...columns], data: rows })}\r\n`, problem };
}

function asLines(audit: Pick<AuditLog, 'all'>, filter: AuditFilter): Exported {
  const lines: string[] = [];
  const problem = eachRow(audit, filter, (row) => {
    const { id, at, who, operation, title, effect, request, outcome, status, durationMs } = row;
    const time = new Date(at).toISOString();
    lines.push(
      JSON.stringify({ id, time, who, operation, title, effect, request, outcome, status, durationMs }),
    );
  });
  return { text: lines.map((line) => `${line}\n`).join(''), problem };
}

/** @returns why it ended before its end; null = it did not */
function eachRow(
  audit: Pick<AuditLog, 'all'>,
  filter: AuditFilter,
  use: (row: ShownAuditRow) => void,
): string | null {
  for (const row of audit.all(filter)) {
    if (!row.ok) return row.error.message;
    use(shownRow(row.value));
  }
  return null;
}
