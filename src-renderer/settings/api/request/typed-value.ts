/** A value of a request as the text of a field. */
export function textOf(value: unknown): string {
  if (value === undefined || value === null) return '';
  if (typeof value === 'string') return value;
  return typeof value === 'number' || typeof value === 'boolean' ? String(value) : JSON.stringify(value);
}

/** A number where the text is exactly one; otherwise the text, so that what was typed is not lost. */
export function numberIn(text: string): number | string {
  const number = Number(text);
  return text.trim() === text && text !== '' && String(number) === text && Number.isFinite(number)
    ? number
    : text;
}
