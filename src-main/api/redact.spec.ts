import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createRedactor, REDACTED } from './redact';

describe('patterns', () => {
  const redactor = createRedactor();
  it.each([
    ['T-39 kiosk id', 'https://app.motivosity.com/api/v2/kiosk/4f-secret/feeds?x=1', '4f-secret'],
    ['T-24 query', '/oauth/token?grant_type=password&username=jo&password=hunter2&client_id=c1d', 'hunter2'],
    ['T-24 query, client id', '/oauth/token?client_id=c1d9&x=1', 'c1d9'],
    ['encoded query', 'password%3Dhunter2', 'hunter2'],
    ['one-time code', '/callback?state=1&code=4f9a-xyz', '4f9a'],
    ['JSON', '{"accessToken":"abc.def","expiresIn":"900"}', 'abc.def'],
    ['JSON, number', '{"pin": 123456}', '123456'],
    ['JSON with an escaped quote', String.raw`{"password":"a\"hunter2"}`, 'hunter2'],
    ['JSON in JSON', JSON.stringify({ body: JSON.stringify({ client_secret: 'hunter2' }) }), 'hunter2'],
    ['printed object', "{ appSecret: 'hunter2', name: 'x' }", 'hunter2'],
    ['header', 'Authorization: Bearer abc.def-ghi', 'abc.def-ghi'],
    ['basic', 'authorization: Basic YWJjOmRlZg==', 'YWJj'],
    ['e-mail', 'user Jo.Doe+x@acme.example was not found', 'acme.example'],
    ['encoded e-mail', '?q=jo.doe%40acme.example&x', 'acme.example'],
  ])('hides a secret: %s', (_name, text, secret) => {
    expect(redactor.text(text)).not.toContain(secret);
    expect(redactor.text(text)).toContain(REDACTED);
  });

  it.each([
    'GET mv.kiosk.feeds 200 in 41 ms',
    'Zürich: 20 people, 3 posts',
    'https://app.motivosity.com/api/v2/user/me?page=0',
    'the status code was 500',
    '[poller:feeds] feeds could not be read: No connection to the service. {"code":"network"}',
  ])('leaves %j alone', (text) => {
    expect(redactor.text(text)).toBe(text);
  });
});

it('hides by key, deep inside details, and does not trip over circles', () => {
  const redactor = createRedactor();
  redactor.register('s3cret');
  const error = new Error('got s3cret', { cause: { url: '/kiosk/abc/feeds' } });
  const details: Record<string, unknown> = {
    clientSecret: 'x',
    refresh_token: null,
    nested: [{ password: 12 }, new Map([['k', 's3cret']]), new Set(['s3cret'])],
    error,
    s3cret: 1,
  };
  details['self'] = details;
  const text = JSON.stringify(redactor.details(details));
  expect(text).not.toContain('s3cret');
  expect(text).not.toContain('abc');
  expect(text).toContain('"clientSecret":"•••"');
  expect(text).toContain('"refresh_token":null');
  expect(text).toContain('[more]');
});

it('leaves the codes of faults readable, without which a log is no help', () => {
  expect(createRedactor().details({ code: 'vendor-error' })).toEqual({ code: 'vendor-error' });
});

it('hides numbers that are secrets and keeps the others', () => {
  const redactor = createRedactor();
  redactor.register('123456');
  expect(redactor.details({ a: 123456, b: 7, c: true, d: null })).toEqual({
    a: REDACTED,
    b: 7,
    c: true,
    d: null,
  });
});

it('forgets passing secrets only after many newer ones', () => {
  const redactor = createRedactor();
  redactor.register('lasting-one');
  redactor.register('passing-0', 'passing');
  expect(redactor.text('passing-0')).toBe(REDACTED);
  for (let n = 1; n <= 100; n += 1) redactor.register(`other-${n}-`, 'passing');
  expect(redactor.text('passing-0')).toBe('passing-0');
  expect(redactor.text('lasting-one')).toBe(REDACTED);
});

/** Secrets as they are in life; one made of bullets only could not be told from its own replacement. */
const secret = fc
  .string({ unit: 'grapheme', minLength: 1, maxLength: 40 })
  .filter((text) => !/^[•]+$/.test(text));

it('no registered secret survives, in any position, spelling or depth', () => {
  const spelling = fc.constantFrom<(text: string) => string>(
    (text) => text,
    (text) => encodeURIComponent(text),
    (text) => new URLSearchParams({ s: text }).toString().slice(2),
    (text) => JSON.stringify(text).slice(1, -1),
    (text) => Buffer.from(text).toString('base64'),
    (text) => Buffer.from(text).toString('base64url'),
  );
  fc.assert(
    fc.property(
      fc.array(secret, { minLength: 1, maxLength: 4 }),
      spelling,
      fc.array(fc.string({ unit: 'grapheme' }), { minLength: 2, maxLength: 5 }),
      (secrets, spell, parts) => {
        const redactor = createRedactor();
        for (const one of secrets) redactor.register(one);
        for (const one of secrets) {
          const hidden = spell(one);
          const text = parts.join(hidden);
          expect(redactor.text(text)).not.toContain(hidden);
          const details = redactor.details({ [text]: text, list: [{ text }, new Error(text)] });
          for (const leaf of leaves(details)) expect(leaf).not.toContain(hidden);
        }
      },
    ),
  );
});

/** Every text that came out of our own input: the fixed keys of the details may equal a short secret by chance. */
function leaves(value: unknown): string[] {
  if (typeof value === 'string')
    return /^(Error|\[.*\])$/.test(value) || value.includes('    at ') ? [] : [value];
  if (Array.isArray(value)) return value.flatMap(leaves);
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(leaves) : [];
}
