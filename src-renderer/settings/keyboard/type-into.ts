/** A field that a keyboard on the page can type into. */
export type TextTarget = HTMLInputElement | HTMLTextAreaElement;

const typed = new Set(['text', 'password', 'search', 'email', 'url', 'tel', 'number']);

/** The field an event came from, when a keyboard on the page may help with it; null = it may not. */
export function textTarget(target: EventTarget | null): TextTarget | null {
  if (target instanceof HTMLInputElement) {
    const takes = typed.has(target.type) && !target.readOnly && target.dataset['keyboard'] !== 'none';
    return takes ? target : null;
  }
  return target instanceof HTMLTextAreaElement && !target.readOnly ? target : null;
}

/**
 * Types into a field where its caret is, as a key of a real keyboard would, so that the page hears of it.
 * @param text what to put in; null = erase what is before the caret
 */
export function typeInto(field: TextTarget, text: string | null): void {
  const whole = field.value;
  // A number field tells no caret.
  const from = field.selectionStart ?? whole.length;
  const until = field.selectionEnd ?? whole.length;
  const start = text === null && from === until ? from - lengthBefore(whole, from) : from;
  const room = field.maxLength < 0 ? Infinity : field.maxLength - (whole.length - (until - start));
  const added = (text ?? '').slice(0, Math.max(0, room));
  if (start === until && added === '') return;
  field.value = whole.slice(0, start) + added + whole.slice(until);
  if (field.selectionStart !== null) field.setSelectionRange(start + added.length, start + added.length);
  field.dispatchEvent(new Event('input', { bubbles: true }));
}

/** How long the sign before a place is: an emoji is more than one code unit. */
function lengthBefore(text: string, place: number): number {
  const signs = [...new Intl.Segmenter().segment(text.slice(0, place))];
  return signs.at(-1)?.segment.length ?? 0;
}
