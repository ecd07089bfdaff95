/** What the limiter says about one request. `resetSeconds` counts to the moment the reported window has room again. */
export interface RateVerdict {
  readonly allowed: boolean;
  readonly limit: number;
  readonly remaining: number;
  readonly resetSeconds: number;
}

/** Motimate's two windows: at most 100 requests in any 60 s and 1200 in any 600 s (VENDORS.md T-28). */
const WINDOWS = [
  { limit: 100, seconds: 60 },
  { limit: 1200, seconds: 600 },
] as const;

/** Counts requests by account in sliding windows. A refused request does not count. */
export class RateLimiter {
  private readonly times = new Map<string, number[]>();

  /** @param now time in ms since 1970. */
  constructor(private readonly now: () => number) {}

  /** Counts one request of an account, or refuses it. Reports the long window unless the short one refused. */
  take(account: string): RateVerdict {
    const now = this.now();
    const longest = WINDOWS[1].seconds * 1000;
    const times = (this.times.get(account) ?? []).filter((time) => time > now - longest && time <= now);
    this.times.set(account, times);
    for (const { limit, seconds } of WINDOWS) {
      const inside = times.filter((time) => time > now - seconds * 1000);
      const [oldest] = inside;
      if (inside.length >= limit && oldest !== undefined)
        return {
          allowed: false,
          limit,
          remaining: 0,
          resetSeconds: Math.ceil((oldest + seconds * 1000 - now) / 1000),
        };
    }
    times.push(now);
    const { limit } = WINDOWS[1];
    const resetSeconds = Math.ceil(((times[0] ?? now) + longest - now) / 1000);
    return { allowed: true, limit, remaining: limit - times.length, resetSeconds };
  }

  /** Forgets every request. */
  reset(): void {
    this.times.clear();
  }
}

/** The `RateLimit` header's text. */
export function rateLimitHeader(verdict: RateVerdict): string {
  return `limit=${verdict.limit}, remaining=${verdict.remaining}, reset=${verdict.resetSeconds}`;
}
