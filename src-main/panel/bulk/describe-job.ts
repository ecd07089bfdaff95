import type { Vendor } from '../../api/operation';
import type { BulkJob, Elsewhere } from '../../contract/panel/bulk';
import type { BulkStore, KeptJob } from '../../store/state/bulk-store';
import type { OperationRunner } from '../operation-runner';
import { elsewhereWords, whyElsewhere } from './job-account';

/** What tells whose a job is. */
export interface JobOwners {
  readonly runner: Pick<OperationRunner, 'find'>;
  /** Names the account that is connected to a vendor now, see `job-account.ts`; null = none. */
  readonly account: (vendor: Vendor) => string | null;
}

/** Why a job cannot go on now, as another account is connected; null = it can. */
export function elsewhereOf(
  { runner, account }: JobOwners,
  job: KeptJob,
): { readonly why: Elsewhere; readonly words: string } | null {
  const vendor = runner.find(job.operation)?.vendor;
  const why = vendor === undefined ? null : whyElsewhere(job.account, account(vendor));
  return vendor === undefined || why === null ? null : { why, words: elsewhereWords(why, vendor) };
}

/** A job as the panel shows it, with how far it is. */
export function describeJob(
  deps: JobOwners & { readonly store: Pick<BulkStore, 'counts'> },
  job: KeptJob,
): BulkJob {
  const { id, at, who, operation, title, state, reason } = job;
  const found = deps.store.counts(id);
  const none = { waiting: 0, sending: 0, done: 0, failed: 0, unknown: 0, skipped: 0 };
  const counts = found.ok ? found.value : none;
  const rows = Object.values(counts).reduce((sum, count) => sum + count, 0);
  const open = counts.unknown === 1 ? 'One row waits' : `${counts.unknown} rows wait`;
  const toDo = counts.unknown === 0 ? null : `${open} for a decision: was it done?`;
  const elsewhere = elsewhereOf(deps, job)?.why ?? null;
  const told = reason === '' ? toDo : reason;
  return { id, at, who, operation, title, state, rows, counts, reason: told, elsewhere };
}
