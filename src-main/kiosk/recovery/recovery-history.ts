import { z } from 'zod';

/** What can be wrong with the page. `silence`: it answers, but shows no next slide. `script`: it cannot begin. */
export const pageFaultKinds = ['crash', 'hang', 'silence', 'load', 'preload', 'script'] as const;
/** What is done about it, mildest first. `calm`: the still slide, and quiet. */
export const recoverySteps = ['reload', 'new-window', 'relaunch', 'relaunch-software', 'calm'] as const;

/** What can be wrong with the page. */
export type PageFaultKind = (typeof pageFaultKinds)[number];
/** What is done about a fault of the page. */
export type RecoveryStep = (typeof recoverySteps)[number];

const moment = z.number().int().nonnegative();

/** What recovery remembers over restarts. Moments are ms since the epoch. */
export const recoveryHistorySchema = z.object({
  version: z.literal(1),
  /** Faults of the page and what was done, oldest first; at most `mostFailures`. */
  failures: z.array(z.object({ at: moment, kind: z.enum(pageFaultKinds), step: z.enum(recoverySteps) })),
  /** Hardware acceleration is off until then; null = it is on. */
  software: z.object({ until: moment, reason: z.string().max(300) }).nullable(),
  /** The engine found no graphics hardware: which engine, and until when that is believed; null = not known. */
  noGraphics: z
    .object({ until: moment, engine: z.string().max(100) })
    .nullable()
    .default(null),
  /** The still slide was needed: since when, how long until the next try (ms), and when that began; null = not. */
  calm: z
    .object({ since: moment, pauseMs: z.number().int().positive(), triedAt: moment.nullable() })
    .nullable(),
  /** When the main process had faults that it could not go on with, oldest first. */
  mainFaults: z.array(moment),
});
/** What recovery remembers over restarts. */
export type RecoveryHistory = z.infer<typeof recoveryHistorySchema>;

/** As many failures are kept as a person would want to look at. */
export const mostFailures = 50;

/** The history of a machine that never had a fault. */
export const emptyRecoveryHistory: RecoveryHistory = {
  version: 1,
  failures: [],
  software: null,
  noGraphics: null,
  calm: null,
  mainFaults: [],
};

/**
 * Whether something still holds that was set to hold for at most `longestMs`. A moment further ahead than it can have been
 * set was set by another clock.
 */
export function stillHolds(until: number, now: number, longestMs: number): boolean {
  return now < until && until - now <= longestMs;
}

/**
 * Whether something happened within the last `windowMs`. What lies as far ahead counts too: the clock was set back
 * meanwhile, and a loop must not get out of its bounds that way.
 */
export function isRecent(at: number, now: number, windowMs: number): boolean {
  return Math.abs(now - at) < windowMs;
}
