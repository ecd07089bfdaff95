import { setTimeout as sleep } from 'node:timers/promises';
import { serve, type HttpBindings, type ServerType } from '@hono/node-server';
import { Hono } from 'hono';
import { RETAINED_304_HEADERS, etag } from 'hono/etag';
import type { DemoDeps } from './deps';
import { motimateError, motivosityError, type Envelope } from './http/answers';
import { faultGate } from './http/fault-gate';
import { Faults } from './http/faults';
import { RateLimiter } from './http/rate-limiter';
import { RequestLog } from './http/request-log';
import { DEMO_ACCOUNT, TokenOffice, type MotimateAccount } from './http/token-office';
import { Gallery } from './pictures/gallery';
import { controlRoutes, CONTROLS_HELP } from './routes/controls';
import { authorised, rateLimited } from './routes/motimate/guard';
import { meRoutes } from './routes/motimate/me';
import { postRoutes } from './routes/motimate/posts';
import { tokenRoutes } from './routes/motimate/token';
import { userRoutes } from './routes/motimate/users';
import { kioskRoutes } from './routes/motivosity/kiosk';
import { pictureRoutes } from './routes/pictures';
import { Company } from './world/company';

/** The Kiosk ID of the demo company. */
const DEMO_KIOSK_ID = 'puffin-lobby-7f3a9c';

/** How the demo company is made and served. */
export interface DemoServerOptions {
  /** TCP port on 127.0.0.1; 0 or nothing takes a free one. */
  readonly port?: number;
  /** Time in ms since 1970; everything the company does follows from it. */
  readonly now: () => number;
  /** The same seed gives the same company. Default `puffin`. */
  readonly seed?: string;
  /** How Motivosity answers are wrapped (VENDORS.md T-01). Default `wrapped`. */
  readonly envelope?: Envelope;
  /** How long a Motimate access token lives, s. Default 7200. */
  readonly tokenLifeSeconds?: number;
  /** A new recognition every so many seconds, from 1. Default 60. */
  readonly activityIntervalSeconds?: number;
  /** 12 to 50,000. Default 40. */
  readonly people?: number;
  /** IANA zone in which the company's days begin. Default: this machine's. */
  readonly timeZone?: string;
}

/** A demo company that is being served. */
export interface DemoServer {
  /** `http://127.0.0.1:<port>`: origin of both products and of the pictures. */
  readonly origin: string;
  readonly port: number;
  readonly kioskId: string;
  readonly motimate: MotimateAccount;
  /** Ends the server and its open connections; once, however often it is called. */
  close(): Promise<void>;
}

/**
 * Serves the demo company on loopback: Motivosity, Motimate and the pictures on one origin, and test controls:
 *
 * - `POST /_demo/recognise {fromId?, toIds?, note, value?, points?}` adds a recognition now
 * - `DELETE /_demo/feeds/{id}` takes a feed item down
 * - `POST /_demo/join {firstName, lastName, title?, department?}`, `POST /_demo/post {title, body}` add a colleague, a wall post
 * - `POST /_demo/fail {source, status?, body?, headers?, times?, delayMs?}` makes one part fail, `POST /_demo/recover` mends all
 * - `POST /_demo/expire-tokens`, `GET /_demo/requests`, `POST /_demo/reset`
 *
 * Rejects when the port is taken, or with a RangeError when an option is out of its range.
 */
export async function createDemoServer(options: DemoServerOptions): Promise<DemoServer> {
  const deps = buildDeps(options);
  const app = buildApp(deps);
  const { server, port } = await listen(app, options.port ?? 0);
  let closed: Promise<void> | undefined;
  return {
    origin: `http://127.0.0.1:${port}`,
    port,
    kioskId: deps.kioskId,
    motimate: DEMO_ACCOUNT,
    close: () => (closed ??= close(server)),
  };
}

function buildDeps(options: DemoServerOptions): DemoDeps {
  const { now } = options;
  const company = new Company({
    seed: options.seed ?? 'puffin',
    people: within('people', options.people ?? 40, 12, 50_000),
    activityIntervalSeconds: within(
      'activityIntervalSeconds',
      options.activityIntervalSeconds ?? 60,
      1,
      86_400,
    ),
    timeZone: options.timeZone ?? Intl.DateTimeFormat().resolvedOptions().timeZone,
    now,
  });
  return {
    company,
    kioskId: DEMO_KIOSK_ID,
    envelope: options.envelope ?? 'wrapped',
    tokens: new TokenOffice(now, within('tokenLifeSeconds', options.tokenLifeSeconds ?? 7200, 1, 31_536_000)),
    limiter: new RateLimiter(now),
    faults: new Faults(),
    log: new RequestLog(now),
    gallery: new Gallery(company.roster),
    sleep: async (ms) => {
      await sleep(ms);
    },
  };
}

function buildApp(deps: DemoDeps): Hono<{ Bindings: HttpBindings }> {
  const app = new Hono<{ Bindings: HttpBindings }>();
  app.route('/', controlRoutes(deps));
  app.get('/', (c) => c.text(`The demo company. Controls:\n\n${CONTROLS_HELP}\n`));

  app.use(async (c, next) => {
    await next();
    deps.log.add(c.req.method, new URL(c.req.url), c.res.status);
  });
  app.use(faultGate(deps.faults, deps.sleep));
  app.use(etag({ retainedHeaders: [...RETAINED_304_HEADERS, 'ratelimit'] }));

  app.use('/oauth/token', rateLimited(deps));
  app.use('/public_api/*', rateLimited(deps), authorised(deps));

  app.route('/', kioskRoutes(deps));
  app.route('/', tokenRoutes(deps));
  app.route('/', meRoutes());
  app.route('/', userRoutes(deps));
  app.route('/', postRoutes(deps));
  app.route('/', pictureRoutes(deps));

  app.notFound((c) =>
    c.req.path.startsWith('/public_api/')
      ? motimateError(c, 404, 'not_found', "Couldn't find the requested record")
      : motivosityError(c, 404, `There is nothing at ${c.req.method} ${c.req.path}`),
  );
  return app;
}

function listen(
  app: Hono<{ Bindings: HttpBindings }>,
  port: number,
): Promise<{ server: ServerType; port: number }> {
  return new Promise((resolve, reject) => {
    const server = serve({ fetch: app.fetch, hostname: '127.0.0.1', port }, (info) => {
      resolve({ server, port: info.port });
    });
    server.on('error', reject);
  });
}

function close(server: ServerType): Promise<void> {
  return new Promise((resolve, reject) => {
    server.close((error) => {
      if (error) reject(error);
      else resolve();
    });
    // Kept-alive connections would hold the server open for as long as a client likes.
    if ('closeAllConnections' in server) server.closeAllConnections();
  });
}

function within(name: string, value: number, least: number, most: number): number {
  if (Number.isInteger(value) && value >= least && value <= most) return value;
  throw new RangeError(`${name} must be a whole number from ${least} to ${most}`);
}
