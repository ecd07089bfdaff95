import { fail, ok, type Result } from '../../contract/result';
import type { ApiFailure } from '../answer';
import { asBool, asFields } from '../values/fields';
import { vendorFailure, vendorMessages } from '../vendor-words';

/**
 * Takes an answer of Motivosity out of its envelope `{success, response, mvMessages}`, or leaves it as it is
 * when it has none: the payload is `response` only where the object has that key. `success: false` (also as
 * text) and `status: "failure"` are failures whatever the HTTP status says. VENDORS.md T-01, T-15.
 * @param status HTTP status, for the failure
 */
export function unwrapMotivosity(body: unknown, status: number): Result<unknown, ApiFailure> {
  const fields = asFields(body);
  if (fields === null) return ok(body);
  const payload = Object.hasOwn(fields, 'response')
    ? fields['response']
    : // One old page of the vendor writes it with a capital.
      Object.hasOwn(fields, 'Response')
      ? fields['Response']
      : body;
  if (asBool(fields['success']) === false || saysFailure(fields) || saysFailure(asFields(payload))) {
    const told = vendorMessages(body).length > 0 ? body : payload;
    return fail(vendorFailure('rejected', told, { status }));
  }
  return ok(payload);
}

function saysFailure(fields: Readonly<Record<string, unknown>> | null): boolean {
  const status = fields?.['status'];
  return typeof status === 'string' && status.toLowerCase() === 'failure';
}
