import { expect, it, vi } from 'vitest';
import { z } from 'zod';
import { fail, ok } from '../contract/result';
import { createCaller, type TokenSource } from './call';
import { apiFailure } from './failure';
import type { Effect, Operation } from './operation';
import { createRedactor } from './redact';
import type { Transport } from './transport';

const operation = (effect: Effect): Operation<unknown> => ({
  id: 'mm.test.call',
  vendor: 'motimate',
  resource: 'test',
  title: 'Test',
  summary: 'Test.',
  method: 'PUT',
  path: '/test',
  identity: ['motimate'],
  effect,
  evidence: 'inferred',
  source: 'none',
  answer: z.unknown(),
  read: (payload) => ok(payload),
});

function setUp(transport: Transport) {
  const tokens: TokenSource = { token: vi.fn(async () => ok('t')), refused: vi.fn() };
  const call = createCaller({
    transport,
    tokens,
    redactor: createRedactor(),
    origin: 'https://acme.motimateapp.com',
    context: () => ({ imageOrigin: '', pictureOrigins: new Set(), now: 0, timeZone: 'UTC' }),
    budget: null,
  });
  return { call, tokens };
}

it.each([
  ['read', 2],
  ['write', 1],
  ['money', 1],
  ['destructive', 1],
  ['recalculate', 1],
] as const)('T-04 a %s answered 401 is sent %i times', async (effect, times) => {
  const transport = vi.fn<Transport>(async () => fail(apiFailure('unauthorised', 'no', { status: 401 })));
  const { call } = setUp(transport);
  expect(await call(operation(effect), {}, {})).toMatchObject({ ok: false, error: { code: 'unauthorised' } });
  expect(transport).toHaveBeenCalledTimes(times);
});

it.each(['network', 'timeout', 'vendor-error', 'rate-limited', 'rejected', 'too-large'] as const)(
  'a read that failed as %s is not repeated here',
  async (code) => {
    const transport = vi.fn<Transport>(async () => fail(apiFailure(code, 'no')));
    const { call, tokens } = setUp(transport);
    expect(await call(operation('read'), {}, {})).toMatchObject({ ok: false, error: { code } });
    expect(transport).toHaveBeenCalledTimes(1);
    expect(tokens.refused).not.toHaveBeenCalled();
  },
);

it('a write may be answered with nothing, a read may not', async () => {
  const { call } = setUp(async () => ok({ kind: 'payload', payload: undefined, etag: null, status: 204 }));
  expect(await call(operation('destructive'), {}, {})).toMatchObject({ ok: true });
  expect(await call(operation('read'), {}, {})).toMatchObject({
    ok: false,
    error: { code: 'unreadable', status: 204 },
  });
});

it('an answer that the normaliser does not know is schema-changed', async () => {
  const { call } = setUp(async () => ok({ kind: 'payload', payload: {}, etag: null, status: 200 }));
  const strange: Operation<unknown> = { ...operation('read'), read: () => fail({ code: 'x', message: 'y' }) };
  expect(await call(strange, {}, {})).toMatchObject({
    ok: false,
    error: { code: 'schema-changed', status: 200 },
  });
});
