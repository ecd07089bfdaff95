import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Log } from '../contract/log';
import { settingsSchema } from '../contract/settings';
import { FakeClock } from '../testing/fake-clock';
import { createApiClient } from './client';
import { createRedactor } from './redact';
import type { FetchInit } from './transport';

const KIOSK_ID = 'k10sk-1d/+?';
const NOW = Date.parse('2026-03-12T09:00:00Z');

const settings = settingsSchema.parse({
  motivosity: { kioskId: KIOSK_ID },
  motimate: {
    subdomain: 'fjordworks',
    auth: {
      grant: 'password',
      username: 'admin@fjordworks.example',
      password: 'p4ss wörd&',
      clientId: 'cid',
    },
  },
});

const payload = (name: string): unknown =>
  JSON.parse(readFileSync(resolve(import.meta.dirname, '../../test/payloads', `${name}.json`), 'utf8'));

interface Asked {
  readonly url: URL;
  readonly init: FetchInit;
}

type Respond = (asked: Asked, count: number) => Response | Promise<Response>;
const json = (body: unknown, status = 200, headers: Record<string, string> = {}) =>
  new Response(JSON.stringify(body), { status, headers });

/** A vendor that hands out numbered tokens and answers everything else as told. */
function setUp(respond: Respond, options: { settings?: typeof settings; tokens?: Respond } = {}) {
  const clock = new FakeClock(NOW);
  const asked: Asked[] = [];
  const tokenCalls: Asked[] = [];
  const lines: string[] = [];
  const write = (message: string, details?: unknown) =>
    void lines.push(`${message} ${JSON.stringify(details)}`);
  const log: Log = { debug: write, info: write, warn: write, error: write };
  const client = createApiClient({
    ...(options.settings ?? settings),
    clock,
    createLog: () => log,
    redactor: createRedactor(),
    timeZone: 'Europe/Oslo',
    fetch: async (address, init) => {
      const call = { url: new URL(address), init };
      if (call.url.pathname !== '/oauth/token') return respond(call, asked.push(call));
      const count = tokenCalls.push(call);
      return (
        options.tokens?.(call, count) ??
        json({ ...(payload('motimate/token') as object), access_token: `token-${count}` })
      );
    },
  });
  return { client, clock, asked, tokenCalls, lines };
}

const bearer = ({ init }: Asked) => new Headers(init.headers).get('authorization');

describe('Motivosity', () => {
  it.each(['enveloped', 'bare'])('T-01 reads the leaderboard, %s', async (form) => {
    const body = payload('motivosity/leaderboard') as { response: unknown };
    const { client, asked } = setUp(() => json(form === 'bare' ? body.response : body, 200, { etag: '"1"' }));
    const result = await client.kioskLeaderboard({});
    expect(result).toEqual({
      ok: true,
      value: {
        kind: 'value',
        status: 200,
        etag: '"1"',
        value: [
          {
            person: {
              id: 'mv:user-nora-lind',
              name: 'Nora Lind',
              shortName: 'Nora',
              title: 'Shift Lead',
              team: 'Assembly',
              picture: 'https://app.motivosity.com/avatar/fjordworks/nora.png',
              email: 'nora.lind@fjordworks.example',
              employeeNumber: '2001',
            },
            monthPoints: 320,
            yearPoints: 900,
          },
          {
            person: {
              id: 'mv:41214077-9705-user-b6da-f1acf9c2bbd7',
              name: 'Bo Aas',
              shortName: 'Bosse',
              title: null,
              team: null,
              picture: null,
              email: null,
              employeeNumber: '2002',
            },
            monthPoints: 0,
            yearPoints: 410,
          },
        ],
      },
    });
    expect(asked[0]!.url.href).toBe('https://app.motivosity.com/api/v2/kiosk/k10sk-1d%2F%2B%3F/leaderboard');
    expect(bearer(asked[0]!)).toBeNull();
  });

  it.each(['enveloped', 'bare'])('T-01 T-05 T-08 T-14 T-38 reads the feed, %s', async (form) => {
    const body = payload('motivosity/feeds') as { response: unknown };
    const { client } = setUp(() => json(form === 'bare' ? body.response : body));
    const result = await client.kioskFeeds({});
    const items = result.ok && result.value.kind === 'value' ? result.value.value.items : [];
    expect(items.map(({ id, kind }) => `${id} ${kind}`)).toEqual([
      'feed-appr appreciation',
      'feed-grup appreciation',
      'feed-bdge award',
      'feed-bday birthday',
      'feed-anvy anniversary',
      'feed-annc announcement',
      'feed-hglt highlight',
      'feed-prsn news',
      'feed-idea news',
      'feed-moon news',
      'feed-enum appreciation',
    ]);
    expect(items[0]).toEqual({
      id: 'feed-appr',
      kind: 'appreciation',
      from: expect.objectContaining({ id: 'mv:user-nora-lind' }) as unknown,
      to: [expect.objectContaining({ id: 'mv:user-bo-aas' })],
      value: 'Lend a hand',
      note: 'You stayed late & fixed line 2. <b>Thanks!</b> &amp; coffee 🎉',
      likes: 3,
      comments: 2,
      amount: null,
      when: { instant: null, date: '2026-03-12', readable: null },
      picture: null,
    });
    expect(items[1]).toMatchObject({
      from: { id: 'mv:app', name: 'Fjordworks Bot' },
      to: [{ id: 'mv:user-nora-lind' }, { id: 'mv:user-bo-aas' }],
      likes: 2,
      comments: 1,
      amount: 10,
      when: { instant: 1773302400000 },
    });
    expect(items[2]).toMatchObject({
      value: 'Golden Wrench',
      picture: 'https://app.motivosity.com/badge/fjordworks/wrench.png',
    });
    expect(items[3]).toMatchObject({ date: '2026-03-14', years: null, people: [{ id: 'mv:user-bo-aas' }] });
    expect(items[4]).toMatchObject({ date: '2026-03-06', years: 13 });
    expect(items[5]).toMatchObject({
      title: 'Power weekend',
      picture: 'https://app.motivosity.com/content/fjordworks/power.jpg',
    });
    expect(items[8]).toMatchObject({ feedType: 'IDEA', title: 'A bell at the door', body: null });
    expect(items[9]).toMatchObject({
      feedType: 'MOON',
      when: { instant: null, date: null, readable: 'a while back' },
    });
    expect(items[10]).toMatchObject({ to: [{ id: 'mv:name:åse øvre', name: 'Åse Øvre' }] });
  });

  it('T-01 a failure under 200 is a failure', async () => {
    const { client } = setUp(() => json(payload('motivosity/failure')));
    expect(await client.kioskFeeds({})).toMatchObject({
      ok: false,
      error: { code: 'rejected', status: 200 },
    });
  });

  it('T-39 the Kiosk ID is in no log line and no failure, whatever goes wrong', async () => {
    const { client, lines } = setUp((asked, count) => {
      if (count === 1) throw new Error(`cannot reach ${asked.url.href}`);
      return json({ mvMessages: [{ message: `unknown ${KIOSK_ID} at ${asked.url.pathname}` }] }, 404);
    });
    const results = [
      await client.kioskFeeds({}),
      await client.kioskFeeds({}),
      await client.kioskLeaderboard({}),
    ];
    const written = JSON.stringify([results, lines]);
    expect(lines).not.toHaveLength(0);
    expect(written).not.toContain('k10sk-1d');
  });

  it('sends the validator and says unchanged', async () => {
    const { client, asked } = setUp(() => new Response(null, { status: 304, headers: { etag: '"9"' } }));
    expect(await client.kioskFeeds({ etag: '"9"' })).toEqual({
      ok: true,
      value: { kind: 'unchanged', etag: '"9"' },
    });
    expect(new Headers(asked[0]!.init.headers).get('if-none-match')).toBe('"9"');
  });

  it('an empty answer cannot be read', async () => {
    const { client } = setUp(() => new Response('  '));
    expect(await client.kioskFeeds({})).toMatchObject({ ok: false, error: { code: 'unreadable' } });
  });
});

