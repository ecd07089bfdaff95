import type { SourceId } from '../contract/source';
import type { BoardMemory } from './board-keeper';
import { delayLimits, mayHavePassed } from './delay-policy';
import type { PollFailure } from './poll-outcome';
import type { Revision } from './revision';

/** How a poller stood when it was replaced. Lengths of time, so that setting the clock does not touch them. */
export interface PollerMemory {
  /** Failures in a row. */
  readonly failures: number;
  readonly lastFailure: PollFailure | null;
  /** Since the last attempt began, ms; null = there was none. */
  readonly sinceMs: number | null;
  /** Until the next attempt, ms; null = one was under way. */
  readonly waitMs: number | null;
}

/** What one sync hands to the one that replaces it when settings change. */
export interface Handover {
  readonly board: BoardMemory;
  /** Numbers only ever grow, also while what is on disk is forgotten. */
  readonly revision: Revision;
  readonly pollers: ReadonlyMap<SourceId, PollerMemory>;
  readonly pace: 'normal' | 'slow';
}

/** Why a source goes on with other settings. */
export type Resumption =
  /** Nothing that it asks or keeps is different. */
  | 'goes-on'
  /** What was dropped may be kept now: it is to be asked again. */
  | 'asks-again';

/**
 * When a source that was being polled is asked next, so that changing settings never becomes a way to hammer a vendor:
 * waits that the vendor or a fault imposed are sat out, and two attempts are never closer than the first retry.
 * @param firstMs when it would be asked after a start, ms @param intervalMs its interval now @returns ms
 */
export function resumeDelay(
  memory: PollerMemory,
  why: Resumption,
  { firstMs, intervalMs }: { readonly firstMs: number; readonly intervalMs: number },
): number {
  const { lastFailure, sinceMs, waitMs } = memory;
  const least = sinceMs === null ? 0 : Math.max(0, Math.min(delayLimits.firstRetryMs, intervalMs) - sinceMs);
  if (sinceMs === null) return waitMs ?? firstMs;
  if (lastFailure !== null && !mayHavePassed(lastFailure.code)) return waitMs ?? Math.max(least, intervalMs);
  if (waitMs === null) return least;
  if (why === 'asks-again') return Math.min(waitMs, Math.max(least, firstMs));
  // A shorter interval counts from the last attempt; a longer one from the next on.
  return Math.min(waitMs, Math.max(least, intervalMs - sinceMs));
}
