import { createServer } from 'node:net';
import { request } from 'node:http';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { healthFactsSchema } from '../../contract/panel/health';
import { healthSettingsSchema } from '../../contract/service-settings';
import { FakeClock } from '../../testing/fake-clock';
import { LogBook } from '../recovery/testing/log-book';
import { gatherFacts, type FactsDeps } from './facts';
import { HealthServerKeeper } from './health-server-keeper';
import { wellKiosk } from './testing/health-fixtures';

const token = 'a-token-nobody-guesses';
const png = new Uint8Array([137, 80, 78, 71]);

let port = 0;
let kiosk: Partial<FactsDeps> = {};
let keeper: HealthServerKeeper;
let clock: FakeClock;
let log: LogBook;

/** A port that nobody listens at. */
function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}

beforeEach(async () => {
  port = await freePort();
  kiosk = {};
  clock = new FakeClock();
  log = new LogBook();
  keeper = new HealthServerKeeper({
    clock,
    log,
    facts: () => gatherFacts(wellKiosk(kiosk)),
    counts: () => ({
      polls: [{ source: 'feeds', outcome: 'ok', count: 3 }],
      slides: new Map([
        ['award', 4],
        ['"} evil', 1],
      ]),
    }),
    picture: () => Promise.resolve(png),
  });
});
afterEach(() => keeper.stop());

const use = (more: Readonly<Record<string, unknown>> = {}) =>
  keeper.use(healthSettingsSchema.parse({ port, ...more }));
const ask = (path: string, init: RequestInit = {}) => fetch(`http://127.0.0.1:${port}${path}`, init);
const withToken = (given: string): RequestInit => ({ headers: { authorization: `Bearer ${given}` } });

describe('the health server', () => {
  it('is off until it is set', async () => {
    await keeper.use(undefined);
    await expect(ask('/livez')).rejects.toThrow();
  });

  it('tells all the facts as JSON, and that it lives and is ready', async () => {
    await use();
    expect((await ask('/livez')).status).toBe(200);
    expect((await ask('/readyz')).status).toBe(200);
    const answer = await ask('/healthz');
    expect(healthFactsSchema.parse(await answer.json()).status).toBe('good');
    expect(answer.headers.get('cache-control')).toBe('no-store');
  });

  it.each(['starting', 'stuck', 'calm'] as const)(
    'lives and is not ready while the screen is %s',
    async (state) => {
      kiosk = { screen: () => ({ ...wellKiosk().screen(), state }) };
      await use();
      expect((await ask('/livez')).status).toBe(200);
      expect((await ask('/readyz')).status).toBe(503);
    },
  );

  it('is ready while the screen is off on purpose', async () => {
    kiosk = { screen: () => ({ ...wellKiosk().screen(), state: 'off' }) };
    await use();
    expect((await ask('/readyz')).status).toBe(200);
  });

  it('gives metrics without anything about a person', async () => {
    await use();
    const text = await (await ask('/metrics')).text();
    for (const line of [
      'motiboard_source_age_seconds{source="feeds"} 30',
      'motiboard_source_fresh{source="feeds"} 1',
      'motiboard_budget_remaining_requests{window_seconds="60"} 97',
      'motiboard_polls_total{source="feeds",outcome="ok"} 3',
      'motiboard_slides_shown_total{slide="award"} 4',
      'motiboard_board_revision 41',
      'motiboard_screen_ok 1',
      'motiboard_clock_trusted 1',
    ])
      expect(text.split('\n')).toContain(line);
    expect(text).toMatch(/^process_resident_memory_bytes \d/m);
    expect(text).not.toMatch(/kari|nordmann|acme|evil/i);
  });

  it('shows no picture without a token, and with one only to who has it', async () => {
    await use();
    expect((await ask('/screenshot.png')).status).toBe(403);
    await use({ token });
    expect((await ask('/screenshot.png')).status).toBe(401);
    expect((await ask('/screenshot.png', withToken('wrong-token-wrong-token'))).status).toBe(401);
    const answer = await ask('/screenshot.png', withToken(token));
    expect(answer.headers.get('content-type')).toBe('image/png');
    expect(new Uint8Array(await answer.arrayBuffer())).toEqual(png);
  });

  it('with a token tells strangers no more than that it lives', async () => {
    await use({ host: '0.0.0.0', token });
    expect((await ask('/livez')).status).toBe(200);
    for (const path of ['/healthz', '/metrics']) {
      expect((await ask(path)).status).toBe(401);
      expect((await ask(path, withToken(token))).status).toBe(200);
    }
  });

  it('refuses other methods, other paths, and names that are not its own', async () => {
    await use();
    expect((await ask('/healthz', { method: 'POST' })).status).toBe(405);
    expect((await ask('/etc/passwd')).status).toBe(404);
    expect((await ask('/livez', { method: 'HEAD' })).status).toBe(200);
    const status = await new Promise((resolve) => {
      request({ port, path: '/healthz', headers: { host: 'evil.example' } }, ({ statusCode }) =>
        resolve(statusCode),
      ).end();
    });
    expect(status).toBe(403);
  });

  it('answers all the same when something inside breaks', async () => {
    kiosk = { machine: () => Promise.reject(new Error('no such machine')) };
    await use();
    expect((await ask('/healthz')).status).toBe(500);
    expect((await ask('/livez')).status).toBe(200);
    expect(log.levels).toContain('error');
  });

  it('follows the settings while it runs', async () => {
    await use();
    const other = await freePort();
    await keeper.use(healthSettingsSchema.parse({ port: other }));
    await expect(ask('/livez')).rejects.toThrow();
    expect((await fetch(`http://127.0.0.1:${other}/livez`)).status).toBe(200);
    await keeper.use(undefined);
    await expect(fetch(`http://127.0.0.1:${other}/livez`)).rejects.toThrow();
  });

  it('tries again when its port is taken, and says so', async () => {
    const squatter = createServer();
    await new Promise<void>((resolve) => squatter.listen(port, '127.0.0.1', resolve));
    await use();
    expect(log.levels).toEqual(['warn']);
    await new Promise((resolve) => squatter.close(resolve));
    await clock.advance(30_000);
    await use();
    expect((await ask('/livez')).status).toBe(200);
  });
});
