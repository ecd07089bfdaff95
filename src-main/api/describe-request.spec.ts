import fc from 'fast-check';
import { expect, it } from 'vitest';
import { findOperation } from './catalogue';
import { checkInput } from './check-input';
import { describeRequest } from './describe-request';
import { createRedactor } from './redact';
import { motimateRequests } from './testing/motimate-requests';
import { motivosityRequests } from './testing/motivosity-requests';
import { jpeg } from './testing/request-case';

const options = { origin: 'https://acme.example', signedIn: true, redactor: createRedactor() };

async function described(id: string, input: unknown, redactor = createRedactor()) {
  const operation = findOperation(id)!;
  const checked = await checkInput(operation, input);
  if (!checked.ok) throw new Error(JSON.stringify(checked.error));
  const result = describeRequest(operation, checked.value, { ...options, redactor });
  if (!result.ok) throw new Error(result.error.message);
  return result.value;
}

it('T-18 tells a multipart request with its curl line', async () => {
  const input = { body: { title: 'It\'s "open"; now', note: 'x' }, files: { photo: jpeg } };
  expect(await described('mv.announcement.create', input)).toEqual({
    method: 'PUT',
    url: 'https://acme.example/api/v2/announcement',
    headers: {
      accept: 'application/json',
      authorization: 'Bearer •••',
      'content-type': 'multipart/form-data',
    },
    body: {
      kind: 'parts',
      parts: [
        { kind: 'file', name: 'photo', fileName: 'pier.jpg', type: 'image/jpeg', bytes: 10 },
        { kind: 'json', name: 'announcement', text: '{"title":"It\'s \\"open\\"; now","note":"x"}' },
      ],
    },
    curl:
      "curl -X PUT 'https://acme.example/api/v2/announcement' -H 'accept: application/json' -H 'authorization: Bearer •••'" +
      ` -F 'photo=@"pier.jpg";type=image/jpeg'` +
      String.raw` -F 'announcement="{\"title\":\"It'\''s \\\"open\\\"; now\",\"note\":\"x\"}";type=application/json'`,
  });
});

it('T-24, T-39 hides fields that are secrets and keeps e-mail addresses for people to check', async () => {
  const token = await described('mm.token.password', {
    query: { username: 'a@b.example', password: 'p&q', client_id: 'cid' },
  });
  expect(token.url).toBe(
    'https://acme.example/oauth/token?grant_type=password&username=•••&password=•••&client_id=•••',
  );
  const kiosk = await described('mv.kiosk.feeds', { path: { kioskId: 'k-1' } });
  expect(kiosk.url).toBe('https://acme.example/api/v2/kiosk/•••/feeds');
  const thanks = await described('mv.appreciation.create', {
    body: { note: 'x', toUserEmails: ['a@b.example'] },
  });
  expect(thanks.curl).toContain('a@b.example');
});

/** Requests that are right, each with a place where any text may stand. */
const places: readonly (readonly [string, (text: string) => unknown])[] = [
  ['mv.feed.comment', (text) => ({ path: { feedId: 'f1' }, body: { commentText: text } })],
  ['mv.feed.comment', (text) => ({ path: { feedId: text }, body: { commentText: 'x' } })],
  ['mv.user.search', (text) => ({ query: { name: text } })],
  ['mm.user.update', (text) => ({ path: { user_id: '1' }, body: { first_name: text } })],
  ['mv.announcement.create', (text) => ({ body: { title: text, note: 'x' }, files: { photo: jpeg } })],
  ['mv.kiosk.feeds', (text) => ({ path: { kioskId: text } })],
  ['mv.auth.signIn', (text) => ({ body: { username: 'x', password: text } })],
  ['mm.token.client', (text) => ({ body: { client_id: text, client_secret: text } })],
];

it('never leaks a secret, wherever in a request it stands', async () => {
  const secret = fc
    .string({ unit: 'grapheme', minLength: 6, maxLength: 30 })
    .filter((text) => text.trim() === text && !/[•\p{Cc}]/u.test(text) && new Set(text).size > 3);
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...places), secret, fc.string(), async ([id, place], hidden, around) => {
      const redactor = createRedactor();
      redactor.register(hidden);
      const request = await described(id, place(`${around}${hidden}`.trim()), redactor);
      for (const spelt of [hidden, encodeURIComponent(hidden), JSON.stringify(hidden).slice(1, -1)]) {
        const whole = [request.url, JSON.stringify(request.body), request.curl].join('\n');
        // What the request itself is made of is no leak.
        fc.pre(!JSON.stringify(await described(id, place('zzzzzz'))).includes(spelt));
        expect(whole).not.toContain(spelt);
      }
    }),
    { numRuns: 300 },
  );
});

it('hides the value of a secret field wherever else it stands', async () => {
  const told = await described('mv.auth.oauthToken', {
    query: {
      code: 'c0de-77',
      appId: 'app-c0de-77',
      appSecret: 's-1234',
      redirectUri: 'http://127.0.0.1/?c0de-77',
    },
  });
  expect(told.curl).not.toContain('c0de-77');
});

it('describes every example, and nothing that was given is changed', async () => {
  for (const { id, input } of [...motivosityRequests, ...motimateRequests]) {
    const checked = await checkInput(findOperation(id)!, input);
    if (!checked.ok) throw new Error(id);
    const before = JSON.stringify(checked.value);
    expect(describeRequest(findOperation(id)!, checked.value, options).ok).toBe(true);
    expect(JSON.stringify(checked.value)).toBe(before);
  }
});
