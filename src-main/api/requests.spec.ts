import { expect, it, vi } from 'vitest';
import type { Log } from '../contract/log';
import { FakeClock } from '../testing/fake-clock';
import { catalogue, createCatalogue, defaultWire, findOperation } from './catalogue';
import { checkInput } from './check-input';
import { describeRequest } from './describe-request';
import type { Operation } from './operation';
import { createRedactor } from './redact';
import { motimateRequests } from './testing/motimate-requests';
import { motivosityRequests } from './testing/motivosity-requests';
import { createTransport, type FetchInit } from './transport';

const ORIGIN = 'https://acme.example';
const cases = [...motivosityRequests, ...motimateRequests];
const silent: Log = { debug: vi.fn(), info: vi.fn(), warn: vi.fn(), error: vi.fn() };

/** What `fetch` is handed for an operation. */
async function sent(operation: Operation<unknown>, given: unknown, token: string | null) {
  const input = await checkInput(operation, given);
  if (!input.ok) throw new Error(JSON.stringify(input.error));
  let call: { readonly address: string; readonly init: FetchInit } | null = null;
  const transport = createTransport({
    clock: new FakeClock(),
    log: silent,
    redactor: createRedactor(),
    fetch: async (address, init) => {
      call = { address, init };
      return new Response('{}');
    },
  });
  await transport({ origin: ORIGIN, operation, input: input.value, token });
  return call as unknown as { readonly address: string; readonly init: FetchInit };
}

it('has a request for each operation', () => {
  expect(cases.map(({ id }) => id).sort()).toEqual(catalogue.map(({ id }) => id).sort());
});

it.each(cases)('T-04, T-11, T-12, T-15, T-18, T-19 sends $id as $wire', async (one) => {
  const operation = findOperation(one.id)!;
  const bearer = operation.identity.includes('none') || operation.identity.includes('kiosk') ? null : 't0ken';
  const { address, init } = await sent(operation, one.input, bearer);
  expect(`${init.method} ${address}`).toBe(one.wire.replace(' ', ` ${ORIGIN}`));

  const type =
    one.json !== undefined
      ? 'application/json'
      : one.form !== undefined
        ? 'application/x-www-form-urlencoded'
        : null;
  expect(init.headers).toEqual({
    accept: 'application/json',
    ...(bearer !== null && { authorization: 'Bearer t0ken' }),
    ...(type !== null && { 'content-type': type }),
  });
  expect(init.redirect).toBe('error');
  expect(init.credentials).toBe('omit');
  expect(init.cache).toBe('no-store');

  if (one.parts === undefined) {
    expect(init.body).toBe(one.form ?? (one.json === undefined ? undefined : JSON.stringify(one.json)));
    return;
  }
  const parts: Record<string, unknown> = {};
  for (const [name, part] of init.body as FormData) {
    if (typeof part === 'string') throw new Error(`${name} is plain text`);
    parts[name] =
      part.type === 'application/json'
        ? JSON.parse(await part.text())
        : `${part.name} ${part.type} ${part.size}`;
  }
  expect(parts).toEqual(one.parts);
});

it.each(cases)('describes $id as it is sent', async (one) => {
  const operation = findOperation(one.id)!;
  const input = await checkInput(operation, one.input);
  if (!input.ok) throw new Error('refused');
  const described = describeRequest(operation, input.value, {
    origin: ORIGIN,
    signedIn: !operation.identity.includes('none'),
    redactor: createRedactor(),
  });
  if (!described.ok) throw new Error('not described');
  const { method, url, body, curl } = described.value;
  const hidden = `${url}${JSON.stringify(body)}`.includes('•••');
  const secrets = /^(mv\.auth|mm\.token|mv\.kiosk)\./.test(one.id) && one.id !== 'mv.auth.oauthAuthorize';
  expect(hidden).toBe(secrets);
  if (!hidden) {
    expect(`${method} ${url}`).toBe(one.wire.replace(' ', ` ${ORIGIN}`));
    if (one.json !== undefined) expect(body).toEqual({ kind: 'text', text: JSON.stringify(one.json) });
  }
  expect(curl.startsWith('curl ')).toBe(true);
  expect(curl).toContain(`'${url}'`);
});

it.each([
  ['v1', 'assign_ancestors', { group_relations: [{ group_id: 7, role: 'member' }] }],
  [
    'v2',
    'assign_ancestors',
    { group_assignments: [{ group_id: 7, role: 'member', assign_ancestors: true }] },
  ],
  [
    'v2',
    'assing_ancestors',
    { group_assignments: [{ group_id: 7, role: 'member', assing_ancestors: true }] },
  ],
] as const)('T-23, T-33 writes relations in dialect %s with %s', async (dialect, ancestorsKey, wire) => {
  const operations = createCatalogue({ ...defaultWire, dialect, ancestorsKey });
  const key = dialect === 'v1' ? 'group_relations' : 'group_assignments';
  const other = dialect === 'v1' ? 'group_assignments' : 'group_relations';
  const body = { email: 'a@b.example', [key]: [{ group_id: 7, role: 'member' }] };
  for (const [id, path] of [
    ['mm.user.create', {}],
    ['mm.user.update', { user_id: '1' }],
  ] as const) {
    const { init } = await sent(findOperation(id, operations)!, { path, body }, 't');
    expect(JSON.parse(init.body as string)).toEqual({ email: 'a@b.example', ...wire });
    const wrong = await checkInput(findOperation(id, operations)!, {
      path,
      body: { email: 'a@b.example', [other]: [] },
    });
    expect(wrong).toMatchObject({ ok: false, error: { problems: [{ path: ['body', other] }] } });
  }
});

it.each([
  [
    'mv.auth.oauthAuthorize',
    { client_id: 'a', redirect_uri: 'r' },
    '/oauth2/v1/auth?client_id=a&redirect_uri=r&response_type=code&scope=default',
  ],
  [
    'mv.auth.oauthToken',
    { code: 'c', client_id: 'a', client_secret: 's', redirect_uri: 'r' },
    '/oauth2/v1/token?grant_type=authorization_code&code=c&client_id=a&client_secret=s&redirect_uri=r',
  ],
  [
    'mv.auth.oauthRefresh',
    { refresh_token: 'x', client_id: 'a', client_secret: 's' },
    '/oauth2/v1/token?grant_type=refresh_token&refresh_token=x&client_id=a&client_secret=s',
  ],
])('T-40 %s in snake_case', async (id, query, wire) => {
  const operation = findOperation(id, createCatalogue({ ...defaultWire, naming: 'snake_case' }))!;
  expect((await sent(operation, { query }, null)).address).toBe(`${ORIGIN}${wire}`);
});

it.each(['mm.group.create', 'mm.position.create'])(
  'T-22 %s refuses the list of keys and values',
  async (id) => {
    const body = [{ key: 'name', value: 'x', description: '', type: 'string', enabled: true }];
    expect(await checkInput(findOperation(id)!, { body })).toMatchObject({ ok: false });
  },
);
