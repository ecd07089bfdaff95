import type { ApiClient } from '../../api/client';
import type { Clock } from '../../contract/clock';
import type { Log } from '../../contract/log';
import type { SourceId, SourceErrorCode } from '../../contract/source';
import type { SourcedCelebration, SourcedPerson, SourcedRecognition } from '../../contract/sourced';
import type { Cache } from '../../store/cache';
import type { Weekends } from '../almanac/celebration-days';
import type { Leases } from '../leases';
import type { PollOutcome } from '../poll-outcome';
import type { AnswerCounter } from '../privacy/answer-counter';
import type { PrivacyRules } from '../privacy/rules';
import type { SourceLedger } from './source-ledger';

/** The privacy rules in force, and what may teach them. */
export interface Privacy {
  readonly rules: PrivacyRules;
  /** Learns from an answer what else hidden people are known by; to be called before the rules are used on it. */
  learn(people: readonly SourcedPerson[]): void;
  /** Counts what the rules kept away of an answer, for people who look after the kiosk. */
  readonly count: AnswerCounter;
}

/** What every source needs. */
export interface SourceDeps {
  readonly api: ApiClient;
  readonly cache: Cache;
  readonly clock: Clock;
  readonly log: Log;
  readonly privacy: Privacy;
  readonly leases: Leases;
  /** IANA zone of the display: days begin and end in it. */
  readonly timeZone: string;
  /**
   * The feed has answered: what it holds that is newer than all that was known, newest first. Told before
   * `onChanged`.
   */
  readonly onArrived: (fresh: readonly SourcedRecognition[]) => void;
  /** Birthdays and anniversaries that the feed has withdrawn. */
  readonly onWithdrawn: (gone: readonly SourcedCelebration[]) => void;
  /** Which days of a weekend's celebrations count. */
  readonly weekends: Weekends;
  /** What is kept has changed: the board is to be built anew. */
  readonly onChanged: () => void;
}

/** One of the polled sources. */
export interface Source {
  readonly id: SourceId;
  readonly ledger: SourceLedger;
  /** Asks the vendor once and keeps what it says. Never writes or reports what has not changed. */
  attempt(signal: AbortSignal): Promise<PollOutcome>;
  /** Applies the privacy rules again to what is kept, after they learned something. */
  reapply(): void;
}

/** The outcome of an attempt that met an error in our own code. */
export function brokenAttempt(
  error: unknown,
): PollOutcome & { readonly ok: false; readonly code: SourceErrorCode } {
  const message = error instanceof Error ? error.message : String(error);
  return {
    ok: false,
    code: 'unreadable',
    message: `the answer could not be used: ${message}`,
    retryAfterMs: null,
  };
}
