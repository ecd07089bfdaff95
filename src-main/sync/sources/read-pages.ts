import type { ApiResult } from '../../api/answer';
import { failedCall, failedWrite, type PollFailure } from '../poll-outcome';
import { ok, type Result } from '../../contract/result';

/** Rows per page: the most the vendor gives. VENDORS.md T-29 */
export const rowsPerPage = 50;

/** One page of a list. */
export interface Page<T> {
  readonly rows: readonly T[];
  /** Rows in the answer before unusable ones were dropped. */
  readonly received: number;
}

/** How a list is read through. */
export interface PagesInput<T extends { readonly id: string }> {
  /** The first page to read, 1 = the first there is. */
  readonly from: number;
  /** Most pages to read. */
  readonly most: number;
  readonly signal: AbortSignal;
  readonly read: (page: number) => Promise<ApiResult<Page<T>>>;
  /** Takes a page; `stop` ends the reading. */
  readonly take: (page: Page<T>, number: number, etag: string | null) => Result<'on' | 'stop'>;
}

/**
 * How the reading ended: `complete` = the last page was seen; `stopped` by the taker or because it was aborted;
 * `bounded` = there is more than `most` pages; `unchanged` = the vendor has nothing new since the validator.
 */
export type PagesEnd = 'complete' | 'stopped' | 'bounded' | 'unchanged';

/**
 * Reads a list page by page until a page is not full, or its first id repeats (a vendor that ignores `page`).
 * VENDORS.md T-07, T-29.
 */
export async function readPages<T extends { readonly id: string }>(
  input: PagesInput<T>,
): Promise<{ readonly ok: true; readonly value: PagesEnd } | PollFailure> {
  const firstIds = new Set<string>();
  for (let page = input.from; page < input.from + input.most; page += 1) {
    if (input.signal.aborted) return ok('stopped');
    const result = await input.read(page);
    if (!result.ok) return failedCall(result.error);
    if (result.value.kind === 'unchanged') return ok('unchanged');
    const { value } = result.value;
    const firstId = value.rows[0]?.id;
    if (firstId !== undefined && firstIds.has(firstId)) return ok('complete');
    if (firstId !== undefined) firstIds.add(firstId);
    const taken = input.take(value, page, result.value.etag);
    if (!taken.ok) return failedWrite(taken.error);
    if (value.received < rowsPerPage) return ok('complete');
    if (taken.value === 'stop') return ok('stopped');
  }
  return ok('bounded');
}
