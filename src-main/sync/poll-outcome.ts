import type { ApiFailure } from '../api/answer';
import type { Failure } from '../contract/result';
import type { SourceErrorCode } from '../contract/source';

/** Why an attempt failed. */
export interface PollFailure {
  readonly ok: false;
  readonly code: SourceErrorCode;
  /** Words for people; carries no secret. */
  readonly message: string;
  /** How long the vendor asks to wait, ms; null = not said. */
  readonly retryAfterMs: number | null;
}

/** How one attempt of a poller went. */
export type PollOutcome = { readonly ok: true } | PollFailure;

/** An attempt that went well. */
export const succeeded: PollOutcome = { ok: true };

/** The outcome of a call that failed. */
export function failedCall(failure: ApiFailure): PollFailure {
  return { ok: false, code: failure.code, message: failure.message, retryAfterMs: failure.retryAfterMs };
}

/** The outcome of an attempt whose answer could not be written down. */
export function failedWrite(failure: Failure): PollFailure {
  return { ok: false, code: 'storage', message: failure.message, retryAfterMs: null };
}
