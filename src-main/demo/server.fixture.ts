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
