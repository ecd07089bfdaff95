import { describe, expect, it, vi } from 'vitest';
import { fail, ok } from '../../contract/result';
import type { SourceErrorCode } from '../../contract/source';
import type { MotimateAuth } from '../../contract/settings';
import { FakeClock, settle } from '../../testing/fake-clock';
import type { Caller } from '../call';
import { apiFailure } from '../failure';
import { createRedactor } from '../redact';
import { expiryOf } from '../token-keeper';
import { MotimateIdentity } from './identity';

const password: MotimateAuth = {
  grant: 'password',
  username: 'jo@acme.example',
  password: 'pw',
  clientId: 'cid',
};
const client: MotimateAuth = { grant: 'client_credentials', clientId: 'cid', clientSecret: 'cs' };

interface Answer {
  readonly code?: SourceErrorCode;
  readonly status?: number;
  readonly life?: number;
  readonly refreshToken?: string;
}

/** A token endpoint that answers as told, then goes on with tokens of two hours. */
function setUp(auth: MotimateAuth, answers: Answer[] = []) {
  const clock = new FakeClock();
  const asked: { id: string; query: unknown; body: unknown }[] = [];
  const call = (async (operation, input) => {
    asked.push({ id: operation.id, query: input.query, body: input.body });
    const serial = asked.length;
    const answer = answers.shift() ?? {};
    await settle();
    if (answer.code) return fail(apiFailure(answer.code, 'no', { status: answer.status ?? null }));
    const value = {
      accessToken: `t${serial}`,
      refreshToken: answer.refreshToken ?? null,
      expiresInSeconds: answer.life ?? 7200,
      createdAt: clock.now(),
    };
    return ok({ kind: 'value', value, etag: null, status: 200 });
  }) as Caller;
  const redactor = createRedactor();
  const log = { debug: vi.fn(), info: vi.fn(), warn: vi.fn(), error: vi.fn() };
  const identity = new MotimateIdentity({ auth, call, clock, log, redactor });
  return { clock, asked, identity, redactor };
}

const tokenOf = async (identity: MotimateIdentity) => {
  const result = await identity.token();
  return result.ok ? result.value : result.error.code;
};

describe('grants', () => {
  it('T-24 sends a password grant in the query', async () => {
    const { identity, asked } = setUp(password);
    expect(await tokenOf(identity)).toBe('t1');
    expect(asked).toEqual([
      {
        id: 'mm.token.password',
        query: { grant_type: 'password', username: 'jo@acme.example', password: 'pw', client_id: 'cid' },
        body: undefined,
      },
    ]);
  });

  it('T-24 sends a client grant as a form', async () => {
    const { identity, asked } = setUp(client);
    await identity.token();
    expect(asked[0]).toEqual({
      id: 'mm.token.client',
      query: undefined,
      body: { grant_type: 'client_credentials', client_id: 'cid', client_secret: 'cs' },
    });
  });
});

it('T-03 fifty callers at once cause one request', async () => {
  const { identity, asked } = setUp(password);
  const tokens = await Promise.all(Array.from({ length: 50 }, () => tokenOf(identity)));
  expect(new Set(tokens)).toEqual(new Set(['t1']));
  expect(asked).toHaveLength(1);
});

it('T-03 renews at 80 % of the life, with the refresh token', async () => {
  const { identity, asked, clock } = setUp(password, [
    { life: 1000, refreshToken: 'r1' },
    { life: 1000, refreshToken: 'r2' },
  ]);
  await identity.token();
  await clock.advance(799_999);
  expect(await tokenOf(identity)).toBe('t1');
  await clock.advance(1);
  expect(await tokenOf(identity)).toBe('t2');
  expect(asked[1]).toMatchObject({
    id: 'mm.token.refresh',
    body: { grant_type: 'refresh_token', refresh_token: 'r1', client_id: 'cid' },
  });
  await clock.advance(800_000);
  await identity.token();
  expect(asked[2]).toMatchObject({ body: { refresh_token: 'r2' } });
});

