import { describe, expect, it } from 'vitest';
import { settingsSchema } from '../contract/settings';
import { bearer, clientOf, json, NOW, payload, settings } from './testing/client-rig';

describe('Motimate', () => {
  it.each(['wrapped', 'bare'])('T-33 reads the account, %s', async (form) => {
    const body = payload('motimate/me') as { data: unknown };
    const { client, asked } = clientOf(() => json(form === 'bare' ? body.data : body));
    expect(await client.me({})).toMatchObject({
      ok: true,
      value: {
        value: {
          id: 'mm:501',
          name: 'Ada Min',
          email: 'admin@fjordworks.example',
          role: 'organization_admin',
        },
      },
    });
    expect(asked[0]!.url.href).toBe('https://fjordworks.motimateapp.com/public_api/me');
    expect(bearer(asked[0]!)).toBe('Bearer token-1');
  });

  it('T-21 T-24 signs in at the account’s own host, with the values in the query, and tells nobody', async () => {
    const { client, tokenCalls, lines } = clientOf(() => json({ error: 'wrong p4ss wörd&' }, 500));
    const result = await client.me({});
    const { url, init } = tokenCalls[0]!;
    expect(url.origin + url.pathname).toBe('https://fjordworks.motimateapp.com/oauth/token');
    expect(Object.fromEntries(url.searchParams)).toEqual({
      grant_type: 'password',
      username: 'admin@fjordworks.example',
      password: 'p4ss wörd&',
      client_id: 'cid',
    });
    expect(init.body).toBeUndefined();
    expect(JSON.stringify([result, lines])).not.toMatch(/p4ss|token-1|refresh-one/);
  });

  it('T-07 T-29 asks for one page, counted from 1, with encoded brackets', async () => {
    const { client, asked } = clientOf(() => json(payload('motimate/users')));
    const query = { page: 1, perPage: 80, updatedAfter: NOW, createdAfter: NOW - 1000 };
    const result = await client.users(query, { priority: 'polling' });
    expect(asked[0]!.url.search).toBe(
      '?page=1&per_page=50&filter%5Bcreated_at_gt%5D=2026-03-12T08%3A59%3A59.000Z&filter%5Bupdated_at_gt%5D=2026-03-12T09%3A00%3A00.000Z',
    );
    expect(result).toMatchObject({ ok: true, value: { value: { received: 6 } } });
    const users = result.ok && result.value.kind === 'value' ? result.value.value.users : [];
    expect(users.map(({ id, name }) => `${id} ${name}`)).toEqual([
      'mm:502 Nora Lind',
      'mm:en:2002 Bo Aas',
      'mm:em:kim@fjordworks.example Kim',
    ]);
    expect(users[0]).toMatchObject({
      title: 'Shift Lead',
      team: 'Assembly',
      picture: 'https://fjordworks.motimateapp.com/uploads/nora.png',
      updatedAt: Date.parse('2026-03-01T07:00:00Z'),
    });
  });

  it('T-31 reads the wall and leaves drafts out, at the configured path', async () => {
    const { client, asked } = clientOf(() => json(payload('motimate/posts')), {
      settings: { ...settings, motimate: { ...settings.motimate, postsPath: '/public_api/pulse' } },
    });
    const result = await client.posts({ page: 1, perPage: 50 }, {});
    expect(asked[0]!.url.pathname).toBe('/public_api/pulse');
    expect(result).toMatchObject({
      ok: true,
      value: {
        value: {
          received: 5,
          posts: [
            { id: '9', title: 'Waffle Friday', body: '<p>At three.</p>', authorId: 'mm:502', picture: null },
            {
              id: '8',
              author: { name: 'Nora Lind' },
              picture: 'https://fjordworks.motimateapp.com/uploads/hall.jpg',
            },
          ],
        },
      },
    });
  });

  it.each([404, 405])('T-31 an account without a wall (%i) does not offer it', async (status) => {
    const { client } = clientOf(() => json({ id: 'not_found', message: 'x', status }, status));
    expect(await client.posts({ page: 1, perPage: 50 }, {})).toMatchObject({
      error: { code: 'not-offered' },
    });
    expect(await client.users({ page: 1, perPage: 50 }, {})).not.toMatchObject({
      error: { code: 'not-offered' },
    });
  });

  it.each([401, 403])('T-03 replays once with a fresh token after %i', async (status) => {
    const { client, asked, tokenCalls } = clientOf((call) =>
      bearer(call) === 'Bearer token-1' ? json({}, status) : json(payload('motimate/me')),
    );
    expect(await client.me({})).toMatchObject({ ok: true });
    expect(asked.map(bearer)).toEqual(['Bearer token-1', 'Bearer token-2']);
    expect(tokenCalls[1]!.init.body).toBe('grant_type=refresh_token&refresh_token=refresh-one&client_id=cid');
  });

  it('T-03 replays no more than once', async () => {
    const { client, asked } = clientOf(() => json({}, 401));
    expect(await client.me({})).toMatchObject({ ok: false, error: { code: 'unauthorised', status: 401 } });
    expect(asked).toHaveLength(2);
  });

  it('T-03 fifty calls at once with an expired token cause one token request', async () => {
    const { client, clock, asked, tokenCalls } = clientOf((call) =>
      bearer(call) === 'Bearer token-1' ? json({}, 401) : json(payload('motimate/me')),
    );
    const running = Promise.all(Array.from({ length: 50 }, () => client.me({})));
    // Two tokens and a hundred calls are more than one minute's budget.
    await clock.advance(61_000);
    expect((await running).every((result) => result.ok)).toBe(true);
    expect(tokenCalls).toHaveLength(2);
    expect(asked).toHaveLength(100);
  });

  it('T-24 a sign-in that is refused is unauthorised, and nothing else is asked', async () => {
    const { client, asked } = clientOf(() => json({}), {
      tokens: () => json({ error: 'invalid_grant', error_description: 'no such user' }, 400),
    });
    expect(await client.me({})).toMatchObject({ ok: false, error: { code: 'unauthorised', status: 400 } });
    expect(asked).toHaveLength(0);
  });

  it('T-28 a burst of 300 calls stays within 100 a minute, tokens included', async () => {
    const { client, clock, asked, tokenCalls } = clientOf(() => json(payload('motimate/me')));
    const times: number[] = [];
    const calls = Array.from({ length: 300 }, () =>
      client.me({ priority: 'polling' }).then(() => times.push(clock.now())),
    );
    await clock.advance(1000);
    expect(asked.length + tokenCalls.length).toBe(100);
    await clock.advance(240_000);
    await Promise.all(calls);
    expect(asked).toHaveLength(300);
    const busiest = Math.max(
      ...times.map((from) => times.filter((time) => time >= from && time <= from + 60_000).length),
    );
    expect(busiest).toBeLessThanOrEqual(100);
  });

  it('T-28 a used-up window holds the next call until its reset', async () => {
    const { client, clock, asked } = clientOf((_call, count) =>
      json(
        payload('motimate/me'),
        200,
        count === 1 ? { ratelimit: 'limit=1200, remaining=0, reset=37' } : {},
      ),
    );
    await client.me({});
    const second = client.me({});
    await clock.advance(36_999);
    expect(asked).toHaveLength(1);
    await clock.advance(1);
    expect(await second).toMatchObject({ ok: true });
  });

  it('T-28 a long pause is told, not sat out', async () => {
    const { client, asked } = clientOf(() => json({}, 429, { 'retry-after': '600' }));
    expect(await client.me({})).toMatchObject({
      error: { code: 'rate-limited', status: 429, retryAfterMs: 600_000 },
    });
    expect(await client.me({})).toMatchObject({
      error: { code: 'rate-limited', status: null, retryAfterMs: 600_000 },
    });
    expect(asked).toHaveLength(1);
  });
});

