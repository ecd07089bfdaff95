import type { SourceErrorCode } from '../contract/source';
import type { PollOutcome } from './poll-outcome';

const seconds = 1000;
const minutes = 60 * seconds;

/** The numbers of the delay policy, ms. */
export const delayLimits = {
  /** First wait after a fault that may pass by itself. */
  firstRetryMs: 15 * seconds,
  /** Least wait when only a person can mend it. */
  attentionMs: 30 * minutes,
  /** Least wait after a refusal, and the wait after "too many requests" without a time. */
  refusedMs: 15 * minutes,
  /** Longest wait a vendor can ask for. */
  longestRetryAfterMs: 24 * 60 * minutes,
  /** Every wait is spread by up to this share, so that many kiosks do not call at once. */
  jitter: 0.1,
} as const;

/** What the next wait depends on. */
export interface DelayInput {
  readonly outcome: PollOutcome;
  /** The source's interval, ms. */
  readonly intervalMs: number;
  /** Failures in a row, this one included; 0 after a success. */
  readonly failures: number;
  /** A number from 0 up to 1. */
  readonly random: number;
}

type FaultClass = 'attention' | 'limited' | 'passing' | 'refused';

const faultClasses: Readonly<Record<SourceErrorCode, FaultClass>> = {
  unauthorised: 'attention',
  forbidden: 'attention',
  'rate-limited': 'limited',
  'vendor-error': 'passing',
  network: 'passing',
  timeout: 'passing',
  unreadable: 'passing',
  'schema-changed': 'passing',
  'too-large': 'passing',
  storage: 'passing',
  'not-found': 'refused',
  'not-offered': 'refused',
  rejected: 'refused',
};

/** Whether a fault may have passed by now, so that nobody minds if it is asked earlier than planned. */
export function mayHavePassed(code: SourceErrorCode): boolean {
  return faultClasses[code] === 'passing';
}

/** The wait before jitter, and what it must never fall below; both ms. */
interface Wait {
  readonly base: number;
  readonly least: number;
}

function limitedWait(retryAfterMs: number | null, intervalMs: number): Wait {
  if (retryAfterMs === null || !Number.isFinite(retryAfterMs) || retryAfterMs < 0) {
    return { base: delayLimits.refusedMs, least: delayLimits.refusedMs };
  }
  // "Retry-After: 0" must not turn the poller into a loop.
  const least = Math.min(delayLimits.firstRetryMs, intervalMs);
  const base = Math.min(Math.max(retryAfterMs, least), delayLimits.longestRetryAfterMs);
  return { base, least: base };
}

function waitFor({ outcome, intervalMs, failures }: DelayInput): Wait {
  if (outcome.ok) return { base: intervalMs, least: 0 };
  switch (faultClasses[outcome.code]) {
    case 'attention': {
      return { base: Math.max(delayLimits.attentionMs, intervalMs), least: delayLimits.attentionMs };
    }
    case 'limited':
      return limitedWait(outcome.retryAfterMs, intervalMs);
    case 'refused':
      return { base: Math.max(delayLimits.refusedMs, 2 * intervalMs), least: delayLimits.refusedMs };
    case 'passing': {
      const least = Math.min(delayLimits.firstRetryMs, intervalMs);
      const doubled = delayLimits.firstRetryMs * 2 ** Math.min(Math.max(failures - 1, 0), 30);
      return { base: Math.min(doubled, Math.max(intervalMs, least)), least };
    }
  }
}

/**
 * How long to wait before the next attempt, ms. After a success: the interval. 401 and 403: at least 30 min.
 * 429: what the vendor asks (at most 24 h), else 15 min. Faults that pass by themselves: doubling from 15 s up
 * to the interval. Other refusals: twice the interval, at least 15 min. Spread by ±10 %, but never below what
 * the rule calls the least.
 */
export function nextDelay(input: DelayInput): number {
  const { base, least } = waitFor(input);
  const spread = 1 + (2 * input.random - 1) * delayLimits.jitter;
  return Math.round(Math.max(base * spread, least));
}
