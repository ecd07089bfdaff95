import {
  isRecent,
  mostFailures,
  stillHolds,
  type PageFaultKind,
  type RecoveryHistory,
  type RecoveryStep,
} from './recovery-history';

const minuteMs = 60_000;
const hourMs = 60 * minuteMs;
/** The app is relaunched this often within an hour for its page; faults every few minutes must not go on for ever. */
export const mostRelaunches = 3;

/** The times of the ladder, ms. */
export const ladderTimes = {
  /** Faults this close together belong together. */
  window: 10 * minuteMs,
  /** How long hardware acceleration stays off. */
  software: 24 * 60 * minuteMs,
  /** How long it is quiet before the first careful new try; doubles with each that fails. */
  pause: 30 * minuteMs,
  /** The longest quiet. */
  longestPause: 24 * 60 * minuteMs,
} as const;

/** What the next step depends on besides the history. */
export interface LadderFacts {
  /** The present moment, ms since the epoch. */
  readonly now: number;
  readonly kind: PageFaultKind;
  /** Whether hardware acceleration is off in this run. */
  readonly software: boolean;
  /** Whether a relaunched app will know of this: without, it must not relaunch. */
  readonly remembers: boolean;
}

/** What to do, and what to remember. */
export interface Decision {
  readonly step: RecoveryStep;
  readonly history: RecoveryHistory;
}

/**
 * The ladder: reload, new window, relaunch, relaunch with software rendering, and then the still slide and quiet.
 * Faults within ten minutes climb it; a fault after a calm time starts at its foot again. No run of faults,
 * however they come, makes a loop: there are at most four steps within any ten minutes and three relaunches within
 * any hour before the still slide.
 */
export function nextStep(history: RecoveryHistory, facts: LadderFacts): Decision {
  const { now } = facts;
  const { calm } = history;
  const recent = history.failures.filter(({ at }) => isRecent(at, now, ladderTimes.window)).length;
  const tryFailed = calm?.triedAt != null && isRecent(calm.triedAt, now, ladderTimes.window);
  const relaunches = history.failures.filter(
    ({ at, step: taken }) => taken.startsWith('relaunch') && isRecent(at, now, hourMs),
  ).length;
  const mayRelaunch = facts.remembers && relaunches < mostRelaunches;
  const step = tryFailed ? 'calm' : stepFor(recent + 1, facts.software, mayRelaunch);
  const failures = [...history.failures, { at: now, kind: facts.kind, step }].slice(-mostFailures);
  const pauseMs = tryFailed ? Math.min(calm.pauseMs * 2, ladderTimes.longestPause) : ladderTimes.pause;
  const until = now + ladderTimes.software;
  return {
    step,
    history: {
      ...history,
      failures,
      calm: step === 'calm' ? { since: now, pauseMs, triedAt: null } : null,
      software:
        step === 'relaunch-software'
          ? { until, reason: 'the page failed again and again' }
          : history.software,
    },
  };
}

/**
 * The history when the carousel is tried again after a calm time, or at a start: one fault brings the still slide
 * back for twice as long. A try that went well is forgotten.
 */
export function beginTry(history: RecoveryHistory, now: number): RecoveryHistory {
  const { calm } = history;
  if (calm === null) return history;
  const wentWell = calm.triedAt !== null && !isRecent(calm.triedAt, now, ladderTimes.window);
  return { ...history, calm: wentWell ? null : { ...calm, triedAt: now } };
}

/** Until when hardware acceleration stays off, ms since the epoch; null = it is on. */
export function softwareUntil(history: RecoveryHistory, now: number): number | null {
  const until = history.software?.until;
  return until !== undefined && stillHolds(until, now, ladderTimes.software) ? until : null;
}

function stepFor(nth: number, software: boolean, mayRelaunch: boolean): RecoveryStep {
  if (nth === 1) return 'reload';
  if (nth === 2) return 'new-window';
  if (!mayRelaunch) return 'calm';
  if (nth === 3) return 'relaunch';
  return nth === 4 && !software ? 'relaunch-software' : 'calm';
}
