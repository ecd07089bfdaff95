import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Log } from '../../contract/log';
import { settingsSchema } from '../../contract/settings';
import { FakeClock } from '../../testing/fake-clock';
import { createApiClient } from '../client';
import { createRedactor } from '../redact';
import type { FetchInit } from '../transport';

/** A Kiosk ID with everything that must be encoded in an address. */
export const KIOSK_ID = 'k10sk-1d/+?';
/** When the client is made, ms since the epoch. */
export const NOW = Date.parse('2026-03-12T09:00:00Z');

/** Both accounts. */
export const settings = settingsSchema.parse({
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

/** What a vendor answered, of `test/payloads`. @param name with its folder, such as `motimate/me` */
export const payload = (name: string): unknown =>
  JSON.parse(readFileSync(resolve(import.meta.dirname, '../../../test/payloads', `${name}.json`), 'utf8'));

/** A request as it would have left. */
export interface Asked {
  readonly url: URL;
  readonly init: FetchInit;
}

/** @param count from 1 */
type Respond = (asked: Asked, count: number) => Response | Promise<Response>;
/** An answer in JSON. */
export const json = (body: unknown, status = 200, headers: Record<string, string> = {}) =>
  new Response(JSON.stringify(body), { status, headers });

/** A client whose vendors hand out numbered tokens and answer everything else as told. */
export function clientOf(respond: Respond, options: { settings?: typeof settings; tokens?: Respond } = {}) {
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

/** What a request says who asks. */
export const bearer = ({ init }: Asked) => new Headers(init.headers).get('authorization');
