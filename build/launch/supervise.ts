/** The exit code with which the app asks to be started again. */
const relaunchCode = 75;
/** Exit codes of a process that crashed: 128 + SIGILL, SIGTRAP, SIGABRT, SIGBUS, SIGFPE, SIGSEGV. */
const crashCodes = new Set([132, 133, 134, 135, 136, 139]);
/** Crashes within `windowMs` after which it is left at that. */
const mostCrashes = 5;
const windowMs = 3_600_000;
const firstPauseMs = 5_000;

/** What the supervisor works with. */
export interface SuperviseDeps {
  /** Runs the app to its end; resolves with its exit code. */
  readonly run: () => Promise<number>;
  /** The present moment, ms since the epoch. */
  readonly now: () => number;
  /** Resolves after `ms`. */
  readonly pause: (ms: number) => Promise<void>;
  /** Prints a line for the person at the terminal. */
  readonly report: (line: string) => void;
}

/**
 * Runs the app, and again whenever it asks for that with code 75; it counts its own relaunches and does not ask
 * too often. A crash is answered by a new start after 5 s, 10 s, 20 s …, at most five times an hour.
 * @returns the exit code of the last run
 */
export async function supervise({ run, now, pause, report }: SuperviseDeps): Promise<number> {
  let crashes: number[] = [];
  for (;;) {
    const code = await run();
    if (code === relaunchCode) continue;
    if (!crashCodes.has(code)) return code;
    crashes = [...crashes.filter((at) => now() - at < windowMs), now()];
    if (crashes.length > mostCrashes) return code;
    const ms = firstPauseMs * 2 ** (crashes.length - 1);
    report(`The app crashed (exit code ${String(code)}) and is started again in ${String(ms / 1_000)} s.`);
    await pause(ms);
  }
}
