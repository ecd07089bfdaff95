import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { z } from 'zod';
import type { Log } from '../contract/log';
import { FakeClock } from '../testing/fake-clock';
import { createCaller } from './call';
import { catalogue, findOperation } from './catalogue';
import type { Operation, ReadContext } from './operation';
import { createRedactor } from './redact';
import { createTransport } from './transport';

const context: ReadContext = {
  imageOrigin: 'https://app.motivosity.com',
  pictureOrigins: new Set(['https://app.motivosity.com']),
  now: Date.parse('2026-03-12T09:00:00Z'),
  timeZone: 'Europe/Oslo',
};
const silent: Log = { debug: vi.fn(), info: vi.fn(), warn: vi.fn(), error: vi.fn() };

interface Example {
  readonly answer: unknown;
  /** What is read, or a part of it; null = nothing but that it is done. */
  readonly value: object | null;
}

const examples = Object.entries({
  ...readExamples('motivosity'),
  ...readExamples('motimate'),
});

function readExamples(vendor: string): Record<string, Example> {
  const file = resolve(import.meta.dirname, '../../test/payloads', vendor, 'answers.json');
  return JSON.parse(readFileSync(file, 'utf8')) as Record<string, Example>;
}

/** Calls an operation whose vendor answers as told. */
function called(operation: Operation<unknown>, body: string | null, status = 200) {
  const redactor = createRedactor();
  const transport = createTransport({
    clock: new FakeClock(),
    log: silent,
    redactor,
    fetch: async () => new Response(body, { status }),
  });
  const call = createCaller({
    transport,
    redactor,
    origin: 'https://acme.example',
    context: () => context,
    tokens: null,
    budget: null,
  });
  const path = Object.fromEntries(Object.keys(operation.pathParams?.shape ?? {}).map((name) => [name, 'x1']));
  return call(operation, { path }, {});
}

const enveloped = (operation: Operation<unknown>, answer: unknown) =>
  operation.vendor === 'motivosity' ? { success: true, response: answer } : { data: answer };

it('has an answer for each operation but the one that a person opens', () => {
  const ids = catalogue.filter(({ via }) => via !== 'browser').map(({ id }) => id);
  expect(examples.map(([id]) => id).sort()).toEqual(ids.sort());
});

describe.each(examples)('%s', (id, { answer, value }) => {
  const operation = findOperation(id)!;
  it.each(['enveloped', 'bare'] as const)('T-01, T-05 is read %s', async (form) => {
    const empty = answer === null && form === 'bare';
    const body = empty ? null : JSON.stringify(form === 'bare' ? answer : enveloped(operation, answer));
    const result = await called(operation, body, empty ? 204 : 200);
    if (!result.ok || result.value.kind !== 'value') throw new Error(JSON.stringify(result));
    if (value === null) expect(result.value.value).toBeNull();
    else expect(result.value.value).toMatchObject(value);
    expect(() =>
      operation.answer.parse(result.value.kind === 'value' ? result.value.value : null),
    ).not.toThrow();
  });
});

it('gives the address to open, and sends nothing', async () => {
  const result = await called(findOperation('mv.auth.oauthAuthorize')!, null);
  expect(result).toMatchObject({
    ok: true,
    value: { status: 0, value: { address: 'https://acme.example/oauth2/v1/auth' } },
  });
});

it.each([
  ['mv.comment.update', 'false'],
  ['mv.comment.delete', '"false"'],
  ['mv.comment.delete', '{"success":true,"response":false}'],
  ['mv.user.recalculateOrgChart', '{"success":false}'],
  ['mv.user.recalculateOrgChart', '{"success":true,"response":{"success":"false"}}'],
  ['mv.feed.delete', '{"success":true,"response":{"status":"failure","message":"Already spent"}}'],
  ['mv.feed.delete', '{"status":"failure","message":"Already spent"}'],
  [
    'mv.store.purchase',
    '{"success":"false","mvMessages":[{"key":"id","message":"Sold out","severity":"info"}]}',
  ],
  ['mv.appreciation.create', '{"success":true,"response":{"success":"false"}}'],
  ['mv.survey.submit', '{"success":false}'],
])('T-15 %s answered 200 %s is refused', async (id, body) => {
  expect(await called(findOperation(id)!, body)).toMatchObject({
    ok: false,
    error: { code: 'rejected', status: 200 },
  });
});

it.each([
  ['mv.survey.submit', '{"success"}', true],
  ['mv.survey.submit', '<html>Sign in', false],
  ['mv.user.move', '{"success"}', false],
  ['mv.store.purchase', '{"success":"true"}', true],
])('T-06 %s answered 200 %s is done: %s', async (id, body, done) => {
  const result = await called(findOperation(id)!, body);
  expect(result.ok).toBe(done);
  if (!result.ok) expect(result.error.code).toBe('unreadable');
});

