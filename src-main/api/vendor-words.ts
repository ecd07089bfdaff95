import { asArray, asFields } from './values/fields';
import { asLine } from './values/text';

/**
 * The vendor's own sentence about what went wrong, one line of at most 300 characters: the first of `mvMessages`
 * or `messages` (Motivosity), `message`, or `error_description` and `error` (token endpoints); null = none.
 * May repeat what was sent, so it must be redacted. VENDORS.md T-01.
 */
export function vendorWords(payload: unknown): string | null {
  const fields = asFields(payload);
  if (fields === null) return null;
  const list = [...asArray(fields['mvMessages']), ...asArray(fields['messages'])];
  for (const candidate of [
    ...list,
    fields,
    { message: fields['error_description'] },
    { message: fields['error'] },
  ]) {
    const words = asLine(asFields(candidate)?.['message'] ?? candidate, 300);
    if (words !== null) return words;
  }
  return null;
}
