import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { ServerFixture, type Answer } from './server.fixture';

const demo = new ServerFixture();
beforeAll(() => demo.start());
afterAll(() => demo.stop());
beforeEach(() => demo.control('POST', 'reset'));

const REDIRECT = 'http://127.0.0.1:49152/callback';
const post = (path: string, body?: unknown): Promise<Answer> => demo.call('nobody', 'POST', path, body);
const authorise = (more: Record<string, string>): string =>
  `/oauth2/v1/auth?${new URLSearchParams({
    appId: demo.running.credentials.oauth.appId,
    redirectUri: REDIRECT,
    responseType: 'code',
    scope: 'default',
    ...more,
  }).toString()}`;
const code = async (): Promise<string> => {
  await demo.control('POST', 'consent', { role: 'manager' });
  const answer = await demo.call('nobody', 'GET', authorise({ state: 's-1' }));
  return new URL(answer.headers.get('location') ?? '').searchParams.get('code') ?? '';
};
const exchange = async (parameters: Record<string, string>): Promise<Answer> =>
  post(`/oauth2/v1/token?${new URLSearchParams(parameters).toString()}`);
const app = (): { appId: string; appSecret: string } => demo.running.credentials.oauth;
const status = async (token: string, path = '/api/v2/user/me'): Promise<number> =>
  (await demo.fetch(path, { headers: { authorization: `Bearer ${token}` } })).status;

describe('mv.auth.serviceToken', () => {
  it('gives a token of 900 seconds, written as a text, in the envelope or bare', async () => {
    const { service } = demo.running.credentials;
    const answer = await post('/auth/v1/servicetoken', service);
    expect(answer.body).toEqual({
      success: true,
      response: { accessToken: expect.any(String) as unknown, expiresIn: '900' },
    });
    const { accessToken } = answer.payload as { accessToken: string };
    expect(await status(accessToken, '/api/v2/companyvalue')).toBe(200);
    demo.now += 900_000;
    expect(await status(accessToken, '/api/v2/companyvalue')).toBe(401);
    const bare = new ServerFixture();
    await bare.start({ envelope: 'bare' });
    const plain = await bare.call('nobody', 'POST', '/auth/v1/servicetoken', service);
    expect(plain.body).toMatchObject({ expiresIn: '900' });
    await bare.stop();
  });

  it.each([
    [{ appId: 'puffin-service', secureToken: 'x' }, 401, /not known/],
    [{ appId: 'puffin-service' }, 400, /secureToken is missing/],
    [{ appId: 'puffin-service', secureToken: 'x', scope: '' }, 400, /unknown key: scope/],
    [[], 400, /must be a JSON object/],
  ])('refuses %j', async (body, expected, words) => {
    const answer = await post('/auth/v1/servicetoken', body);
    expect([answer.status, answer.text]).toEqual([expected, expect.stringMatching(words)]);
  });

  it('refuses what is not declared as JSON', async () => {
    const answer = await demo.fetch('/auth/v1/servicetoken', { method: 'POST', body: '{}' });
    expect([answer.status, await answer.text()]).toEqual([415, expect.stringMatching(/application\/json/)]);
  });
});

describe('mv.auth.oauthAuthorize', () => {
  it('asks a person, and redirects with a code and the state', async () => {
    const path = authorise({ state: 'a&b c' });
    expect((await demo.call('nobody', 'GET', path)).text).toMatch(/<form method="post">/);
    const { email, password } = demo.running.credentials.persons.leader;
    const send = (form: Record<string, string>): Promise<Response> =>
      demo.fetch(path, { method: 'POST', redirect: 'manual', body: new URLSearchParams(form) });
    expect((await send({ email, password: 'x', answer: 'allow' })).status).toBe(401);
    const allowed = await send({ email, password, answer: 'allow' });
    expect(allowed.status).toBe(302);
    const target = new URL(allowed.headers.get('location') ?? '');
    expect([target.origin + target.pathname, target.searchParams.get('state')]).toEqual([REDIRECT, 'a&b c']);
    expect(target.searchParams.get('code')).toMatch(/./);
    const denied = await send({ answer: 'deny' });
    expect(denied.headers.get('location')).toMatch(/error=access_denied/);
  });

  it('lets a known person through, with or without the state', async () => {
    await demo.control('POST', 'consent', { role: 'user', withoutState: true });
    const answer = await demo.call('nobody', 'GET', authorise({ state: 's' }));
    expect([answer.status, answer.headers.get('location')]).toEqual([
      302,
      expect.stringMatching(/\?code=[^&]+$/),
    ]);
  });

  it.each([
    [{ appId: 'other' }, /app is not known/],
    [{ redirectUri: 'https://evil.example/' }, /redirectUri is not registered/],
    [{ responseType: 'token' }, /responseType must be code/],
    [{ scope: 'everything' }, /Unknown scope/],
    [{ nonce: '1' }, /Unknown parameter: nonce/],
    [{ client_id: 'puffin-board' }, /appId is given twice/],
  ])('refuses %j', async (more, words) => {
    const answer = await demo.call('nobody', 'GET', authorise(more));
    expect([answer.status, answer.text]).toEqual([400, expect.stringMatching(words)]);
  });
});

