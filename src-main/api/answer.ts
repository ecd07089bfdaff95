import type { Failure, Result } from '../contract/result';
import type { SourceErrorCode } from '../contract/source';

/** Why a call gave no value. Carries no secret: addresses are redacted. */
export interface ApiFailure extends Failure {
  readonly code: SourceErrorCode;
  /** HTTP status; null when no answer came. */
  readonly status: number | null;
  /** How long the vendor asks to wait, ms (`Retry-After`, or the reset of `RateLimit`); null = not said. */
  readonly retryAfterMs: number | null;
}

/** What a call gave: a value, or word that nothing changed since `etag`. */
export type ApiAnswer<T> =
  | { readonly kind: 'value'; readonly value: T; readonly etag: string | null; readonly status: number }
  | { readonly kind: 'unchanged'; readonly etag: string | null };

/** The outcome of a call. */
export type ApiResult<T> = Result<ApiAnswer<T>, ApiFailure>;

/** How a call is made. */
export interface CallOptions {
  /** Validator of the answer we have, sent as `If-None-Match`. */
  readonly etag?: string | null;
  /** Polling goes before what people and bulk jobs ask. Default `background`. */
  readonly priority?: 'polling' | 'person' | 'background';
  readonly signal?: AbortSignal;
}
