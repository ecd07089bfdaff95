import type { SourceErrorCode } from '../contract/source';

/**
 * Operations that an account may simply not have: there a 404 or 405 means `not-offered`, not a mistake.
 * VENDORS.md T-31.
 */
const mayBeMissing: ReadonlySet<string> = new Set(['mm.post.list']);

/** Why an HTTP status outside 2xx and 304 gave no value. Decided by the status alone. VENDORS.md T-25. */
export function statusCode(status: number, operationId: string): SourceErrorCode {
  if (mayBeMissing.has(operationId) && (status === 404 || status === 405)) return 'not-offered';
  if (status === 401) return 'unauthorised';
  if (status === 403) return 'forbidden';
  if (status === 404) return 'not-found';
  if (status === 429) return 'rate-limited';
  return status >= 500 ? 'vendor-error' : 'rejected';
}

const words: Readonly<Record<SourceErrorCode, string>> = {
  unauthorised: 'The sign-in was not accepted.',
  forbidden: 'This account is not allowed to read this.',
  'not-found': 'There is nothing at this address.',
  'not-offered': 'This account does not offer this.',
  'rate-limited': 'Too many calls; the service asks to wait.',
  'vendor-error': 'The service has a fault of its own.',
  rejected: 'The service did not accept the call.',
  network: 'No connection to the service.',
  timeout: 'The service took too long to answer.',
  'too-large': 'The answer is larger than can be right.',
  unreadable: 'The answer cannot be read.',
  'schema-changed': 'The answer does not have the form it used to have.',
  storage: 'The disk could not be used.',
};

/** A code as a sentence for people. */
export function codeWords(code: SourceErrorCode): string {
  return words[code];
}