describe('mv.auth.oauthToken and mv.auth.oauthRefresh', () => {
  const camel = async (): Promise<Answer> =>
    exchange({ grantType: 'authorization_code', code: await code(), redirectUri: REDIRECT, ...app() });

  it('exchanges a code once, unwrapped, with the role of the person', async () => {
    const parameters = {
      grantType: 'authorization_code',
      code: await code(),
      redirectUri: REDIRECT,
      ...app(),
    };
    const first = await exchange(parameters);
    expect(first.body).toEqual({
      accessToken: expect.any(String) as unknown,
      refreshToken: expect.any(String) as unknown,
      expiresIn: 3600,
    });
    expect(await status((first.body as { accessToken: string }).accessToken)).toBe(200);
    const again = await exchange(parameters);
    expect([again.status, again.text]).toEqual([400, expect.stringMatching(/used or expired/)]);
  });

  it('speaks snake_case to those who do', async () => {
    const { appId, appSecret } = app();
    const answer = await exchange({
      grant_type: 'authorization_code',
      code: await code(),
      client_id: appId,
      client_secret: appSecret,
      redirect_uri: REDIRECT,
    });
    expect(Object.keys(answer.body as object)).toEqual(['access_token', 'refresh_token', 'expires_in']);
  });

  it.each([
    ['mixed', (token: string) => ({ grant_type: 'refresh_token', refresh_token: token, ...app() })],
    ['camelCase', (token: string) => ({ grantType: 'refresh_token', refreshToken: token, ...app() })],
  ])('renews and rotates, %s', async (_style, parametersOf) => {
    const { refreshToken } = (await camel()).body as { refreshToken: string };
    const renewed = (await exchange(parametersOf(refreshToken))).body as { refreshToken: string };
    expect(renewed.refreshToken).not.toBe(refreshToken);
    expect((await exchange(parametersOf(refreshToken))).status).toBe(400);
    expect((await exchange(parametersOf(renewed.refreshToken))).status).toBe(200);
  });

  it.each([
    [{ grantType: 'password' }, 400, /grantType must be/],
    [{ grantType: 'authorization_code', redirectUri: REDIRECT }, 400, /code is missing/],
    [{ grantType: 'authorization_code', appSecret: 'x' }, 401, /not known/],
    [{ grantType: 'refresh_token', refreshToken: 'x' }, 400, /refresh token is invalid/],
  ])('refuses %j', async (parameters, expected, words) => {
    const answer = await exchange({ ...app(), ...parameters });
    expect([answer.status, answer.text]).toEqual([expected, expect.stringMatching(words)]);
  });

  it('ends access tokens on demand, and keeps the personal ones', async () => {
    const { accessToken } = (await camel()).body as { accessToken: string };
    await demo.control('POST', 'expire-tokens');
    expect(await status(accessToken)).toBe(401);
    expect(await status(demo.running.credentials.persons.user.accessToken)).toBe(200);
  });
});

describe('mv.auth.signIn and mv.auth.refresh', () => {
  it('signs in with the role user only, and renews once', async () => {
    const { email, password } = demo.running.credentials.persons.admin;
    const answer = await post('/auth/v1/signin', { username: email, password });
    expect(answer.payload).toMatchObject({
      expiresIn: 3600,
      currency: { currencySymbol: '$' },
      survey: null,
    });
    const token = answer.payload as { accessToken: string; refreshToken: string };
    expect(await status(token.accessToken)).toBe(200);
    expect(await status(token.accessToken, '/api/v2/user/recalculateorgchart')).toBe(403);
    const renew = (): Promise<Answer> =>
      post('/auth/v1/refresh?checkSurvey=true', { refreshToken: token.refreshToken });
    expect((await renew()).payload).toMatchObject({ expiresIn: 3600 });
    expect((await renew()).status).toBe(401);
  });

  it.each([
    ['/auth/v1/signin', { username: 'x', password: 'y' }, 401, /name or the password is wrong/],
    ['/auth/v1/signin', { username: 'x' }, 400, /password is missing/],
    ['/auth/v1/refresh', { refresh_token: 'x' }, 400, /unknown key: refresh_token/],
    ['/auth/v1/refresh', { refreshToken: 'x' }, 401, /refresh token is invalid/],
  ])('%s refuses %j', async (path, body, expected, words) => {
    const answer = await post(path, body);
    expect([answer.status, answer.text]).toEqual([expected, expect.stringMatching(words)]);
  });
});
