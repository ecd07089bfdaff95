import { fail, ok, type Failure, type Result } from '../contract/result';
import { wellFormed } from './values/text';
import type { OperationInput } from './operation';

const DOTS = /^\.{1,2}$/;

/**
 * The address of a call: origin, the path with every `{name}` filled in as one encoded segment, and the query
 * with brackets and spaces encoded (`%5B`, `%20`). Undefined query values are left out. VENDORS.md T-02, T-19,
 * T-29.
 * @param path absolute, such as `/api/v2/kiosk/{kioskId}/feeds`
 * @returns failure `bad-request` when a parameter is missing, empty or a dot segment; never names its value
 */
export function requestUrl(origin: string, path: string, input: OperationInput): Result<string> {
  const problems: Failure[] = [];
  const filled = path.replace(/\{([^{}]+)\}/g, (_match, name: string) => {
    const value = input.path?.[name] ?? '';
    if (value === '' || DOTS.test(value)) {
      problems.push({
        code: 'bad-request',
        message: `The part "${name}" of the address is missing or not usable.`,
      });
    }
    return encode(value);
  });
  const problem = problems[0];
  if (problem) return fail(problem);
  const query = formText(input.query ?? {});
  return ok(`${origin}${filled}${query === '' ? '' : `?${query}`}`);
}

/** Pairs as a query or form body: percent-encoded, spaces as `%20`, undefined and null values left out. */
export function formText(pairs: Readonly<Record<string, unknown>>): string {
  return Object.entries(pairs)
    .flatMap(([name, value]) =>
      typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
        ? [`${encode(name)}=${encode(String(value))}`]
        : [],
    )
    .join('&');
}

function encode(text: string): string {
  // Half a surrogate pair would make encodeURIComponent throw.
  return encodeURIComponent(wellFormed(text));
}
