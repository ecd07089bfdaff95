import { expect, it, vi } from 'vitest';
import type { Log } from '../contract/log';
import { FakeClock, settle } from '../testing/fake-clock';
import { findOperation } from './catalogue';
import { createRedactor } from './redact';
import { createTransport, type Exchange, type Fetch } from './transport';

const silent: Log = { debug: vi.fn(), info: vi.fn(), warn: vi.fn(), error: vi.fn() };
const exchange: Exchange = {
  origin: 'https://acme.motimateapp.com',
  operation: { id: 'mm.user.list', method: 'GET', path: '/public_api/users' },
  input: { query: { page: 1 } },
  token: 'the-token',
};

function setUp(fetch: Fetch, limits: { maxBytes?: number } = {}) {
  const clock = new FakeClock();
  return {
    clock,
    transport: createTransport({ fetch, clock, log: silent, redactor: createRedactor(), ...limits }),
  };
}

const answering = (body: string | null, status = 200, headers: Record<string, string> = {}) =>
  setUp(async () => new Response(body, { status, headers })).transport;

it.each([
  [401, '{}', 'mm.user.list', 'unauthorised'],
  [403, '{}', 'mm.user.list', 'forbidden'],
  [404, '{"id":"not_found","message":"x","status":404}', 'mm.user.list', 'not-found'],
  [404, '', 'mm.post.list', 'not-offered'],
  [405, '<html>', 'mm.post.list', 'not-offered'],
  [405, '', 'mm.user.list', 'rejected'],
  [422, '{}', 'mm.user.list', 'rejected'],
  [429, '{}', 'mm.user.list', 'rate-limited'],
  [500, '<html>', 'mm.user.list', 'vendor-error'],
  [503, '', 'mm.user.list', 'vendor-error'],
  [302, '', 'mm.user.list', 'rejected'],
  [200, '<!doctype html><p>Sign in', 'mm.user.list', 'unreadable'],
  [200, '{"data":[', 'mm.user.list', 'unreadable'],
  [304, null, 'mm.user.list', 'unreadable'],
])('T-25 T-31 status %i with body %j of %s is %s', async (status, body, id, code) => {
  const operation = findOperation(id)!;
  const result = await answering(body, status)({ ...exchange, operation });
  expect(result).toMatchObject({ ok: false, error: { code, status } });
});

it.each([200, 201, 207])('T-25 takes any 2xx (%i)', async (status) => {
  expect(await answering('{"data":[]}', status, { etag: 'W/"1"' })(exchange)).toEqual({
    ok: true,
    value: { kind: 'payload', payload: { data: [] }, etag: 'W/"1"', status },
  });
});

it('gives an empty body as undefined, so that a delete can succeed', async () => {
  expect(await answering(null, 204)(exchange)).toMatchObject({ ok: true, value: { payload: undefined } });
});

it('T-20 T-32 sends Authorization and no connector headers, no cookies, and asks past every cache', async () => {
  const fetch = vi.fn<Fetch>(async () => new Response('[]'));
  await setUp(fetch).transport({ ...exchange, etag: '"7"' });
  const [address, init] = fetch.mock.calls[0]!;
  expect(address).toBe('https://acme.motimateapp.com/public_api/users?page=1');
  expect(init).toMatchObject({ method: 'GET', credentials: 'omit', redirect: 'error', cache: 'no-store' });
  expect(init.headers).toEqual({
    accept: 'application/json',
    authorization: 'Bearer the-token',
    'if-none-match': '"7"',
  });
});

it('says unchanged on 304 and keeps the validator', async () => {
  expect(await answering(null, 304)({ ...exchange, etag: '"7"' })).toEqual({
    ok: true,
    value: { kind: 'unchanged', etag: '"7"' },
  });
});

it('does not send a validator that a header cannot carry', async () => {
  const fetch = vi.fn<Fetch>(async () => new Response('[]'));
  await setUp(fetch).transport({ ...exchange, etag: 'a\nb' });
  expect(fetch.mock.calls[0]![1].headers).not.toHaveProperty('if-none-match');
});

