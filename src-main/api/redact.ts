/** What stands where a secret stood. */
export const REDACTED = '•••';

/** How many passing secrets (access tokens) are remembered; older ones have expired long since. */
const PASSING_LIMIT = 100;
const MAX_DEPTH = 12;

const SECRET_KEYS = [
  'access_?token',
  'refresh_?token',
  'id_?token',
  'secure_?token',
  'token',
  'password',
  'passwd',
  'client_?secret',
  'app_?secret',
  'secret',
  'api_?key',
  'kiosk_?id',
  'client_?id',
  'username',
  'pin',
  'authorization',
  'cookie',
  'set-cookie',
].join('|');

const SECRET_KEY = new RegExp(`^(?:${SECRET_KEYS})$`, 'i');

/** Each pattern keeps its first group and hides the rest of the match. */
const PATTERNS: readonly RegExp[] = [
  /(\/kiosk\/)[^/\s?#"'<>]+/gi,
  /(\b(?:Bearer|Basic)\s+)[A-Za-z0-9._~+/=-]+/gi,
  // JSON, also JSON inside a JSON string: "password":"x", \"password\":\"x\".
  new RegExp(
    String.raw`(\\*"(?:${SECRET_KEYS})\\*"\s*:\s*)(?:\\+"(?:(?!\\+").)*(?:\\+")?|"(?:[^"\\]|\\.)*"?|[^\s,}\]"]+)`,
    'gi',
  ),
  // Queries, forms, and the way objects are printed: password=x, password: 'x'.
  new RegExp(
    String.raw`((?<![\w-])(?:${SECRET_KEYS})\s*(?:=|%3D|:\s)\s*)(?:'[^']*'?|"[^"]*"?|[^\s&"'#;,}]+)`,
    'gi',
  ),
  // OAuth's one-time code travels in a query; as a key of an object, "code" is what we call a fault.
  /((?<![\w-])code(?:=|%3D))[^\s&"'#;,}]+/gi,
  /()[\w.+-]{1,64}(?:@|%40)[\w-]{1,63}(?:\.[\w-]{1,63})+/g,
];

/**
 * Keeps secrets out of everything that is written down: hides registered secrets in any position and spelling,
 * and whatever looks like one (kiosk ids in addresses, tokens, passwords, e-mail addresses). VENDORS.md T-24,
 * T-39.
 */
export interface Redactor {
  /**
   * Makes a secret known. `passing` ones (access tokens) are forgotten after many newer ones.
   * @param keep default `always`
   */
  register(secret: string, keep?: 'always' | 'passing'): void;
  /** The text without secrets. */
  text(text: string): string;
  /** The text without the secrets that were registered; what only looks like one stays. For people's eyes. */
  known(text: string): string;
  /** A copy of any value, such as the details of a log line, without secrets in texts, keys or numbers. */
  details(value: unknown): unknown;
}

/** Makes the redactor; one for the whole process. */
export function createRedactor(): Redactor {
  const always = new Set<string>();
  const passing = new Set<string>();
  let known: RegExp | null = null;

  const rebuild = () => {
    const forms = [...new Set([...always, ...passing].flatMap(spellings))].sort(
      (a, b) => b.length - a.length,
    );
    known = forms.length === 0 ? null : new RegExp(forms.map(escapeRegExp).join('|'), 'gi');
  };

  const withoutKnown = (input: string): string => (known === null ? input : input.replace(known, REDACTED));
  const text = (input: string): string =>
    PATTERNS.reduce((rest, pattern) => rest.replace(pattern, `$1${REDACTED}`), withoutKnown(input));

  const details = (value: unknown, depth: number, above: readonly object[]): unknown => {
    if (typeof value === 'string') return text(value);
    if (typeof value === 'number' || typeof value === 'bigint') {
      return text(String(value)) === String(value) ? value : REDACTED;
    }
    if (typeof value === 'function' || typeof value === 'symbol') return `[${typeof value}]`;
    if (typeof value !== 'object' || value === null) return value;
    if (depth >= MAX_DEPTH || above.includes(value)) return '[more]';
    const path = [...above, value];
    if (Array.isArray(value))
      return (value as readonly unknown[]).map((item) => details(item, depth + 1, path));
    if (value instanceof Set)
      return [...(value as ReadonlySet<unknown>)].map((item) => details(item, depth + 1, path));
    if (
      value instanceof Date ||
      value instanceof URL ||
      value instanceof URLSearchParams ||
      value instanceof RegExp
    ) {
      return text(String(value));
    }
    if (ArrayBuffer.isView(value) || value instanceof ArrayBuffer) return '[bytes]';
    const copy: Record<string, unknown> = {};
    for (const [key, inner] of entriesOf(value)) {
      const secretKey =
        SECRET_KEY.test(key) && inner !== null && inner !== undefined && typeof inner !== 'boolean';
      copy[text(key)] = secretKey ? REDACTED : details(inner, depth + 1, path);
    }
    return copy;
  };

  return {
    register(secret, keep = 'always') {
      if (secret === '' || always.has(secret) || (keep === 'passing' && passing.has(secret))) return;
      if (keep === 'always') {
        passing.delete(secret);
        always.add(secret);
      } else {
        passing.add(secret);
        const oldest = passing.values().next();
        if (passing.size > PASSING_LIMIT && !oldest.done) passing.delete(oldest.value);
      }
      rebuild();
    },
    text,
    known: withoutKnown,
    details: (value) => details(value, 0, []),
  };
}

function entriesOf(value: object): readonly (readonly [string, unknown])[] {
  if (value instanceof Map) {
    return [...(value as ReadonlyMap<unknown, unknown>)].map(([key, inner]) => [String(key), inner] as const);
  }
  // The telling parts of an error are not enumerable.
  const names =
    value instanceof Error
      ? ['name', 'message', 'stack', 'cause', ...Object.keys(value)]
      : Object.keys(value);
  return [...new Set(names)].flatMap((name) => {
    try {
      const inner: unknown = Reflect.get(value, name);
      return inner === undefined && value instanceof Error ? [] : [[name, inner] as const];
    } catch (error) {
      return [[name, `[unreadable: ${error instanceof Error ? error.name : 'error'}]`] as const];
    }
  });
}

/** A secret as it can turn up: as it is, in an address, in a form, inside JSON, in base64. */
function spellings(secret: string): readonly string[] {
  const bytes = new TextEncoder().encode(secret);
  const base64 = btoa(String.fromCharCode(...bytes)).replace(/=+$/, '');
  const json = JSON.stringify(secret).slice(1, -1);
  const percent = [...bytes].map((byte) => `%${byte.toString(16).padStart(2, '0')}`).join('');
  const form = new URLSearchParams({ s: secret }).toString().slice(2);
  return [
    secret,
    form,
    form.replace(/\+/g, '%20'),
    percent,
    encodeURIComponent(new TextDecoder().decode(bytes)),
    json,
    JSON.stringify(json).slice(1, -1),
    base64,
    base64.replace(/\+/g, '-').replace(/\//g, '_'),
  ].filter((spelling) => spelling !== '');
}

function escapeRegExp(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
