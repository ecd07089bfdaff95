import type { SourceErrorCode } from '../contract/source';
import type { ApiFailure, VendorMessage } from './answer';
import { apiFailure } from './failure';
import type { Redactor } from './redact';
import { codeWords } from './status';
import { asArray, asFields } from './values/fields';
import { asLine } from './values/text';

const MAX_MESSAGES = 20;
const MAX_MESSAGE = 300;

/**
 * The vendor's own sentences about what went wrong, each one line of at most 300 characters: those of
 * `mvMessages` or `messages` (Motivosity), else `message`, else `error_description` or `error` (token
 * endpoints). `severity` decides nothing. May repeat what was sent, so it must be redacted.
 * VENDORS.md T-01, T-24, T-25.
 */
export function vendorMessages(payload: unknown): readonly VendorMessage[] {
  const fields = asFields(payload);
  if (fields === null) return [];
  const listed = [...asArray(fields['mvMessages']), ...asArray(fields['messages'])].flatMap(messageOf);
  if (listed.length > 0) return listed.slice(0, MAX_MESSAGES);
  for (const key of ['message', 'error_description', 'error']) {
    const single = messageOf(fields[key]);
    if (single.length > 0) return single;
  }
  return [];
}

/**
 * The one failure that all of the vendors' forms become: our words for the code, then the vendor's first
 * sentence; all of them are in `said`. VENDORS.md T-01, T-25.
 */
export function vendorFailure(
  code: SourceErrorCode,
  payload: unknown,
  facts: { readonly status: number | null; readonly retryAfterMs?: number | null },
  redactor?: Pick<Redactor, 'text'>,
): ApiFailure {
  const said = vendorMessages(payload).map(({ field, message }) => ({
    field,
    message: redactor === undefined ? message : redactor.text(message),
  }));
  const first = said[0];
  const failure = apiFailure(
    code,
    first === undefined ? codeWords(code) : `${codeWords(code)} It says: ${first.message}`,
    facts,
  );
  return first === undefined ? failure : { ...failure, said };
}

function messageOf(candidate: unknown): readonly VendorMessage[] {
  const fields = asFields(candidate);
  const message = asLine(fields === null ? candidate : fields['message'], MAX_MESSAGE);
  return message === null ? [] : [{ field: asLine(fields?.['key'], 100), message }];
}
