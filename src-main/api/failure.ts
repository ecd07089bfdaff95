import type { SourceErrorCode } from '../contract/source';
import type { ApiFailure } from './answer';

/**
 * Makes a failure of a call. `message` is for people and must already be free of secrets.
 * @param facts status (HTTP, null = no answer came) and retryAfterMs (ms, null = not said); both null by default
 */
export function apiFailure(
  code: SourceErrorCode,
  message: string,
  facts: { readonly status?: number | null; readonly retryAfterMs?: number | null } = {},
): ApiFailure {
  return { code, message, status: facts.status ?? null, retryAfterMs: facts.retryAfterMs ?? null };
}

/** The same failure, of a request that never reached the vendor: whatever it was to do has not happened. */
export function unsent(failure: ApiFailure): ApiFailure {
  return { ...failure, unsent: true };
}

/** The failure of a call that its caller gave up. Nothing is known about the vendor then. */
export function cancelledFailure(): ApiFailure {
  return apiFailure('network', 'The call was cancelled.');
}
