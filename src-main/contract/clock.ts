/** Cancels a timer that has not fired yet; harmless when it has. */
export type CancelTimer = () => void;

/**
 * The one source of time. Everything that waits or compares times takes a clock, so that hours pass in
 * milliseconds in a test.
 */
export interface Clock {
  /** The present moment, ms since the Unix epoch. */
  now(): number;
  /** Calls `task` once after `delayMs` (ms, at least 0). Returns how to cancel it. */
  after(delayMs: number, task: () => void): CancelTimer;
}
