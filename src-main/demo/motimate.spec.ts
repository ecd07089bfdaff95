import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ServerFixture } from './server.fixture';

interface Token {
  readonly access_token: string;
  readonly refresh_token?: string;
  readonly expires_in: number;
  readonly created_at: number;
}
interface Row {
  readonly id: number;
  readonly email: string | null;
  readonly created_at: string;
  readonly updated_at: string;
}

let demo: ServerFixture;
beforeEach(async () => {
  demo = new ServerFixture();
  await demo.start({ people: 120 });
});
afterEach(() => demo.stop());

const rows = async (answer: Response): Promise<Row[]> => ((await answer.json()) as { data: Row[] }).data;
const bearer = (token: Token): { headers: { authorization: string } } => ({
  headers: { authorization: `Bearer ${token.access_token}` },
});

describe('tokens', () => {
  it('grants by password in the query', async () => {
    const { username, password, clientId } = demo.running.motimate;
    const query = new URLSearchParams({ grant_type: 'password', username, password, client_id: clientId });
    const answer = await demo.fetch(`/oauth/token?${query.toString()}`, { method: 'POST' });
    const token = (await answer.json()) as Token;
    expect(token).toMatchObject({
      token_type: 'Bearer',
      expires_in: 7200,
      created_at: Math.floor(demo.now / 1000),
    });
    expect((await demo.fetch('/public_api/me', bearer(token))).status).toBe(200);
  });

  it('grants by client credentials, without a refresh token', async () => {
    const { clientId, clientSecret } = demo.running.motimate;
    const answer = await demo.token({
      grant_type: 'client_credentials',
      client_id: clientId,
      client_secret: clientSecret,
    });
    const token = (await answer.json()) as Token;
    expect(token.refresh_token).toBeUndefined();
    expect((await demo.fetch('/public_api/me', bearer(token))).status).toBe(200);
  });

  it('rotates refresh tokens: each works once', async () => {
    const { username, password, clientId } = demo.running.motimate;
    const first = (await (
      await demo.token({ grant_type: 'password', username, password, client_id: clientId })
    ).json()) as Token;
    const refresh = {
      grant_type: 'refresh_token',
      refresh_token: first.refresh_token ?? '',
      client_id: clientId,
    };
    const second = (await (await demo.token(refresh)).json()) as Token;
    expect(second.refresh_token).not.toBe(first.refresh_token);
    expect((await demo.fetch('/public_api/me', bearer(second))).status).toBe(200);
    const replay = await demo.token(refresh);
    expect(replay.status).toBe(400);
    expect(await replay.json()).toMatchObject({ error: 'invalid_grant' });
  });

  it.each([
    [
      'a wrong password',
      {
        grant_type: 'password',
        username: 'board@puffinline.example',
        password: 'x',
        client_id: 'puffin-lobby',
      },
      400,
    ],
    ['an unknown client', { grant_type: 'password', username: 'a', password: 'x', client_id: 'x' }, 401],
    [
      'a wrong secret',
      { grant_type: 'client_credentials', client_id: 'puffin-lobby', client_secret: 'x' },
      401,
    ],
    ['another grant', { grant_type: 'magic', client_id: 'puffin-lobby' }, 400],
    ['an unknown parameter', { grant_type: 'password', client_id: 'puffin-lobby', Auth: 'x' }, 400],
  ])('refuses %s', async (_what, parameters, status) => {
    const answer = await demo.token(parameters);
    expect(answer.status).toBe(status);
    expect(await answer.json()).toHaveProperty('error');
  });

  it('lets tokens expire with the clock, and all at once on demand', async () => {
    const headers = await demo.signedIn();
    demo.now += 7_199_000;
    expect((await demo.fetch('/public_api/me', { headers })).status).toBe(200);
    demo.now += 1000;
    const late = await demo.fetch('/public_api/me', { headers });
    expect(late.status).toBe(401);
    expect(await late.json()).toMatchObject({ id: 'unauthorized', status: 401 });
    const fresh = await demo.signedIn();
    await demo.control('POST', 'expire-tokens');
    expect((await demo.fetch('/public_api/me', { headers: fresh })).status).toBe(401);
  });

  it.each(['/public_api/me', '/public_api/users', '/public_api/posts'])(
    'answers 401 without a token: %s',
    async (path) => {
      const answer = await demo.fetch(path);
      expect(answer.status).toBe(401);
      expect(answer.headers.get('ratelimit')).toMatch(/^limit=1200, remaining=\d+, reset=\d+$/);
    },
  );
});

