import { expect, it } from 'vitest';
import { SignInAttempt, type SignInOutcome } from './sign-in-attempt';

const app = { appId: 'app-1', appSecret: 'hush', naming: 'camelCase' as const };

function setUp(naming: 'camelCase' | 'snake_case' = 'camelCase') {
  const outcomes: SignInOutcome[] = [];
  let serial = 0;
  const attempt = new SignInAttempt({
    origin: 'https://app.motivosity.com',
    app: { ...app, naming },
    receiver: 'http://127.0.0.1:4123',
    random: () => `random-${(serial += 1)}`,
    done: (outcome) => outcomes.push(outcome),
  });
  const get = (target: string, cookie: string | null = 'motiboard-sign-in=random-2', method = 'GET') =>
    attempt.respond({ method, target, cookie });
  return { attempt, outcomes, get };
}

it('T-40 starts at our own address, plants the nonce and goes on to the vendor with the state', () => {
  const { attempt, get } = setUp();
  expect(attempt.startAddress).toBe('http://127.0.0.1:4123/start');
  expect(get('/start', null)).toMatchObject({
    status: 302,
    headers: {
      location:
        'https://app.motivosity.com/oauth2/v1/auth?appId=app-1&redirectUri=http%3A%2F%2F127.0.0.1%3A4123%2Fcallback&responseType=code&scope=default&state=random-1',
      'set-cookie': 'motiboard-sign-in=random-2; HttpOnly; SameSite=Lax; Path=/callback',
    },
  });
});

it('T-40 spells the parameters in snake_case where that is set', () => {
  expect(setUp('snake_case').attempt.authoriseAddress()).toEqual({
    ok: true,
    value:
      'https://app.motivosity.com/oauth2/v1/auth?client_id=app-1&redirect_uri=http%3A%2F%2F127.0.0.1%3A4123%2Fcallback&response_type=code&scope=default&state=random-1',
  });
});

it.each(['/callback?code=c0de&state=random-1', '/callback?code=c0de'])(
  'T-40 takes the code of %s',
  (target) => {
    const { get, outcomes } = setUp();
    expect(get(target).status).toBe(200);
    expect(outcomes).toEqual([
      { ok: true, value: { code: 'c0de', redirectUri: 'http://127.0.0.1:4123/callback' } },
    ]);
    expect(get(target).status).toBe(410);
    expect(outcomes).toHaveLength(1);
  },
);

it.each([
  ['/callback?code=c0de&state=other', 'wrong-state'],
  ['/callback?code=c0de&state=', 'wrong-state'],
  ['/callback?error=access_denied', 'refused'],
  ['/callback', 'refused'],
])('T-40 takes no code from %s', (target, code) => {
  const { get, outcomes } = setUp();
  expect(get(target).status).toBe(400);
  expect(outcomes).toMatchObject([{ ok: false, error: { code } }]);
});

it.each([
  ['/callback?code=evil', null, 'GET', 403],
  ['/callback?code=evil', 'motiboard-sign-in=random-1', 'GET', 403],
  ['/callback?code=evil', 'x=1; motiboard-sign-in=', 'GET', 403],
  ['/callback?code=evil', 'motiboard-sign-in=random-2', 'POST', 405],
  ['/favicon.ico', null, 'GET', 404],
  ['//evil.example/callback?code=evil', null, 'GET', 403],
])('T-40 %s with cookie %s by %s neither ends nor passes', (target, cookie, method, status) => {
  const { get, outcomes } = setUp();
  expect(get(target, cookie, method).status).toBe(status);
  expect(outcomes).toEqual([]);
  expect(get('/callback?code=c0de', 'a=b; motiboard-sign-in=random-2').status).toBe(200);
});

it('can be given up once', () => {
  const { attempt, get, outcomes } = setUp();
  attempt.giveUp();
  attempt.giveUp();
  expect(outcomes).toMatchObject([{ ok: false, error: { code: 'cancelled' } }]);
  expect(get('/start', null).status).toBe(410);
});

it('repeats nothing of what came in as markup', () => {
  const answer = setUp().get('/callback?error_description=%3Cscript%3E');
  expect(answer.headers['content-type']).toBe('text/plain; charset=utf-8');
});
