import { serve, type HttpBindings, type ServerType } from '@hono/node-server';
import type { Hono } from 'hono';
import { buildApp } from './build-app';
import { buildDeps } from './build-deps';
import type { Dialect } from './deps';
import type { Envelope } from './http/answers';
import type { MotivosityCredentials } from './http/credentials';
import { DEMO_ACCOUNT, type MotimateAccount } from './http/token-office';

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
  /** How Motimate writes relations (VENDORS.md T-23). Default `both`: whichever a request has. */
  readonly dialect?: Dialect;
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
  /** What opens Motivosity: the service token's app, the OAuth2 app, and one person for each role. */
  readonly credentials: MotivosityCredentials;
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
 * - `POST /_demo/consent {role?, withoutState?}` lets a person through the authorize page without asking
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
    credentials: deps.identities.credentials,
    close: () => (closed ??= close(server)),
  };
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
