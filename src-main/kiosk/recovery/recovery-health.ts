import { softwareUntil } from './ladder';
import type { PageFaultKind, RecoveryHistory, RecoveryStep } from './recovery-history';

const dayMs = 24 * 3_600_000;

/** How the machine has fared. Moments are ms since the epoch. */
export interface RecoveryHealth {
  /** Times the page was brought back within a day. */
  readonly recoveries: number;
  /** The last of them; null = there was none, ever. */
  readonly last: { readonly at: number; readonly kind: PageFaultKind; readonly step: RecoveryStep } | null;
  /** The still slide is shown: since when, and when the carousel is tried again; null = it is not. */
  readonly calm: { readonly since: number; readonly nextTryAt: number } | null;
  /** Hardware acceleration is off, until when and why; null = it is on. */
  readonly software: { readonly until: number; readonly reason: string } | null;
  /** Ends of the graphics process within ten minutes. */
  readonly gpuDeaths: number;
  /** Faults of the main process within an hour that needed a relaunch. */
  readonly mainFaults: number;
}

/** What the health is told from. */
export interface RecoveryFacts {
  readonly history: RecoveryHistory;
  readonly now: number;
  readonly gpuDeaths: number;
  readonly mainFaults: number;
}

/** How the machine has fared, from what recovery remembers. */
export function recoveryHealth({ history, now, gpuDeaths, mainFaults }: RecoveryFacts): RecoveryHealth {
  const { calm, software, failures } = history;
  return {
    recoveries: failures.filter(({ at }) => at <= now && now - at < dayMs).length,
    last: failures.at(-1) ?? null,
    calm:
      calm === null || calm.triedAt !== null
        ? null
        : { since: calm.since, nextTryAt: calm.since + calm.pauseMs },
    software: software !== null && softwareUntil(history, now) !== null ? software : null,
    gpuDeaths,
    mainFaults,
  };
}