it.each([
  ['unauthorised', 401],
  ['rejected', 400],
  ['not-found', 404],
  ['unreadable', 200],
  ['schema-changed', 200],
] as const)('falls back to a new grant when the refresh is answered %s', async (code, status) => {
  const { identity, asked } = setUp(password, [{ refreshToken: 'r1' }, { code, status }]);
  await identity.token();
  identity.refused('t1');
  expect(await tokenOf(identity)).toBe('t3');
  expect(asked.map(({ id }) => id)).toEqual(['mm.token.password', 'mm.token.refresh', 'mm.token.password']);
});

it.each(['network', 'timeout', 'vendor-error', 'rate-limited'] as const)(
  'keeps the refresh token when the vendor cannot be reached (%s)',
  async (code) => {
    const { identity, asked } = setUp(password, [{ refreshToken: 'r1' }, { code }]);
    await identity.token();
    identity.refused('t1');
    expect(await tokenOf(identity)).toBe(code);
    expect(await tokenOf(identity)).toBe('t3');
    expect(asked.map(({ id }) => id)).toEqual(['mm.token.password', 'mm.token.refresh', 'mm.token.refresh']);
  },
);

it('goes on with a token that is still good when its renewal fails', async () => {
  const { identity, asked, clock } = setUp(client, [{ life: 1000 }, { code: 'network' }]);
  await identity.token();
  await clock.advance(800_000);
  expect(await tokenOf(identity)).toBe('t1');
  expect(await tokenOf(identity)).toBe('t1');
  expect(asked).toHaveLength(2);
  await clock.advance(30_000);
  expect(await tokenOf(identity)).toBe('t3');
});

it.each([
  ['rejected', 400, 'unauthorised'],
  ['not-found', 404, 'unauthorised'],
  ['unauthorised', 401, 'unauthorised'],
  ['forbidden', 403, 'unauthorised'],
  ['rate-limited', 429, 'rate-limited'],
  ['vendor-error', 503, 'vendor-error'],
  ['network', undefined, 'network'],
  ['schema-changed', 200, 'schema-changed'],
] as const)('a grant answered %s (%s) fails as %s', async (code, status, expected) => {
  const { identity } = setUp(client, [{ code, ...(status !== undefined && { status }) }]);
  expect(await tokenOf(identity)).toBe(expected);
});

it('does not hammer an account that refuses: one try a minute', async () => {
  const refused: Answer = { code: 'unauthorised', status: 401 };
  const { identity, asked, clock } = setUp(client, [refused]);
  for (let n = 0; n < 5; n += 1) expect(await tokenOf(identity)).toBe('unauthorised');
  expect(asked).toHaveLength(1);
  await clock.advance(60_000);
  expect(await tokenOf(identity)).toBe('t2');
});

it('word about an older token does not cost the new one', async () => {
  const { identity, asked } = setUp(client);
  await identity.token();
  identity.refused('t1');
  expect(await tokenOf(identity)).toBe('t2');
  identity.refused('t1');
  expect(await tokenOf(identity)).toBe('t2');
  expect(asked).toHaveLength(2);
});

it('a caller that gives up leaves the others their token', async () => {
  const { identity, asked } = setUp(client);
  const giveUp = new AbortController();
  const first = identity.token(giveUp.signal);
  const second = identity.token();
  giveUp.abort();
  expect(await first).toMatchObject({ ok: false, error: { code: 'network' } });
  expect(await second).toEqual({ ok: true, value: 't1' });
  expect(asked).toHaveLength(1);
});

it('T-24 registers tokens as secrets', async () => {
  const { identity, redactor } = setUp(client, [{ refreshToken: 'refresh-1' }]);
  await identity.token();
  expect(redactor.text('t1 refresh-1')).toBe('••• •••');
});

it.each([
  ['clocks agree', 0, 7_200_000],
  ['theirs is ahead by an hour', 3_600_000, 7_200_000],
  ['theirs is ahead by a year', 31_536_000_000, 7_200_000],
  ['handed out again after an hour', -3_600_000, 3_600_000],
  ['theirs is behind by a day', -86_400_000, 7_200_000],
  ['not told', null, 7_200_000],
])('T-24 the end of a token when %s', (_name, offset, life) => {
  const now = Date.parse('2026-03-12T09:00:00Z');
  const createdAt = offset === null ? null : now + offset;
  expect(
    expiryOf({ accessToken: 't', refreshToken: null, expiresInSeconds: 7200, createdAt }, now) - now,
  ).toBe(life);
});
