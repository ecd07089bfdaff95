/** What the headers of an answer say about how often one may ask. */
export interface RateSignals {
  /** `Retry-After`, ms from now; null = not said. */
  readonly retryAfterMs: number | null;
  /** Calls left in the vendor's window; null = not said. */
  readonly remaining: number | null;
  /** When the vendor's window starts anew, ms from now; null = not said. */
  readonly resetMs: number | null;
}

/** The longest wait that is believed, ms: a day. */
const MAX_WAIT_MS = 86_400_000;
/** A number of seconds above this can only be a moment since the epoch. */
const EPOCH_ABOVE_S = 1_000_000_000;

/**
 * Reads `Retry-After` (seconds or an HTTP date) and `RateLimit: limit=1200, remaining=956, reset=543`
 * (reset in s). VENDORS.md T-28.
 * @param now ms since the epoch
 */
export function rateSignals(headers: Pick<Headers, 'get'>, now: number): RateSignals {
  const rateLimit = headers.get('ratelimit') ?? '';
  const remaining = /(?:^|[\s,;])(?:remaining|r)=\s*(\d{1,12})/i.exec(rateLimit)?.[1];
  const reset = /(?:^|[\s,;])(?:reset|t)=\s*(\d{1,12})/i.exec(rateLimit)?.[1];
  return {
    retryAfterMs: retryAfter(headers.get('retry-after'), now),
    remaining: remaining === undefined ? null : Number(remaining),
    resetMs: reset === undefined ? null : seconds(Number(reset), now),
  };
}

/** How long the vendor asks to wait, ms: `Retry-After`, else the reset of a used-up window; null = not said. */
export function askedToWait(signals: RateSignals, status: number): number | null {
  if (signals.retryAfterMs !== null) return signals.retryAfterMs;
  return status === 429 || signals.remaining === 0 ? signals.resetMs : null;
}

function retryAfter(header: string | null, now: number): number | null {
  const text = header?.trim() ?? '';
  if (/^\d{1,12}(\.\d+)?$/.test(text)) return seconds(Number(text), now);
  // An HTTP date begins with a week day; Date.parse alone would take "-5" and much else for a date.
  if (!/^[a-z]{3,9},?\s/i.test(text)) return null;
  const moment = Date.parse(text);
  return Number.isNaN(moment) ? null : clamp(moment - now);
}

function seconds(value: number, now: number): number {
  return clamp(value > EPOCH_ABOVE_S ? value * 1000 - now : value * 1000);
}

function clamp(ms: number): number {
  return Math.min(MAX_WAIT_MS, Math.max(0, Math.ceil(ms)));
}