it('a product that is not configured is asked nothing', async () => {
  const { client, asked, tokenCalls } = clientOf(() => json([]), { settings: settingsSchema.parse({}) });
  const results = await Promise.all([
    client.kioskFeeds({}),
    client.kioskLeaderboard({}),
    client.me({}),
    client.users({ page: 1, perPage: 50 }, {}),
    client.posts({ page: 1, perPage: 50 }, {}),
  ]);
  for (const result of results) expect(result).toMatchObject({ ok: false, error: { code: 'unauthorised' } });
  expect(asked.length + tokenCalls.length).toBe(0);
});

it('a call that is given up while it waits fails quietly', async () => {
  const { client } = clientOf(() => new Promise(() => undefined));
  const giveUp = new AbortController();
  const running = client.me({ signal: giveUp.signal });
  giveUp.abort();
  expect(await running).toMatchObject({ ok: false, error: { code: 'network' } });
});

it.each(['v1', 'v2'] as const)('T-33 asks dialect %s at the same paths', async (dialect) => {
  const { client, asked } = clientOf(() => json({ data: [] }), {
    settings: { ...settings, motimate: { ...settings.motimate, dialect } },
  });
  await client.me({});
  await client.users({ page: 1, perPage: 50 }, {});
  await client.posts({ page: 1, perPage: 50 }, {});
  expect(asked.map(({ url }) => url.pathname)).toEqual([
    '/public_api/me',
    '/public_api/users',
    '/public_api/posts',
  ]);
});

it('T-21 takes a whole origin instead of a subdomain', async () => {
  const motimate = { ...settings.motimate, origin: 'http://127.0.0.1:4010' };
  const { client, asked } = clientOf(() => json(payload('motimate/me')), {
    settings: { ...settings, motimate },
  });
  await client.me({});
  expect(asked[0]!.url.origin).toBe('http://127.0.0.1:4010');
});
