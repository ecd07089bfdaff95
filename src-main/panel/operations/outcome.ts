import { STATUS_CODES } from 'node:http';
import type { ApiFailure, ApiResult } from '../../api/answer';
import type { Operation } from '../../api/operation';
import type { RunOutcome } from '../../contract/panel/operations';
import { vendorNames } from './words';

/**
 * How a call came out. A write is `failed` only where it is certain that it was not done: it never left, or the vendor
 * said so; after silence, a gateway's error or an answer that cannot be read it is `unknown`. VENDORS.md T-04, T-06.
 * @param cancelled whether its caller gave it up
 */
export function outcomeOf(
  operation: Pick<Operation<unknown>, 'effect'>,
  result: ApiResult<unknown>,
  cancelled: boolean,
): RunOutcome {
  if (result.ok) return 'done';
  const { error } = result;
  if (error.unsent === true) return cancelled ? 'cancelled' : 'failed';
  if (operation.effect === 'read') return cancelled && error.status === null ? 'cancelled' : 'failed';
  return refusedByVendor(error) ? 'failed' : 'unknown';
}

function refusedByVendor(error: ApiFailure): boolean {
  if (error.status === null) return false;
  if (error.code === 'rejected') return true;
  if (error.status >= 400 && error.status < 500) return true;
  // A fault with the vendor's own sentence is its word that nothing was done; a bare one can be a gateway's.
  return error.status >= 500 && error.said !== undefined;
}

/** The outcome and the status as a sentence or two. */
export function statusWords(
  operation: Pick<Operation<unknown>, 'effect' | 'vendor'>,
  facts: {
    readonly outcome: RunOutcome;
    readonly status: number | null;
    readonly cancelled: boolean;
    readonly error: ApiFailure | null;
  },
): string {
  const vendor = vendorNames[operation.vendor];
  const { outcome, status, error } = facts;
  const answered =
    status === null
      ? `${vendor} did not answer.`
      : status === 0
        ? 'Nothing had to be sent.'
        : `${vendor} answered ${status}${STATUS_CODES[status] === undefined ? '' : ` ${STATUS_CODES[status]}`}.`;
  switch (outcome) {
    case 'done':
      return `Done. ${answered}`;
    case 'cancelled':
      return 'Cancelled. Nothing was changed.';
    case 'failed':
      if (error?.unsent === true) return `Not sent. ${error.message}`;
      return operation.effect === 'read' ? `It did not work. ${answered}` : `Not done. ${answered}`;
    case 'unknown':
      return facts.cancelled
        ? 'Outcome unknown. It was cancelled after it had been sent, so it may or may not have been done.'
        : `Outcome unknown. ${answered} It may or may not have been done; look before you send it again.`;
  }
}
