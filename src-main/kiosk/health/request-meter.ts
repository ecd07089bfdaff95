import type { ApiClient } from '../../api/client';
import type { Clock } from '../../contract/clock';
import type { SourceErrorCode, SourceId } from '../../contract/source';

const hourMs = 3_600_000;

/** How a request ended: `ok`, or what went wrong. */
export type RequestOutcome = 'ok' | SourceErrorCode;

/** Counts what the polled sources ask of the vendors. Counts stay when accounts and clients are made anew. */
export class RequestMeter {
  readonly #clock: Clock;
  readonly #moments = new Map<SourceId, number[]>();
  readonly #totals = new Map<string, { source: SourceId; outcome: RequestOutcome; count: number }>();

  constructor(deps: { readonly clock: Clock }) {
    this.#clock = deps.clock;
  }

  /** The same client, counted. */
  metered(api: ApiClient): ApiClient {
    return {
      kioskLeaderboard: (options) => this.#count('leaderboard', api.kioskLeaderboard(options)),
      kioskFeeds: (options) => this.#count('feeds', api.kioskFeeds(options)),
      me: (options) => this.#count('me', api.me(options)),
      users: (query, options) => this.#count('users', api.users(query, options)),
      posts: (query, options) => this.#count('posts', api.posts(query, options)),
      // A few calls a day, of no source.
      celebrations: (query, options) => api.celebrations(query, options),
      thanks: (query, options) => api.thanks(query, options),
      datedPeople: (query, options) => api.datedPeople(query, options),
    };
  }

  /** Requests made for a source within the last hour. */
  lastHour(source: SourceId): number {
    const now = this.#clock.now();
    // What lies ahead belongs to a clock that was set back meanwhile; it counts for an hour of that clock.
    const recent = (this.#moments.get(source) ?? []).filter((at) => Math.abs(now - at) < hourMs);
    this.#moments.set(source, recent);
    return recent.length;
  }

  /** Requests since the start by source and outcome. */
  totals(): readonly { source: SourceId; outcome: RequestOutcome; count: number }[] {
    return [...this.#totals.values()];
  }

  async #count<T extends { readonly ok: true } | { readonly ok: false; error: { code: SourceErrorCode } }>(
    source: SourceId,
    request: Promise<T>,
  ): Promise<T> {
    this.lastHour(source);
    this.#moments.get(source)?.push(this.#clock.now());
    const answer = await request;
    const outcome = answer.ok ? 'ok' : answer.error.code;
    const key = `${source} ${outcome}`;
    const total = this.#totals.get(key) ?? { source, outcome, count: 0 };
    this.#totals.set(key, { ...total, count: total.count + 1 });
    return answer;
  }
}
