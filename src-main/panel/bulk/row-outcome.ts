import type { Operation } from '../../api/operation';
import type { RunReport } from '../../contract/panel/operations';
import type { RowOutcome } from '../../store/state/bulk-store';

/** The longest answer that is kept of a row, characters. */
const MAX_ANSWER = 2000;

/** What comes of rows after their call, and why the job must pause; null = it need not. */
export interface RowsEnd {
  readonly to: RowOutcome;
  readonly pause: string | null;
}

/**
 * What a report means for its rows. What certainly did not happen for a reason that will hold for the next row too (no
 * connection, no sign-in, too many calls) leaves its rows waiting and the job paused.
 */
export function endOfRows(report: RunReport, operation: Pick<Operation<unknown>, 'secretAnswer'>): RowsEnd {
  if (report.kind === 'refused') {
    return { to: { state: 'waiting', words: '', answer: '' }, pause: report.message };
  }
  const { outcome, status, statusWords, error } = report;
  const words =
    error === null || statusWords.includes(error.message) ? statusWords : `${statusWords} ${error.message}`;
  const isEverybodys = !report.sent || status === 401 || status === 429;
  if (outcome === 'failed' && isEverybodys) {
    return { to: { state: 'waiting', words: '', answer: '' }, pause: words };
  }
  const answer = operation.secretAnswer === true || report.value === null ? '' : JSON.stringify(report.value);
  const state = outcome === 'done' ? 'done' : outcome === 'failed' ? 'failed' : 'unknown';
  return {
    to: { state, words, answer: answer.length > MAX_ANSWER ? `${answer.slice(0, MAX_ANSWER)}…` : answer },
    pause: null,
  };
}
