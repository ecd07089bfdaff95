import { REDACTED, type Redactor } from '../../api/redact';
import { asFields } from '../../api/values/fields';

const TOKEN = /token/i;

/** An answer of a sign-in without its tokens; they are made known to the redactor, so that no log repeats them. */
export function withoutTokens(value: unknown, redactor: Pick<Redactor, 'register'>): unknown {
  if (Array.isArray(value)) return value.map((item) => withoutTokens(item, redactor));
  const fields = asFields(value);
  if (fields === null) return value;
  return Object.fromEntries(
    Object.entries(fields).map(([name, inner]) => {
      if (!TOKEN.test(name) || typeof inner !== 'string') return [name, withoutTokens(inner, redactor)];
      // "token_type": "Bearer" is no secret.
      if (/type$/i.test(name)) return [name, inner];
      redactor.register(inner, 'passing');
      return [name, REDACTED];
    }),
  );
}
