const LONE_SURROGATE = /[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g;
// Everything that is not a character at all, but tab and line feed, which are.
const CONTROL = /\p{Cc}/gu;

/** The longest text kept of any field, UTF-16 units; longer ones end with an ellipsis. */
export const MAX_TEXT = 10_000;

/** The text with every lone half of a surrogate pair replaced, so that it survives being encoded and stored. */
export function wellFormed(text: string): string {
  return text.replace(LONE_SURROGATE, '\uFFFD');
}

/**
 * A vendor's text as text: control characters but tab and line feed are removed, line ends become line feeds,
 * the ends are trimmed. Nothing is decoded and no markup is removed. VENDORS.md T-46.
 * @returns null for anything that is not a string or is blank
 */
export function asText(value: unknown, maxLength = MAX_TEXT): string | null {
  if (typeof value !== 'string') return null;
  const clean = value
    .replace(/\r\n?/g, '\n')
    .replace(CONTROL, (character) => (character === '\n' || character === '\t' ? character : ''))
    .trim();
  if (clean === '') return null;
  return wellFormed(clean.length > maxLength ? `${clean.slice(0, maxLength - 1).trimEnd()}…` : clean);
}

/** A text of one line: as `asText`, and every run of white space becomes one space. For names and titles. */
export function asLine(value: unknown, maxLength = 500): string | null {
  const text = asText(value);
  return text === null ? null : asText(text.replace(/\s+/g, ' '), maxLength);
}

/** An identifier as text: a non-empty string or a finite number. VENDORS.md T-26. */
export function asId(value: unknown): string | null {
  if (typeof value === 'number') return Number.isFinite(value) ? String(value) : null;
  return asLine(value, 300);
}

/** An e-mail address in lower case; null when it is none. */
export function asEmail(value: unknown): string | null {
  const line = asLine(value, 320)?.toLowerCase() ?? null;
  return line !== null && /^[^\s@]+@[^\s@]+$/.test(line) ? line : null;
}

/** A name as a key: lower case, compatible forms joined, one space between words. */
export function nameKey(name: string): string {
  return name.normalize('NFKC').toLowerCase().replace(/\s+/g, ' ').trim();
}
