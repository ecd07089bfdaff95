import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sourceErrorCodes, type SourceErrorCode } from '../contract/source';
import { delayLimits, nextDelay } from './delay-policy';
import { succeeded, type PollOutcome } from './poll-outcome';

const second = 1000;
const minute = 60 * second;

function failed(code: SourceErrorCode, retryAfterMs: number | null = null): PollOutcome {
  return { ok: false, code, message: '', retryAfterMs };
}

describe('the delay policy', () => {
  const feeds = 60 * second;
  it.each<[string, PollOutcome, number, number, number]>([
    ['success', succeeded, feeds, 0, feeds],
    ['401', failed('unauthorised'), feeds, 1, 30 * minute],
    ['403 of a slow source', failed('forbidden'), 120 * minute, 1, 120 * minute],
    ['429 with a time', failed('rate-limited', 90 * second), feeds, 1, 90 * second],
    ['429 without a time', failed('rate-limited'), feeds, 1, 15 * minute],
    ['429 with a time in the past', failed('rate-limited', -5), feeds, 1, 15 * minute],
    ['429 with no time at all', failed('rate-limited', Number.NaN), feeds, 1, 15 * minute],
    ['429 "at once"', failed('rate-limited', 0), feeds, 1, 15 * second],
    ['429 in a year', failed('rate-limited', 365 * 24 * 60 * minute), feeds, 1, 24 * 60 * minute],
    ['first 5xx', failed('vendor-error'), 300 * second, 1, 15 * second],
    ['second', failed('network'), 300 * second, 2, 30 * second],
    ['fifth', failed('timeout'), 300 * second, 5, 240 * second],
    ['sixth: no further than the interval', failed('unreadable'), 300 * second, 6, 300 * second],
    ['the thousandth', failed('schema-changed'), 300 * second, 1000, 300 * second],
    ['an interval below 15 s', failed('too-large'), 5 * second, 3, 5 * second],
    ['404', failed('not-found'), feeds, 1, 15 * minute],
    ['404 of a slow source', failed('not-offered'), 30 * minute, 1, 60 * minute],
    ['other 4xx', failed('rejected'), feeds, 9, 15 * minute],
  ])('%s', (_name, outcome, intervalMs, failures, expected) => {
    expect(nextDelay({ outcome, intervalMs, failures, random: 0.5 })).toBe(expected);
  });

  it('spreads by a tenth, never below the least', () => {
    const delay = (outcome: PollOutcome, random: number) =>
      nextDelay({ outcome, intervalMs: 60 * second, failures: 1, random });
    expect(delay(succeeded, 0)).toBe(54 * second);
    expect(delay(succeeded, 1)).toBe(66 * second);
    expect(delay(failed('unauthorised'), 0)).toBe(30 * minute);
    expect(delay(failed('unauthorised'), 1)).toBe(33 * minute);
    expect(delay(failed('rate-limited', 80 * second), 0)).toBe(80 * second);
    expect(delay(failed('network'), 0)).toBe(15 * second);
  });

  it('holds for every outcome, interval and jitter', () => {
    const least: Partial<Record<SourceErrorCode, number>> = {
      unauthorised: 30 * minute,
      forbidden: 30 * minute,
      'not-found': 15 * minute,
      'not-offered': 15 * minute,
      rejected: 15 * minute,
    };
    fc.assert(
      fc.property(
        fc.constantFrom(...sourceErrorCodes),
        fc.integer({ min: 5, max: 86_400 }),
        fc.integer({ min: 1, max: 5000 }),
        fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }),
        fc.option(fc.double({ min: -1e12, max: 1e12 })),
        (code, seconds, failures, random, retryAfterMs) => {
          const intervalMs = seconds * second;
          const delay = nextDelay({ outcome: failed(code, retryAfterMs), intervalMs, failures, random });
          expect(delay).toBeGreaterThanOrEqual(least[code] ?? Math.min(15 * second, intervalMs));
          const most = Math.max(2 * intervalMs, 30 * minute, delayLimits.longestRetryAfterMs);
          expect(delay).toBeLessThanOrEqual(Math.ceil(most * 1.1));
        },
      ),
    );
  });
});
