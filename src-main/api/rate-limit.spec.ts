import { expect, it } from 'vitest';
import { askedToWait, rateSignals } from './rate-limit';

const NOW = Date.parse('2026-03-12T09:00:00Z');
const DAY = 86_400_000;

it.each([
  [{}, null, null, null],
  [{ 'retry-after': '37' }, 37_000, null, null],
  [{ 'retry-after': '0' }, 0, null, null],
  [{ 'retry-after': 'Thu, 12 Mar 2026 09:01:00 GMT' }, 60_000, null, null],
  [{ 'retry-after': 'Thu, 12 Mar 2026 08:00:00 GMT' }, 0, null, null],
  [{ 'retry-after': '-5' }, null, null, null],
  [{ 'retry-after': 'soon' }, null, null, null],
  [{ 'retry-after': '99999999' }, DAY, null, null],
  [{ ratelimit: 'limit=1200, remaining=956, reset=543' }, null, 956, 543_000],
  [{ ratelimit: 'limit=1200,remaining=0,reset=37' }, null, 0, 37_000],
  [{ ratelimit: '"default";r=3;t=9' }, null, 3, 9_000],
  [{ ratelimit: `remaining=0, reset=${NOW / 1000 + 5}` }, null, 0, 5_000],
  [{ ratelimit: 'nonsense' }, null, null, null],
])('T-28 reads %j', (headers, retryAfterMs, remaining, resetMs) => {
  expect(rateSignals(new Headers(headers), NOW)).toEqual({ retryAfterMs, remaining, resetMs });
});

it('T-28 waits for Retry-After first, for the reset of a used-up window else', () => {
  const spent = { retryAfterMs: null, remaining: 0, resetMs: 37_000 };
  expect(askedToWait({ ...spent, retryAfterMs: 5_000 }, 429)).toBe(5_000);
  expect(askedToWait(spent, 429)).toBe(37_000);
  expect(askedToWait({ ...spent, remaining: 12 }, 500)).toBeNull();
});