describe('Motimate', () => {
  it.each(['wrapped', 'bare'])('T-33 reads the account, %s', async (form) => {
    const body = payload('motimate/me') as { data: unknown };
    const { client, asked } = setUp(() => json(form === 'bare' ? body.data : body));
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
    const { client, tokenCalls, lines } = setUp(() => json({ error: 'wrong p4ss wörd&' }, 500));
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
    const { client, asked } = setUp(() => json(payload('motimate/users')));
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
    const { client, asked } = setUp(() => json(payload('motimate/posts')), {
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
    const { client } = setUp(() => json({ id: 'not_found', message: 'x', status }, status));
    expect(await client.posts({ page: 1, perPage: 50 }, {})).toMatchObject({
      error: { code: 'not-offered' },
    });
    expect(await client.users({ page: 1, perPage: 50 }, {})).not.toMatchObject({
      error: { code: 'not-offered' },
    });
  });

  it.each([401, 403])('T-03 replays once with a fresh token after %i', async (status) => {
    const { client, asked, tokenCalls } = setUp((call) =>
      bearer(call) === 'Bearer token-1' ? json({}, status) : json(payload('motimate/me')),
    );
    expect(await client.me({})).toMatchObject({ ok: true });
    expect(asked.map(bearer)).toEqual(['Bearer token-1', 'Bearer token-2']);
    expect(tokenCalls[1]!.init.body).toBe('grant_type=refresh_token&refresh_token=refresh-one&client_id=cid');
  });

  it('T-03 replays no more than once', async () => {
    const { client, asked } = setUp(() => json({}, 401));
    expect(await client.me({})).toMatchObject({ ok: false, error: { code: 'unauthorised', status: 401 } });
    expect(asked).toHaveLength(2);
  });

  it('T-03 fifty calls at once with an expired token cause one token request', async () => {
    const { client, clock, asked, tokenCalls } = setUp((call) =>
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
    const { client, asked } = setUp(() => json({}), {
      tokens: () => json({ error: 'invalid_grant', error_description: 'no such user' }, 400),
    });
    expect(await client.me({})).toMatchObject({ ok: false, error: { code: 'unauthorised', status: 400 } });
    expect(asked).toHaveLength(0);
  });

  it('T-28 a burst of 300 calls stays within 100 a minute, tokens included', async () => {
    const { client, clock, asked, tokenCalls } = setUp(() => json(payload('motimate/me')));
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
    const { client, clock, asked } = setUp((_call, count) =>
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
    const { client, asked } = setUp(() => json({}, 429, { 'retry-after': '600' }));
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
  const { client, asked, tokenCalls } = setUp(() => json([]), { settings: settingsSchema.parse({}) });
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
  const { client } = setUp(() => new Promise(() => undefined));
  const giveUp = new AbortController();
  const running = client.me({ signal: giveUp.signal });
  giveUp.abort();
  expect(await running).toMatchObject({ ok: false, error: { code: 'network' } });
});

it.each(['v1', 'v2'] as const)('T-33 asks dialect %s at the same paths', async (dialect) => {
  const { client, asked } = setUp(() => json({ data: [] }), {
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
  const { client, asked } = setUp(() => json(payload('motimate/me')), {
    settings: { ...settings, motimate },
  });
  await client.me({});
  expect(asked[0]!.url.origin).toBe('http://127.0.0.1:4010');
});
