import { fail, ok, type Failure, type Result } from '../contract/result';
import { wellFormed } from './values/text';
import type { OperationInput, QueryWriter } from './operation';

const DOTS = /^\.{1,2}$/;

/**
 * The address of a call: origin, the path with every `{name}` filled in as one encoded segment, and the query
 * with brackets and spaces encoded (`%5B`, `%20`). Undefined query values are left out, lists are joined with
 * commas. VENDORS.md T-02, T-12, T-19, T-29.
 * @param path absolute, such as `/api/v2/kiosk/{kioskId}/feeds`
 * @param writers how some values of the query are written, by name. VENDORS.md T-11
 * @returns failure `bad-request` when a parameter is missing, empty or a dot segment; never names its value
 */
export function requestUrl(
  origin: string,
  path: string,
  input: Pick<OperationInput, 'path' | 'query'>,
  writers: Readonly<Record<string, QueryWriter>> = {},
): Result<string> {
  const problems: Failure[] = [];
  const filled = path.replace(/\{([^{}]+)\}/g, (_match, name: string) => {
    const value = input.path?.[name] ?? '';
    if (value === '' || DOTS.test(value)) {
      problems.push({
        code: 'bad-request',
        message: `The part "${name}" of the address is missing or not usable.`,
      });
    }
    return encodeText(value);
  });
  const problem = problems[0];
  if (problem) return fail(problem);
  const query = Object.entries(input.query ?? {})
    .flatMap(([name, value]) => {
      const writer = Object.hasOwn(writers, name) ? writers[name] : undefined;
      return writer === undefined ? pair(name, value) : writer(value, name);
    })
    .join('&');
  return ok(`${origin}${filled}${query === '' ? '' : `?${query}`}`);
}

/** Pairs as a query or form body: percent-encoded, spaces as `%20`, undefined and null values left out. */
export function formText(pairs: Readonly<Record<string, unknown>>): string {
  return Object.entries(pairs)
    .flatMap(([name, value]) => pair(name, value))
    .join('&');
}

/** One value percent-encoded, such as for a segment of a path. */
export function encodeText(text: string): string {
  // Half a surrogate pair would make encodeURIComponent throw.
  return encodeURIComponent(wellFormed(text));
}

function pair(name: string, value: unknown): readonly string[] {
  const scalar = Array.isArray(value) && value.length > 0 ? value.map(String).join(',') : value;
  return typeof scalar === 'string' || typeof scalar === 'number' || typeof scalar === 'boolean'
    ? [`${encodeText(name)}=${encodeText(String(scalar))}`]
    : [];
}
