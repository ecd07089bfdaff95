import type { SourceErrorCode } from '../contract/source';

/**
 * Why an HTTP status outside 2xx and 304 gave no value. Decided by the status alone. VENDORS.md T-25.
 * @param notOfferedOn statuses that mean that the account does not have the operation at all. VENDORS.md T-31
 */
export function statusCode(status: number, notOfferedOn: readonly number[] = []): SourceErrorCode {
  if (notOfferedOn.includes(status)) return 'not-offered';
  if (status === 401) return 'unauthorised';
  if (status === 403) return 'forbidden';
  if (status === 404) return 'not-found';
  if (status === 429) return 'rate-limited';
  return status >= 500 ? 'vendor-error' : 'rejected';
}

const words: Readonly<Record<SourceErrorCode, string>> = {
  unauthorised: 'The sign-in was not accepted.',
  forbidden: 'This account is not allowed to do this.',
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
