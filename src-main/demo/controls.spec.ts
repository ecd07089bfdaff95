import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { parseDemoArguments } from './cli-options';
import { demoProvisioning } from './provisioning';
import { ServerFixture } from './server.fixture';

let demo: ServerFixture;
beforeEach(async () => {
  demo = new ServerFixture();
  await demo.start();
});
afterEach(() => demo.stop());

describe('faults', () => {
  it("fails as often as told, in the vendor's words, and only where told", async () => {
    await demo.control('POST', 'fail', { source: 'feeds', status: 500, times: 2 });
    const path = `/api/v2/kiosk/${demo.running.kioskId}/feeds`;
    const failed = await demo.fetch(path);
    expect(failed.status).toBe(500);
    expect(await failed.json()).toMatchObject({ success: false });
    expect((await demo.leaders()).length).toBe(10);
    expect((await demo.fetch(path)).status).toBe(500);
    expect((await demo.fetch(path)).status).toBe(200);
  });

  it('sends a given body and headers, and recovers', async () => {
    await demo.control('POST', 'fail', {
      source: 'me',
      status: 429,
      body: 'slow',
      headers: { RateLimit: 'limit=100, remaining=0, reset=7' },
    });
    const answer = await demo.fetch('/public_api/me');
    expect([answer.status, await answer.text(), answer.headers.get('ratelimit')]).toEqual([
      429,
      'slow',
      'limit=100, remaining=0, reset=7',
    ]);
    await demo.control('POST', 'recover');
    expect((await demo.fetch('/public_api/me')).status).toBe(401);
  });

  it('sends an unreadable body with 200', async () => {
    await demo.control('POST', 'fail', { source: 'leaderboard', body: '{"success":true,' });
    const answer = await demo.fetch(`/api/v2/kiosk/${demo.running.kioskId}/leaderboard`);
    expect([answer.status, await answer.text()]).toEqual([200, '{"success":true,']);
  });

  it('breaks the connection off for status 0', async () => {
    await demo.control('POST', 'fail', { source: 'pictures', status: 0 });
    await expect(demo.fetch('/badge/puffinline/star.png')).rejects.toThrow();
  });

  it('answers as usual after a delay when only a delay is given', async () => {
    await demo.control('POST', 'fail', { source: 'feeds', delayMs: 1, times: 1 });
    expect(await demo.feeds()).toHaveLength(20);
  });

  it.each([
    [{}, /source must be one of/],
    [{ source: 'feeds', status: 'bad' }, /status must be a whole number/],
    [{ source: 'feeds', status: 99 }, /status must be 0 or from 200/],
    [{ source: 'feeds', headers: { a: 1 } }, /headers\.a must be a text/],
    [{ source: 'feeds', often: 2 }, /unknown key: often/],
    ['text', /must be a JSON object/],
  ])('says what is wrong with %j', async (body, problem) => {
    const answer = await demo.control('POST', 'fail', body);
    expect(answer.status).toBe(400);
    expect(((await answer.json()) as { problems: string[] }).problems.join('; ')).toMatch(problem);
  });
});

describe('the request log', () => {
  it('counts requests and keeps every secret out', async () => {
    const { username, password, clientId } = demo.running.motimate;
    const query = new URLSearchParams({ grant_type: 'password', username, password, client_id: clientId });
    await demo.fetch(`/oauth/token?${query.toString()}`, { method: 'POST' });
    await demo.feeds();
    await demo.feeds();
    const text = await (await demo.control('GET', 'requests')).text();
    for (const secret of [demo.running.kioskId, password, clientId, 'board%40'])
      expect(text).not.toContain(secret);
    const { counts, requests } = JSON.parse(text) as { counts: Record<string, number>; requests: unknown[] };
    expect(counts['GET /api/v2/kiosk/{kioskId}/feeds 200']).toBe(2);
    expect(requests).toHaveLength(3);
    expect(requests[1]).toEqual({
      at: '2026-03-12T09:00:30.000Z',
      method: 'GET',
      path: '/api/v2/kiosk/{kioskId}/feeds',
      status: 200,
    });
  });

  it('tells what has arrived and waits for its answer', async () => {
    await demo.control('POST', 'fail', { source: 'feeds', delayMs: 600_000 });
    const underway = async (): Promise<unknown> =>
      ((await (await demo.control('GET', 'requests')).json()) as { underway: unknown }).underway;
    expect(await underway()).toEqual([]);
    const waiting = demo.feeds().catch(() => 'never answered');
    await expect.poll(underway).toEqual(['GET /api/v2/kiosk/{kioskId}/feeds']);
    await demo.stop();
    expect(await waiting).toBe('never answered');
  });
});

