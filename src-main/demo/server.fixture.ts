import type { PersonRole } from './http/credentials';
import { createDemoServer, type DemoServer, type DemoServerOptions } from './server';

/** A Thursday morning, 2026-03-12T09:00:30Z, ms since 1970. */
export const MORNING = Date.UTC(2026, 2, 12, 9, 0, 30);

/** A running demo server with a clock that stands still until it is moved. For specs. */
export class ServerFixture {
  now = MORNING;
  private server: DemoServer | undefined;

  /** Starts the server on a free port. */
  async start(options: Omit<DemoServerOptions, 'now'> = {}): Promise<void> {
    this.server = await createDemoServer({ timeZone: 'UTC', ...options, now: () => this.now });
  }

  /** Ends it. */
  async stop(): Promise<void> {
    await this.server?.close();
  }

  get running(): DemoServer {
    if (!this.server) throw new Error('the server has not been started');
    return this.server;
  }

  /** Fetches a path of the server. */
  fetch(path: string, init?: RequestInit): Promise<Response> {
    return fetch(`${this.running.origin}${path}`, init);
  }

  /** Sends JSON to a control. */
  control(method: string, path: string, body?: unknown): Promise<Response> {
    return this.fetch(`/_demo/${path}`, {
      method,
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
  }

  /** Calls as somebody; a body is sent as a form when it is FormData, else as JSON. */
  async call(as: Caller, method: string, path: string, body?: unknown): Promise<Answer> {
    const headers = await this.headersOf(as);
    const sent =
      body === undefined
        ? { headers }
        : body instanceof FormData
          ? { headers, body }
          : {
              headers: { ...headers, 'content-type': 'application/json' },
              body: JSON.stringify(body),
            };
    const answer = await this.fetch(path, { method, redirect: 'manual', ...sent });
    const text = await answer.text();
    const json = parsed(text);
    const inner: unknown =
      typeof json === 'object' && json !== null
        ? 'response' in json
          ? json.response
          : 'data' in json
            ? json.data
            : json
        : json;
    return { status: answer.status, headers: answer.headers, text, body: json, payload: inner };
  }

  /** The authorization of somebody, with a fresh token where there is none that stays. */
  async headersOf(as: Caller): Promise<Record<string, string>> {
    if (as === 'nobody') return {};
    if (as === 'motimate') return this.signedIn();
    if (as !== 'platform')
      return { authorization: `Bearer ${this.running.credentials.persons[as].accessToken}` };
    const { appId, secureToken } = this.running.credentials.service;
    const answer = await this.call('nobody', 'POST', '/auth/v1/servicetoken', { appId, secureToken });
    return { authorization: `Bearer ${(answer.payload as { accessToken: string }).accessToken}` };
  }

  /** The kiosk's feed rows, unwrapped. */
  async feeds(): Promise<FeedRow[]> {
    const answer = (await (await this.fetch(`/api/v2/kiosk/${this.running.kioskId}/feeds`)).json()) as {
      response: FeedRow[];
    };
    return answer.response;
  }

  /** The kiosk's leaderboard rows, unwrapped. */
  async leaders(): Promise<LeaderRow[]> {
    const answer = (await (await this.fetch(`/api/v2/kiosk/${this.running.kioskId}/leaderboard`)).json()) as {
      response: LeaderRow[];
    };
    return answer.response;
  }

  /** A Motimate token answer for form parameters. */
  token(parameters: Record<string, string>): Promise<Response> {
    return this.fetch('/oauth/token', { method: 'POST', body: new URLSearchParams(parameters) });
  }

  /** Headers with a fresh password token. */
  async signedIn(): Promise<{ authorization: string }> {
    const { username, password, clientId } = this.running.motimate;
    const answer = await this.token({ grant_type: 'password', username, password, client_id: clientId });
    const { access_token: token } = (await answer.json()) as { access_token: string };
    return { authorization: `Bearer ${token}` };
  }
}

/** Whom a spec calls as. */
export type Caller = PersonRole | 'platform' | 'motimate' | 'nobody';

/** An answer with its text, its JSON (undefined when it is none) and what is inside the envelope or `data`. */
export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  readonly body: unknown;
  readonly payload: unknown;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    if (cause instanceof SyntaxError) return undefined;
    throw cause;
  }
}

/** The fields of a feed row that specs look at. */
export interface FeedRow {
  readonly id: string;
  readonly feedType: string;
  readonly title: string;
  readonly note: string;
  readonly subject?: { readonly id: string } | readonly { readonly id: string }[];
  readonly source: { readonly id?: string; readonly fullName: string };
  readonly iconUrl?: string;
  readonly contentImageUrl?: string;
  readonly readableDate: string;
  readonly goLiveDateStr: string;
  readonly numberOfLikes: number;
  readonly likes: readonly unknown[];
}

/** The fields of a leaderboard row that specs look at. */
export interface LeaderRow {
  readonly id: string;
  readonly leaderboardMTD: number;
  readonly leaderboardYTD: number;
  readonly avatarUrl: string;
}
