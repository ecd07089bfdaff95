import { fail, ok, type Result } from '../../contract/result';
import type { ApiFailure } from '../answer';
import { statusCode } from '../status';
import { asFields, asNumber } from '../values/fields';
import { vendorFailure } from '../vendor-words';

/**
 * Takes an answer of Motimate out of `{"data": …}`, or leaves it as it is when it has no such key (tokens have
 * none, VENDORS.md T-24). Motimate's own failure `{id, message, status}` is one even under a 2xx.
 * @param status HTTP status, for the failure
 */
export function unwrapMotimate(body: unknown, status: number): Result<unknown, ApiFailure> {
  const fields = asFields(body);
  if (fields === null) return ok(body);
  if (Object.hasOwn(fields, 'data')) return ok(fields['data']);
  const told = asNumber(fields['status']);
  if (told !== null && told >= 400 && told < 600 && typeof fields['message'] === 'string') {
    return fail(vendorFailure(statusCode(told), body, { status }));
  }
  return ok(body);
}
