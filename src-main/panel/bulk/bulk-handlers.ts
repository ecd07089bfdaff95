import Papa from 'papaparse';
import type { Handlers } from '../../contract/ipc';
import type { bulkCalls, BulkJob } from '../../contract/panel/bulk';
import type { BulkRowState } from '../../contract/panel/bulk-states';
import type { Result } from '../../contract/result';
import type { BulkStore } from '../../store/state/bulk-store';
import type { OperationRunner } from '../operation-runner';
import { bulkKind } from '../operations/bulk-kind';
import type { BulkJobs } from './bulk-jobs';
import { startable, type BulkPreviews } from './bulk-previews';
import { cellForSpreadsheet } from './spreadsheet-cell';
import { tableFields } from './table-fields';

/** What the panel's calls about bulk jobs are answered from. */
export interface BulkHandlersDeps {
  readonly jobs: BulkJobs;
  readonly previews: BulkPreviews;
  readonly store: Pick<BulkStore, 'job' | 'rows'>;
  readonly runner: OperationRunner;
  /** Who has unlocked: a label. */
  readonly who: () => string;
}

const ROWS_PER_PAGE = 200;

const stateWords: Readonly<Record<BulkRowState, string>> = {
  waiting: 'Not sent',
  sending: 'Being sent',
  done: 'Done',
  failed: 'Not done',
  unknown: 'Outcome unknown',
  skipped: 'Left out',
};

/** Makes the handlers. */
export function createBulkHandlers(deps: BulkHandlersDeps): Handlers<typeof bulkCalls> {
  const { jobs, previews, store, runner } = deps;
  const told = (result: Result<BulkJob>) =>
    result.ok ? { job: result.value, problem: null } : { job: null, problem: result.error.message };
  return {
    'bulk:template': (id) => {
      const operation = runner.find(id);
      if (operation === undefined || bulkKind(operation) === null) return null;
      const titles = tableFields(operation).map(({ name }) => name);
      return { fileName: `${id}.csv`, type: 'text/csv', text: `\uFEFF${Papa.unparse([titles])}\r\n` };
    },
    'bulk:preview': (request) => previews.make(request),
    'bulk:start': ({ preview: id, confirmation, skipUnchanged }) => {
      const preview = startable(previews.held(id), confirmation);
      if (!preview.ok) return told(preview);
      return told(jobs.start(preview.value, deps.who(), skipUnchanged ? preview.value.unchanged : new Set()));
    },
    'bulk:pause': (id) => told(jobs.pause(id)),
    'bulk:resume': (id) => told(jobs.resume(id)),
    'bulk:cancel': (id) => told(jobs.cancel(id)),
    'bulk:remove': (id) => {
      const removed = jobs.remove(id);
      return { problem: removed.ok ? null : removed.error.message };
    },
    'bulk:decide': ({ job, line, decision }) => told(jobs.decide(job, line, decision)),
    'bulk:list': () => jobs.list(),
    'bulk:rows': ({ job, after, state }) => {
      const rows = store.rows(job, { after, limit: ROWS_PER_PAGE, state });
      if (!rows.ok) return [];
      return rows.value.map(({ line, label, state: stands, words }) => ({
        ...{ line, label },
        state: stands,
        words: words === '' ? null : words,
      }));
    },
    'bulk:results': (id) => {
      const job = store.job(id);
      if (!job.ok || job.value === null) return null;
      const lines: (string | number)[][] = [];
      for (let after = 0; ;) {
        const rows = store.rows(id, { after, limit: ROWS_PER_PAGE });
        if (!rows.ok || rows.value.length === 0) break;
        for (const { line, label, state, words, input, answer } of rows.value) {
          lines.push([line, label, stateWords[state], words, input, answer].map(cellForSpreadsheet));
        }
        after = rows.value.at(-1)?.line ?? after;
      }
      const fields = ['line', 'about', 'outcome', 'what came of it', 'row', 'answer'];
      return {
        fileName: `${job.value.operation}-${id}-results.csv`,
        type: 'text/csv',
        text: `\uFEFF${Papa.unparse({ fields, data: lines })}\r\n`,
      };
    },
  };
}