it.each([
  [
    401,
    '{"success":false,"mvMessages":[{"message":"Please sign in","severity":"info","global":true}]}',
    'mv.user.me',
    'unauthorised',
    null,
    'Please sign in',
  ],
  [
    403,
    '{"success":false,"messages":[{"message":"You may not"}]}',
    'mv.comment.delete',
    'forbidden',
    null,
    'You may not',
  ],
  [
    400,
    '{"success":false,"mvMessages":[{"key":"note","message":"Please write a note"}]}',
    'mv.appreciation.create',
    'rejected',
    'note',
    'Please write a note',
  ],
  [
    500,
    '{"type":"UnbalanceCashGivingBalanceException","message":"Balance too low"}',
    'mv.appreciation.create',
    'vendor-error',
    null,
    'Balance too low',
  ],
  [
    404,
    '{"id":"not_found","message":"No such record","status":404}',
    'mm.user.get',
    'not-found',
    null,
    'No such record',
  ],
  [404, '{"data":{"id":7,"kind":"Team","name":"x"}}', 'mm.group.update', 'not-found', null, null],
  [
    422,
    '{"error":"invalid","error_description":"Level conflict"}',
    'mm.group.create',
    'rejected',
    null,
    'Level conflict',
  ],
  [404, '', 'mm.post.create', 'not-offered', null, null],
  [405, '', 'mm.file.upload', 'not-offered', null, null],
  [404, '', 'mm.post.get', 'not-found', null, null],
] as const)('T-01, T-25, T-31 %i %s of %s is %s', async (status, body, id, code, field, message) => {
  const result = await called(findOperation(id)!, body, status);
  if (result.ok) throw new Error('taken');
  expect(result.error).toMatchObject({ code, status });
  expect(result.error.said?.[0] ?? null).toEqual(message === null ? null : { field, message });
  if (message !== null) expect(result.error.message).toContain(`It says: ${message}`);
});

it('T-16 does not follow a text inside a text for ever, nor a chart that has no end', async () => {
  const chart = findOperation('mv.orgchart.find')!;
  let nested: unknown = { id: '1', fullName: 'A' };
  for (let layer = 0; layer < 5; layer += 1) nested = JSON.stringify(nested);
  expect(await called(chart, JSON.stringify({ success: true, response: nested }))).toMatchObject({
    ok: false,
  });
  let deep: unknown = { id: 'last' };
  for (let level = 0; level < 500; level += 1) deep = { id: `n${level}`, children: [deep] };
  const result = await called(chart, JSON.stringify(deep));
  if (!result.ok || result.value.kind !== 'value') throw new Error('refused');
  expect((result.value.value as { people: unknown[] }).people).toHaveLength(61);
});

it('unwraps every payload out of its envelope, and leaves a bare one as it is, whatever it is', () => {
  const reading = { ...findOperation('mv.companyValue.list')!, answer: z.unknown() };
  const json = fc.jsonValue().filter((value) => !saysNo(value));
  return fc.assert(
    fc.asyncProperty(json, fc.boolean(), async (payload, wrapped) => {
      const seen: unknown[] = [];
      const operation: Operation<unknown> = {
        ...reading,
        effect: 'write',
        read: (value) => {
          seen.push(value);
          return { ok: true, value };
        },
      };
      await called(operation, JSON.stringify(wrapped ? { success: true, response: payload } : payload));
      expect(seen).toEqual([JSON.parse(JSON.stringify(payload))]);
    }),
    { numRuns: 200 },
  );
});

/** Keys that mean something to the envelope are left to the tables above. */
function saysNo(value: unknown): boolean {
  return (
    typeof value === 'object' &&
    value !== null &&
    ['success', 'status', 'response', 'Response'].some((key) => key in value)
  );
}

it('no reader ever throws, and what it gives keeps to its schema', () => {
  const payloads = fc.oneof(
    fc.jsonValue(),
    fc.constantFrom(...examples.map(([, { answer }]) => answer)).chain((answer) => mangled(answer)),
  );
  fc.assert(
    fc.property(fc.constantFrom(...catalogue), payloads, (operation, payload) => {
      const result = operation.read(payload, context);
      if (result.ok) expect(operation.answer.safeParse(result.value).success, operation.id).toBe(true);
    }),
    { numRuns: 2000 },
  );
});

/** An answer with one of its fields replaced by anything. */
function mangled(answer: unknown): fc.Arbitrary<unknown> {
  const first: unknown = Array.isArray(answer) ? answer[0] : answer;
  if (typeof first !== 'object' || first === null) return fc.constant(answer);
  return fc
    .tuple(fc.constantFrom(...Object.keys(first)), fc.jsonValue())
    .map(([key, value]) => ({ ...first, [key]: value }));
}
