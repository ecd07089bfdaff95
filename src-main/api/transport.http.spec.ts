import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { gzipSync } from 'node:zlib';
import { afterEach, expect, it, vi } from 'vitest';
import { FakeClock } from '../testing/fake-clock';
import { createRedactor } from './redact';
import { createTransport } from './transport';

let server: Server | null = null;

afterEach(() => {
  server?.closeAllConnections();
  server?.close();
  server = null;
});

/** Asks a real server with the real fetch; only time is not real. */
async function ask(listener: RequestListener, maxBytes = 1000) {
  const started = createServer(listener);
  server = started;
  await new Promise<void>((resolve) => started.listen(0, '127.0.0.1', resolve));
  const log = { debug: vi.fn(), info: vi.fn(), warn: vi.fn(), error: vi.fn() };
  const transport = createTransport({
    fetch,
    clock: new FakeClock(),
    log,
    redactor: createRedactor(),
    maxBytes,
  });
  return transport({
    origin: `http://127.0.0.1:${(started.address() as AddressInfo).port}`,
    operation: { id: 'mm.me.get', method: 'GET', path: '/public_api/me' },
    input: {},
    token: 'the-token',
    etag: '"1"',
  });
}

it('reads a compressed answer and sends what it should', async () => {
  const seen: Record<string, unknown> = {};
  const result = await ask((request, response) => {
    Object.assign(seen, request.headers);
    response.writeHead(200, { 'content-encoding': 'gzip', etag: '"2"' }).end(gzipSync('{"data":{"id":1}}'));
  });
  expect(result).toMatchObject({ ok: true, value: { payload: { data: { id: 1 } }, etag: '"2"' } });
  expect(seen).toMatchObject({
    authorization: 'Bearer the-token',
    'if-none-match': '"1"',
    accept: 'application/json',
  });
  expect(seen).not.toHaveProperty('cookie');
});

it('understands 304', async () => {
  expect(await ask((_request, response) => response.writeHead(304).end())).toEqual({
    ok: true,
    value: { kind: 'unchanged', etag: '"1"' },
  });
});

it('follows no redirect, so that a token goes nowhere else', async () => {
  let hits = 0;
  const result = await ask((_request, response) => {
    hits += 1;
    response.writeHead(302, { location: '/elsewhere' }).end();
  });
  expect(result).toMatchObject({ ok: false, error: { code: 'network' } });
  expect(hits).toBe(1);
});

it('limits the decompressed size', async () => {
  const result = await ask((_request, response) => {
    response.writeHead(200, { 'content-encoding': 'gzip' }).end(gzipSync(' '.repeat(100_000)));
  });
  expect(result).toMatchObject({ ok: false, error: { code: 'too-large' } });
});

it('takes a connection that breaks for a network fault', async () => {
  const result = await ask((request, response) => {
    response.writeHead(200).write('{"data":');
    request.socket.destroy();
  });
  expect(result).toMatchObject({ ok: false, error: { code: 'network' } });
});