it('sends a form as a form', async () => {
  const fetch = vi.fn<Fetch>(async () => new Response('{}'));
  const operation = {
    id: 'mm.token.client',
    method: 'POST',
    path: '/oauth/token',
    bodyKind: 'form',
  } as const;
  await setUp(fetch).transport({ ...exchange, operation, input: { body: { a: 'x y', b: 'ü&' } } });
  expect(fetch.mock.calls[0]![1]).toMatchObject({
    body: 'a=x%20y&b=%C3%BC%26',
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
  });
});

it('T-28 tells how long the vendor asks to wait', async () => {
  const limited = answering('{}', 429, { ratelimit: 'limit=1200, remaining=0, reset=37' });
  expect(await limited(exchange)).toMatchObject({ error: { code: 'rate-limited', retryAfterMs: 37_000 } });
});

it('repeats the vendor’s words without secrets', async () => {
  const result = await answering('{"message":"no user jo@acme.example"}', 404)(exchange);
  expect(result.ok ? '' : result.error.message).toBe(
    'There is nothing at this address. It says: no user •••',
  );
});

it('gives up after 30 s when no answer comes', async () => {
  let aborted = false;
  const { clock, transport } = setUp((_address, init) => {
    init.signal?.addEventListener('abort', () => (aborted = true));
    return new Promise(() => undefined);
  });
  const running = transport(exchange);
  await clock.advance(29_999);
  expect(clock.pending).toBe(1);
  await clock.advance(1);
  expect(await running).toMatchObject({ ok: false, error: { code: 'timeout', status: null } });
  expect(aborted).toBe(true);
});

it('gives up after 30 s when the body never ends', async () => {
  let cancelled = false;
  const drip = () =>
    new ReadableStream<Uint8Array>({
      start: (controller) => controller.enqueue(new TextEncoder().encode('{"data":')),
      cancel: () => {
        cancelled = true;
      },
    });
  const { clock, transport } = setUp(async () => new Response(drip()));
  const running = transport(exchange);
  await clock.advance(30_000);
  expect(await running).toMatchObject({ ok: false, error: { code: 'timeout' } });
  expect(cancelled).toBe(true);
});

it('stops reading as soon as the body is too large', async () => {
  let sent = 0;
  const endless = () =>
    new ReadableStream<Uint8Array>({
      pull: (controller) => {
        sent += 1;
        controller.enqueue(new Uint8Array(1000).fill(0x20));
      },
    });
  const { clock, transport } = setUp(async () => new Response(endless()), { maxBytes: 10_000 });
  expect(await transport(exchange)).toMatchObject({ ok: false, error: { code: 'too-large', status: 200 } });
  expect(sent).toBeLessThan(20);
  expect(clock.pending).toBe(0);
});

it('ends at once when the caller gives up, before and during', async () => {
  const fetch = vi.fn<Fetch>(() => new Promise(() => undefined));
  const { clock, transport } = setUp(fetch);
  const giveUp = new AbortController();
  const running = transport({ ...exchange, signal: giveUp.signal });
  await settle();
  giveUp.abort();
  expect(await running).toMatchObject({
    ok: false,
    error: { code: 'network', message: 'The call was cancelled.' },
  });
  expect(await transport({ ...exchange, signal: giveUp.signal })).toMatchObject({ ok: false });
  expect(fetch).toHaveBeenCalledTimes(1);
  expect(clock.pending).toBe(0);
});

it.each([
  [
    'a network fault',
    async () => Promise.reject(new TypeError('fetch failed', { cause: new Error('ENOTFOUND') })),
  ],
  [
    'a connection that breaks inside the body',
    async () =>
      new Response(new ReadableStream({ pull: (controller) => controller.error(new Error('reset')) })),
  ],
  [
    'a fetch that throws',
    () => {
      throw new Error('bad argument');
    },
  ],
] satisfies [string, Fetch][])('%s is a failure, not an exception', async (_name, fetch) => {
  expect(await setUp(fetch).transport(exchange)).toMatchObject({
    ok: false,
    error: { code: 'network', status: null },
  });
});
