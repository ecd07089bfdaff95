import { createHash, timingSafeEqual } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { Log } from '../../contract/log';
import type { HealthFacts } from '../../contract/panel/health';
import type { HealthSettings } from '../../contract/service-settings';
import { HealthMetrics, type HealthCounts } from './metrics';

/** What the server answers from. */
export interface HealthServerDeps {
  readonly settings: HealthSettings;
  readonly facts: () => Promise<HealthFacts>;
  readonly counts: () => HealthCounts;
  /** The screen as a PNG; null = there is nothing to picture. */
  readonly picture: () => Promise<Uint8Array | null>;
  readonly log: Log;
}

/** A health server that listens. */
export interface HealthServer {
  /** Where it listens, such as `http://127.0.0.1:9464`. */
  readonly origin: string;
  close(): Promise<void>;
}

interface Answer {
  readonly status: number;
  readonly type: string;
  readonly body: string | Uint8Array;
}

/** Nobody needs longer than this to ask, ms. */
const askWithinMs = 5_000;

/**
 * Answers monitoring: `/livez` (the app runs), `/readyz` (the screen does what it should), `/healthz` (all facts as
 * JSON), `/metrics` (Prometheus), `/screenshot.png`. With a token everything but the first two needs it; the picture
 * always does, since it shows people.
 * @throws when the address cannot be listened at
 */
export async function startHealthServer(deps: HealthServerDeps): Promise<HealthServer> {
  const { settings, log } = deps;
  const metrics = new HealthMetrics();
  const server = createServer((request, response) => {
    answer(request, deps, metrics).then(
      (given) => send(request, response, given),
      (error: unknown) => {
        log.error('health could not be told', { error: String(error) });
        send(request, response, words(500, 'Something went wrong inside the app.'));
      },
    );
  });
  server.headersTimeout = askWithinMs;
  server.requestTimeout = askWithinMs;
  server.maxConnections = 20;
  await listen(server, settings);
  server.on('error', (error) => log.warn('the health server had a fault', { error: String(error) }));
  const host = settings.host.includes(':') ? `[${settings.host}]` : settings.host;
  log.info('health can be asked for', { host, port: settings.port, token: settings.token !== undefined });
  return {
    origin: `http://${host}:${String(settings.port)}`,
    close: () =>
      new Promise((resolve) => {
        metrics.close();
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function listen(server: Server, { host, port }: HealthSettings): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => {
      server.off('error', reject);
      resolve();
    });
  });
}

async function answer(
  request: IncomingMessage,
  deps: HealthServerDeps,
  metrics: HealthMetrics,
): Promise<Answer> {
  const { settings } = deps;
  if (request.method !== 'GET' && request.method !== 'HEAD') return words(405, 'Only GET is answered.');
  // A page in a browser on this machine could ask under a name of its own; monitoring knows the address.
  if (settings.token === undefined && !isOwnName(request.headers.host))
    return words(403, 'Ask for 127.0.0.1 or localhost.');
  const path = (request.url ?? '/').split('?')[0];
  if (path === '/livez') return words(200, 'ok');
  if (path === '/readyz') return readiness(await deps.facts());
  const mayPass = settings.token === undefined || hasToken(request, settings.token);
  if (!mayPass) return words(401, 'A token is needed: Authorization: Bearer …');
  if (path === '/healthz')
    return {
      status: 200,
      type: 'application/json; charset=utf-8',
      body: `${JSON.stringify(await deps.facts())}\n`,
    };
  if (path === '/metrics')
    return {
      status: 200,
      type: metrics.contentType,
      body: await metrics.text(await deps.facts(), deps.counts()),
    };
  if (path === '/screenshot.png') {
    if (settings.token === undefined)
      return words(403, 'The screen shows people: set health.token to allow pictures of it.');
    const body = await deps.picture();
    return body === null
      ? words(503, 'There is nothing to picture.')
      : { status: 200, type: 'image/png', body };
  }
  return words(404, 'There are /livez, /readyz, /healthz, /metrics and /screenshot.png.');
}

function readiness({ screen }: HealthFacts): Answer {
  if (screen.state === 'playing' || screen.state === 'off') return words(200, 'ok');
  const why = {
    starting: 'The first slide is not there yet.',
    calm: 'The still slide is shown after too many faults.',
    stuck: 'The screen shows no next slide.',
  }[screen.state];
  return words(503, why);
}

function isOwnName(host: string | undefined): boolean {
  return /^(127\.0\.0\.1|localhost|\[::1\])(:\d+)?$/i.test(host ?? '');
}

function hasToken(request: IncomingMessage, token: string): boolean {
  const given = /^Bearer (\S+)$/i.exec(request.headers.authorization ?? '')?.[1] ?? '';
  const digest = (text: string) => createHash('sha256').update(text).digest();
  return timingSafeEqual(digest(given), digest(token));
}

function words(status: number, text: string): Answer {
  return { status, type: 'text/plain; charset=utf-8', body: `${text}\n` };
}

function send(request: IncomingMessage, response: ServerResponse, { status, type, body }: Answer): void {
  response.writeHead(status, {
    'content-type': type,
    'content-length': Buffer.byteLength(body),
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
    'content-security-policy': "default-src 'none'; sandbox",
    'cross-origin-resource-policy': 'same-origin',
    ...(status === 401 ? { 'www-authenticate': 'Bearer' } : {}),
    ...(status === 405 ? { allow: 'GET, HEAD' } : {}),
  });
  response.end(request.method === 'HEAD' ? undefined : body);
}
