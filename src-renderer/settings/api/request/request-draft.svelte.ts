import type { OperationDescription } from '@contract/panel/operation-description';
import type { Identity } from './identity';
import { emptyRequest, isFields, requestFrom, secretFields, type RequestValue } from './request-value';

/** Why the text of the JSON view cannot be read. `line` and `column` begin at 1; null = not known. */
export type TextFault =
  | { readonly kind: 'no-object' }
  | { readonly kind: 'not-json'; readonly line: number | null; readonly column: number | null };

/**
 * What was typed for one operation. Form and JSON view are two sights of it: what is typed in one stands in the other.
 * Text that is no JSON yet stays in the JSON view as it was typed, and the form waits for it.
 */
export class RequestDraft {
  readonly operation: OperationDescription;
  #value = $state<RequestValue>({});
  #typed = $state<string | null>(null);
  /** The value that the typed text stands for; null = it stands for none. */
  #typedFor = $state<string | null>(null);
  #fault = $state.raw<TextFault | null>(null);
  /** As whom it is sent; null = the first that may. */
  as = $state<Identity | null>(null);
  /** Which sight is seen. */
  view = $state<'form' | 'json'>('form');

  constructor(operation: OperationDescription) {
    this.operation = operation;
    this.#value = emptyRequest(operation);
  }

  /** What was typed, for the form to change in place. While the text has a fault: what it was before. */
  get value(): RequestValue {
    return this.#value;
  }
  set value(value: RequestValue) {
    this.#value = value;
  }

  /** The request as JSON. Keeps how it was typed for as long as that stands for the same request. */
  get text(): string {
    if (this.#typed !== null && (this.#fault !== null || this.#typedFor === JSON.stringify(this.#value))) {
      return this.#typed;
    }
    return JSON.stringify(this.#value, null, 2);
  }
  set text(text: string) {
    this.#typed = text;
    const read = parse(text);
    if ('fault' in read) {
      this.#fault = read.fault;
      this.#typedFor = null;
      return;
    }
    this.#fault = null;
    this.#value = read.value;
    this.#typedFor = JSON.stringify(read.value);
  }

  /** Why the text cannot be read; null = it can. */
  get fault(): TextFault | null {
    return this.#fault;
  }

  /** The request to send, a copy; null = the text cannot be read. */
  get request(): RequestValue | null {
    return this.#fault === null ? $state.snapshot(this.#value) : null;
  }

  /** Whether anything was typed. */
  get touched(): boolean {
    return (
      this.#fault !== null || JSON.stringify(this.#value) !== JSON.stringify(emptyRequest(this.operation))
    );
  }

  /** Puts what is known of a request in the place of what was typed. */
  fill(given: unknown, as: Identity | null = null): void {
    this.#value = requestFrom(this.operation, given);
    this.#typed = null;
    this.#fault = null;
    this.as = as;
  }

  /** Puts the id of a file that main holds into its part; null = there is none. */
  setFile(part: string, id: string | null): void {
    const files = isFields(this.#value['files']) ? { ...this.#value['files'] } : {};
    if (id === null) Reflect.deleteProperty(files, part);
    else files[part] = { file: id };
    this.#value['files'] = files;
  }

  /** Forgets secrets that were typed. */
  forgetSecrets(): void {
    const secrets = secretFields(this.operation);
    if (secrets.length === 0) return;
    if (this.#fault !== null) this.fill(null, this.as);
    for (const [part, name] of secrets) {
      const fields = this.#value[part ?? ''];
      if (isFields(fields) && name !== undefined) Reflect.deleteProperty(fields, name);
    }
    this.#typed = null;
  }
}

function parse(text: string): { readonly value: RequestValue } | { readonly fault: TextFault } {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    return { fault: { kind: 'not-json', ...placeOf(String(error), text) } };
  }
  return isFields(value) ? { value } : { fault: { kind: 'no-object' } };
}

/** Where reading ended, from the engine's words: "(line 2 column 3)" or "at position 12". */
function placeOf(words: string, text: string): { line: number | null; column: number | null } {
  const told = /line (\d+) column (\d+)/.exec(words);
  if (told) return { line: Number(told[1]), column: Number(told[2]) };
  const position = /position (\d+)/.exec(words)?.[1];
  if (position === undefined) return { line: null, column: null };
  const before = text.slice(0, Number(position)).split('\n');
  return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
}
