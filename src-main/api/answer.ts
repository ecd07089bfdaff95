import type { Failure, Result } from '../contract/result';
import type { SourceErrorCode } from '../contract/source';

/** Why a call gave no value. Carries no secret: addresses are redacted. */
export interface ApiFailure extends Failure {
  readonly code: SourceErrorCode;
  /** HTTP status; null when no answer came. */
  readonly status: number | null;
  /** What the vendor said, without secrets, in its order; absent = nothing. VENDORS.md T-01. */
  readonly said?: readonly VendorMessage[];
  /** How long the vendor asks to wait, ms (`Retry-After`, or the reset of `RateLimit`); null = not said. */
  readonly retryAfterMs: number | null;
  /** Present where the request never reached the vendor, so that nothing can have happened. */
  readonly unsent?: true;
}

/** A sentence of the vendor's about a call. */
export interface VendorMessage {
  /** The field it is about, such as `note`; null = the whole call. */
  readonly field: string | null;
  readonly message: string;
}

/** How far a body has come. */
export interface Progress {
  readonly direction: 'up' | 'down';
  /** Bytes so far. Going up, bytes handed over for sending. */
  readonly bytes: number;
  /** Bytes in all; null = not known. */
  readonly total: number | null;
}

/**
 * What a call gave: a value, or word that nothing changed since `etag`. `status` is 0 where nothing was sent.
 * `raw` is the whole answer as it came, where it was asked for.
 */
export type ApiAnswer<T> =
  | {
      readonly kind: 'value';
      readonly value: T;
      readonly etag: string | null;
      readonly status: number;
      readonly raw?: unknown;
    }
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
  /** Also give the answer as it came. */
  readonly keepRaw?: boolean;
  /** Told how uploads and downloads go on. */
  readonly onProgress?: (progress: Progress) => void;
}
