import { describe, expect, it } from 'vitest';
import type { Log } from '../contract/log';
import { settingsSchema } from '../contract/settings';
import { FakeClock } from '../testing/fake-clock';
import { withAccount } from './account-input';
import { createAccounts } from './accounts';
import { findOperation, operationsOf } from './catalogue';
import type { OperationInput } from './operation';
import { createRedactor } from './redact';
import type { FetchInit } from './transport';

const settings = settingsSchema.parse({
  motivosity: {
    kioskId: 'kiosk-1d',
    service: { appId: 'app-1', secureToken: 's3cure' },
    oauth: { appId: 'app-2', appSecret: 'hush-hush' },
  },
  motimate: {
    subdomain: 'acme',
    auth: { grant: 'client_credentials', clientId: 'cid', clientSecret: 'mm-secret' },
    postsPath: '/public_api/pulse',
  },
});

type Respond = (url: URL, init: FetchInit) => Response;
const json = (body: unknown, status = 200) => new Response(JSON.stringify(body), { status });

/** Both vendors; every token request is answered with the next numbered token. */
function setUp(respond: Respond = () => json([]), told = settings, life = '900') {
  const clock = new FakeClock();
  const lines: string[] = [];
  const asked: { url: URL; bearer: string | null }[] = [];
  const tokenCalls: URL[] = [];
  const write = (message: string, details?: unknown) =>
    void lines.push(`${message} ${JSON.stringify(details)}`);
  const log: Log = { debug: write, info: write, warn: write, error: write };
  const accounts = createAccounts({
    ...told,
    clock,
    createLog: () => log,
    redactor: createRedactor(),
    timeZone: 'UTC',
    fetch: async (address, init) => {
      const url = new URL(address);
      if (/token|signin|refresh/.test(url.pathname)) {
        const serial = tokenCalls.push(url);
        return json({ accessToken: `token-${serial}`, refreshToken: `again-${serial}`, expiresIn: life });
      }
      asked.push({ url, bearer: new Headers(init.headers).get('authorization') });
      return respond(url, init);
    },
  });
  const call = (id: string, input: OperationInput = {}, as?: 'person' | 'service') =>
    accounts.call(findOperation(id, operationsOf(accounts))!, input, as && { as });
  return { accounts, call, clock, asked, tokenCalls, lines };
}

describe('the fingerprint of an account', () => {
  const { motivosity, motimate } = settings;
  const of = (told: typeof settings) => setUp(undefined, told).accounts;

  it('is that of the company, not of who calls', () => {
    const one = of(settings);
    const other = of({ ...settings, motivosity: { ...motivosity, service: undefined } });
    expect(other.fingerprint('motivosity')).toBe(one.fingerprint('motivosity'));
    expect(one.fingerprint('motivosity')).not.toContain('kiosk-1d');
    expect(one.fingerprint('motimate')).not.toBe(one.fingerprint('motivosity'));
  });

  it('tells companies apart that share an origin, and those that have one each', () => {
    const one = of(settings);
    const other = of({
      ...settings,
      motivosity: { ...motivosity, kioskId: 'kiosk-2' },
      motimate: { ...motimate, subdomain: 'other' },
    });
    expect(other.fingerprint('motivosity')).not.toBe(one.fingerprint('motivosity'));
    expect(other.fingerprint('motimate')).not.toBe(one.fingerprint('motimate'));
    expect(of(settingsSchema.parse({})).fingerprint('motimate')).toBeNull();
  });
});

const givePath = { path: { awardId: 'a1' }, body: { toUserIDs: ['u'] } };

describe('service token', () => {
  it('T-03 fifty calls at once with an expired token cause one token request', async () => {
    const { call, clock, asked, tokenCalls } = setUp();
    await call('mv.feed.recent');
    expect(tokenCalls).toHaveLength(1);
    await clock.advance(900_000);
    const results = await Promise.all(Array.from({ length: 50 }, () => call('mv.feed.recent')));
    expect(results.every((result) => result.ok)).toBe(true);
    expect(tokenCalls).toHaveLength(2);
    expect(new Set(asked.slice(1).map(({ bearer }) => bearer))).toEqual(new Set(['Bearer token-2']));
  });

  it('T-03 reads its life from text and is renewed at 80 % of it', async () => {
    const { call, clock, tokenCalls } = setUp(undefined, settings, '100');
    await call('mv.feed.recent');
    await clock.advance(79_999);
    await call('mv.feed.recent');
    expect(tokenCalls).toHaveLength(1);
    await clock.advance(1);
    await call('mv.feed.recent');
    expect(tokenCalls).toHaveLength(2);
  });

  it('T-03 fifty reads answered 401 cause one token request and are each repeated once', async () => {
    const { call, asked, tokenCalls } = setUp((_url, init) =>
      new Headers(init.headers).get('authorization') === 'Bearer token-1' ? json({}, 401) : json([]),
    );
    const results = await Promise.all(Array.from({ length: 50 }, () => call('mv.feed.recent')));
    expect(results.every((result) => result.ok)).toBe(true);
    expect(tokenCalls).toHaveLength(2);
    expect(asked).toHaveLength(100);
  });

  it('T-04 a write answered 401 is not repeated, but the next call has a new token', async () => {
    const { call, asked, tokenCalls } = setUp((_url, init) =>
      new Headers(init.headers).get('authorization') === 'Bearer token-1' ? json({}, 401) : json([]),
    );
    expect(await call('mv.award.give', givePath, 'service')).toMatchObject({
      error: { code: 'unauthorised' },
    });
    expect(asked).toHaveLength(1);
    expect(await call('mv.award.give', givePath, 'service')).toMatchObject({ ok: true });
    expect(tokenCalls).toHaveLength(2);
  });
});