describe('users', () => {
  it('pages to the end, at most fifty a page', async () => {
    const headers = await demo.signedIn();
    const sizes: number[] = [];
    const ids = new Set<number>();
    for (let page = 1; page <= 4; page += 1) {
      const found = await rows(await demo.fetch(`/public_api/users?page=${page}&per_page=50`, { headers }));
      sizes.push(found.length);
      for (const row of found) ids.add(row.id);
    }
    expect(sizes).toEqual([50, 50, 20, 0]);
    expect(ids.size).toBe(120);
  });

  it.each([
    'per_page=51',
    'per_page=0',
    'page=0',
    'page=one',
    'filter[updated_at_gt]=yesterday',
    'sort=name',
  ])('refuses %s with 422', async (query) => {
    const answer = await demo.fetch(`/public_api/users?${query}`, { headers: await demo.signedIn() });
    expect(answer.status).toBe(422);
    expect(await answer.json()).toMatchObject({ status: 422 });
  });

  it.each(['created_at', 'updated_at'] as const)('filters by %s, strictly after', async (field) => {
    const headers = await demo.signedIn();
    const all = [
      ...(await rows(await demo.fetch('/public_api/users?page=1&per_page=50', { headers }))),
      ...(await rows(await demo.fetch('/public_api/users?page=2&per_page=50', { headers }))),
      ...(await rows(await demo.fetch('/public_api/users?page=3&per_page=50', { headers }))),
    ];
    const instants = all.map((row) => row[field]).sort();
    const border = instants[90] ?? '';
    const wanted = all.filter((row) => Date.parse(row[field]) > Date.parse(border)).map((row) => row.id);
    const query = `filter%5B${field}_gt%5D=${encodeURIComponent(border)}&per_page=20`;
    const found = [
      ...(await rows(await demo.fetch(`/public_api/users?${query}&page=1`, { headers }))),
      ...(await rows(await demo.fetch(`/public_api/users?${query}&page=2`, { headers }))),
    ];
    expect(found.map((row) => row.id)).toEqual(wanted);
  });

  it('is known by the same e-mails as Motivosity for most, not for all', async () => {
    const found = await rows(
      await demo.fetch('/public_api/users?per_page=40', { headers: await demo.signedIn() }),
    );
    const same = found.filter((row) => row.email?.endsWith('@puffinline.example') === true).length;
    expect(same).toBeGreaterThan(30);
    expect(same).toBeLessThan(40);
  });

  it('shows a new colleague to the incremental filter', async () => {
    const headers = await demo.signedIn();
    const since = new Date(demo.now - 86_400_000).toISOString();
    const joined = (await (
      await demo.control('POST', 'join', { firstName: 'Ada', lastName: 'Lund' })
    ).json()) as { motimateId: number };
    const found = await rows(
      await demo.fetch(`/public_api/users?filter[created_at_gt]=${since}`, { headers }),
    );
    expect(found.map((row) => row.id)).toContain(joined.motimateId);
  });
});

describe('posts', () => {
  it('gives the wall newest first, with pictures that are there', async () => {
    const answer = await demo.fetch('/public_api/posts?per_page=50', { headers: await demo.signedIn() });
    const posts = ((await answer.json()) as { data: { published_at: string; files: { url: string }[] }[] })
      .data;
    expect(posts.length).toBeGreaterThan(8);
    const times = posts.map((post) => post.published_at);
    expect(times).toEqual([...times].sort().reverse());
    const url = posts.flatMap((post) => post.files)[0]?.url ?? '';
    expect(url).toMatch(/^\/content\//);
    expect((await demo.fetch(url)).status).toBe(200);
  });

  it('puts a new post on top', async () => {
    const headers = await demo.signedIn();
    await demo.control('POST', 'post', { title: 'Hello', body: 'World' });
    const answer = await demo.fetch('/public_api/posts?per_page=1', { headers });
    expect(await answer.json()).toMatchObject({ data: [{ title: 'Hello' }] });
  });
});

describe('limits', () => {
  it('lets a hundred pass in a minute, then says when to come back', async () => {
    const headers = await demo.signedIn();
    const ask = async (): Promise<Response> => demo.fetch('/public_api/me', { headers });
    for (let i = 0; i < 99; i += 1) expect((await ask()).status).toBe(200);
    demo.now += 20_000;
    const refused = await ask();
    expect(refused.status).toBe(429);
    expect(refused.headers.get('ratelimit')).toBe('limit=100, remaining=0, reset=40');
    expect(await refused.json()).toMatchObject({ status: 429 });
    demo.now += 40_000;
    const after = await ask();
    expect(after.status).toBe(200);
    expect(after.headers.get('ratelimit')).toBe('limit=1200, remaining=1099, reset=540');
  });

  it('writes the header on a 304, too', async () => {
    const headers = await demo.signedIn();
    const etag = (await demo.fetch('/public_api/users', { headers })).headers.get('etag') ?? '';
    const again = await demo.fetch('/public_api/users', { headers: { ...headers, 'if-none-match': etag } });
    expect(again.status).toBe(304);
    expect(again.headers.get('ratelimit')).toMatch(/^limit=1200/);
  });
});
