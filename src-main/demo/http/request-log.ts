/** One request the server has answered. `path` is without secrets. */
export interface LoggedRequest {
  readonly at: string;
  readonly method: string;
  readonly path: string;
  readonly status: number;
}

const LIMIT = 2000;
const SECRET_PARAMETERS = new Set([
  'username',
  'password',
  'client_id',
  'client_secret',
  'refresh_token',
  'access_token',
  'appId',
  'appSecret',
  'code',
  'refreshToken',
  'state',
]);

/** The last 2000 requests, and how many there were of each method, path and status since the start. */
export class RequestLog {
  private entries: LoggedRequest[] = [];
  private readonly totals = new Map<string, number>();
  private readonly underway = new Map<symbol, string>();

  /** @param now time in ms since 1970. */
  constructor(private readonly now: () => number) {}

  /** Notes a request that has arrived. Returns what is called once it is over. */
  arrive(method: string, url: URL): () => void {
    const key = Symbol();
    this.underway.set(key, `${method} ${withoutSecrets(new URL(url.pathname, url))}`);
    return () => this.underway.delete(key);
  }

  /** Notes an answered request. */
  add(method: string, url: URL, status: number): void {
    const path = withoutSecrets(url);
    this.entries.push({ at: new Date(this.now()).toISOString(), method, path, status });
    if (this.entries.length > LIMIT) this.entries = this.entries.slice(-LIMIT / 2);
    const key = `${method} ${withoutSecrets(new URL(url.pathname, url))} ${status}`;
    // Guessed paths must not fill the memory of a server that runs for weeks.
    if (this.totals.has(key) || this.totals.size < LIMIT)
      this.totals.set(key, (this.totals.get(key) ?? 0) + 1);
  }

  /** What was asked, oldest first, the counts, and what has arrived and is not answered yet. */
  report(): {
    requests: readonly LoggedRequest[];
    counts: Record<string, number>;
    underway: readonly string[];
  } {
    return {
      requests: this.entries,
      counts: Object.fromEntries(this.totals),
      underway: [...this.underway.values()],
    };
  }

  /** Forgets every request. */
  reset(): void {
    this.entries = [];
    this.totals.clear();
  }
}

/** Path and query with the Kiosk ID and every credential replaced (VENDORS.md T-24, T-39). */
function withoutSecrets(url: URL): string {
  const path = url.pathname.replace(/^(\/api\/v2\/kiosk\/)[^/]+/, '$1{kioskId}');
  const query = [...url.searchParams].map(([key, value]) =>
    SECRET_PARAMETERS.has(key) ? `${key}=***` : `${key}=${encodeURIComponent(value)}`,
  );
  return query.length === 0 ? path : `${path}?${query.join('&')}`;
}