describe('person', () => {
  it('T-34 sends nothing while nobody is signed in, and says so', async () => {
    const { call, asked, tokenCalls } = setUp();
    expect(await call('mv.user.me')).toMatchObject({
      ok: false,
      error: {
        code: 'unauthorised',
        message: '"Who I am" needs a person who is signed in (Connections, Motivosity, Sign in).',
      },
    });
    expect(await call('mv.award.give', givePath, 'person')).toMatchObject({ ok: false });
    expect(asked.length + tokenCalls.length).toBe(0);
  });

  it('T-40 signs in with a code, refreshes once for all, and is gone after signing out', async () => {
    const { accounts, call, clock, tokenCalls, asked } = setUp();
    expect(await accounts.person.signInWithCode('c0de', 'http://127.0.0.1:1/callback')).toEqual({
      ok: true,
      value: null,
    });
    expect(tokenCalls[0]!.search).toBe(
      '?grantType=authorization_code&code=c0de&appId=app-2&appSecret=hush-hush&redirectUri=http%3A%2F%2F127.0.0.1%3A1%2Fcallback',
    );
    await clock.advance(900_000);
    await Promise.all(Array.from({ length: 50 }, () => call('mv.award.list')));
    expect(tokenCalls).toHaveLength(2);
    expect(tokenCalls[1]!.search).toBe(
      '?grant_type=refresh_token&refresh_token=again-1&appId=app-2&appSecret=hush-hush',
    );
    expect(asked[0]!.bearer).toBe('Bearer token-2');
    expect(accounts.person.kept()).toEqual({ kind: 'oauth', refreshToken: 'again-2' });
    accounts.person.signOut();
    expect(accounts.person.kept()).toBeNull();
    expect(accounts.present().person).toBe(false);
    expect(await call('mv.award.list')).toMatchObject({ ok: false });
  });

  it('T-40 goes on with a sign-in that was kept, in snake_case', async () => {
    const oauth = { appId: 'app-2', appSecret: 'hush-hush', naming: 'snake_case' as const };
    const { accounts, call, tokenCalls } = setUp(undefined, {
      ...settings,
      motivosity: { ...settings.motivosity, oauth },
    });
    accounts.person.resume({ kind: 'oauth', refreshToken: 'kept-one' });
    expect(await call('mv.award.list')).toMatchObject({ ok: true });
    expect(tokenCalls[0]!.search).toBe(
      '?grant_type=refresh_token&refresh_token=kept-one&client_id=app-2&client_secret=hush-hush',
    );
  });

  it('T-44 signing in with a password is off, until it is switched on', async () => {
    const off = setUp();
    expect(await off.accounts.person.signInWithPassword('a@b.example', 'pw')).toMatchObject({ ok: false });
    expect(off.tokenCalls).toHaveLength(0);
    const on = setUp(undefined, { ...settings, motivosity: { ...settings.motivosity, legacySignIn: true } });
    expect(await on.accounts.person.signInWithPassword('a@b.example', 'pw')).toMatchObject({ ok: true });
    await on.clock.advance(900_000);
    await on.call('mv.award.list');
    expect(on.tokenCalls.map(({ pathname }) => pathname)).toEqual(['/auth/v1/signin', '/auth/v1/refresh']);
  });
});

it('T-31, T-40 has its operations as the settings say', async () => {
  const { accounts, call, asked } = setUp(() => json({ data: [] }));
  expect(findOperation('mm.post.create', operationsOf(accounts))?.path).toBe('/public_api/pulse');
  await call('mm.post.list');
  expect(asked[0]!.url.href).toBe('https://acme.motimateapp.com/public_api/pulse');
});

it('T-24, T-39 logs no secret', async () => {
  const { call, accounts, lines } = setUp(() => json({ message: 'kiosk-1d s3cure token-1' }, 400));
  const answer = await call('mv.feed.recent');
  await accounts.person.signInWithCode('c0de-99', 'http://127.0.0.1:1/callback');
  await call('mv.user.me');
  const written = [...lines, JSON.stringify(answer)].join('\n');
  for (const secret of ['kiosk-1d', 's3cure', 'hush-hush', 'mm-secret', 'token-1', 'again-2', 'c0de-99']) {
    expect(written).not.toContain(secret);
  }
});

it('keeps the answer as it came where that is asked for', async () => {
  const { accounts } = setUp(() => json({ success: true, response: [] }));
  const operation = findOperation('mv.feed.recent')!;
  expect(await accounts.call(operation, {}, { keepRaw: true })).toMatchObject({
    value: { value: [], raw: { success: true, response: [] } },
  });
});

it.each([
  ['mv.kiosk.feeds', {}, { path: { kioskId: 'kiosk-1d' } }],
  ['mv.kiosk.feeds', { path: { kioskId: 'other' } }, { path: { kioskId: 'other' } }],
  ['mv.auth.serviceToken', { body: { appId: '' } }, { body: { appId: 'app-1', secureToken: 's3cure' } }],
  [
    'mv.auth.oauthRefresh',
    { query: { refresh_token: 'x' } },
    { query: { appId: 'app-2', appSecret: 'hush-hush', refresh_token: 'x' } },
  ],
  ['mv.auth.oauthAuthorize', {}, { query: { appId: 'app-2' } }],
  ['mm.token.client', null, { body: { client_id: 'cid', client_secret: 'mm-secret' } }],
  ['mm.token.password', {}, {}],
  ['mv.user.me', { body: {} }, { body: {} }],
  ['mv.kiosk.feeds', 'nonsense', 'nonsense'],
])('fills %s %j in from the account', (id, input, wanted) => {
  expect(withAccount(findOperation(id)!, input, settings)).toEqual(wanted);
});