describe('recognise', () => {
  it.each([
    [{}, /note is missing/],
    [{ note: 'x', toIds: ['user-nobody'] }, /nobody has the id user-nobody/],
    [{ note: 'x', toIds: [] }, /toIds is empty/],
    [{ note: 'x', toIds: 'me' }, /must be a list of texts/],
  ])('refuses %j', async (body, problem) => {
    const answer = await demo.control('POST', 'recognise', body);
    expect(answer.status).toBe(400);
    expect(await answer.text()).toMatch(problem);
  });
});

describe('join', () => {
  it('welcomes a colleague at the top and leaves the past as it was', async () => {
    const before = await demo.feeds();
    const leaders = await demo.leaders();
    await demo.control('POST', 'join', { firstName: 'Ada', lastName: 'Lund' });
    const [welcome, ...rest] = await demo.feeds();
    expect(welcome).toMatchObject({ feedType: 'GNRL', subject: { fullName: 'Ada Lund' } });
    expect(rest).toEqual(before.slice(0, 19));
    expect(await demo.leaders()).toEqual(leaders);
  });
});

describe('size', () => {
  it('serves fifty thousand people', async () => {
    const large = new ServerFixture();
    await large.start({ people: 50_000 });
    try {
      const headers = await large.signedIn();
      const last = await large.fetch('/public_api/users?page=1000&per_page=50', { headers });
      expect(((await last.json()) as { data: unknown[] }).data).toHaveLength(50);
      expect(await large.feeds()).toHaveLength(20);
      expect(await large.leaders()).toHaveLength(10);
    } finally {
      await large.stop();
    }
  });

  it('refuses a company that is too small', async () => {
    await expect(new ServerFixture().start({ people: 3 })).rejects.toThrow(
      'people must be a whole number from 12 to 50000',
    );
  });
});

describe('command line', () => {
  it('reads options', () => {
    expect(parseDemoArguments(['--port', '4011', '--people', '500', '--bare', '--seed', 'x'])).toEqual({
      kind: 'serve',
      options: {
        port: 4011,
        people: 500,
        activityIntervalSeconds: 60,
        tokenLifeSeconds: 7200,
        seed: 'x',
        envelope: 'bare',
      },
    });
    expect(parseDemoArguments(['--help'])).toEqual({ kind: 'help' });
  });

  it.each([
    [['--prot', '1'], /--prot/],
    [['--port', 'x'], /--port must be a whole number/],
    [['--people', '3'], /--people must be a whole number from 12/],
    [['extra'], /extra/],
    [['--dialect', 'v3'], /--dialect must be v1, v2 or both/],
  ])('names what is wrong: %j', (args, problem) => {
    const command = parseDemoArguments(args);
    expect(command.kind === 'wrong' ? command.problem : '').toMatch(problem);
  });

  it('writes a provisioning file that leads to the server', () => {
    const { origin, kioskId } = demo.running;
    expect(demoProvisioning(demo.running)).toMatchObject({
      version: 1,
      motivosity: {
        origin,
        kioskId,
        service: { appId: 'puffin-service', secureToken: expect.any(String) as unknown },
        oauth: { appId: 'puffin-board', appSecret: expect.any(String) as unknown },
      },
      motimate: { origin, auth: { grant: 'password' } },
    });
  });
});
