import { z } from 'zod';

/** So many starts without a full rotation, and a version is given up. */
export const mostTries = 3;
/** Versions that were given up are remembered, so many of them; the oldest are forgotten first. */
const mostRefused = 20;

const version = z.string().min(1).max(100);

/** What is remembered of updates over restarts. */
export const updateMemorySchema = z.object({
  /** The version that was installed and has not shown yet that it works; null = none. */
  trying: z
    .object({
      version,
      /** The version that installed it. */
      from: version,
      /** Which form of the precious database that one can read. */
      format: z.number().int().nonnegative(),
      /** Starts since then, none of which came to a full rotation. */
      tries: z.number().int().nonnegative(),
    })
    .nullable(),
  /** Versions that are not installed again, oldest first. */
  refused: z.array(version),
});
/** What is remembered of updates over restarts. */
export type UpdateMemory = z.infer<typeof updateMemorySchema>;

/** Nothing was ever updated. */
export const emptyUpdateMemory: UpdateMemory = { trying: null, refused: [] };

/**
 * What a start means for updates: `settled` = nothing is being tried; `confirming` = this version is new and has to show
 * that it works; `not-installed` = the new version was installed and the old one runs; `given-up` = the new version had
 * its tries. `isRunning` says whether that one runs now, `format` what the one before it can read.
 */
export type StartMeaning =
  | { readonly kind: 'settled' }
  | { readonly kind: 'confirming'; readonly version: string }
  | { readonly kind: 'not-installed'; readonly version: string }
  | {
      readonly kind: 'given-up';
      readonly version: string;
      readonly isRunning: boolean;
      readonly format: number;
    };

/** A start of the app. @param running its version */
export function afterStart(
  memory: UpdateMemory,
  running: string,
): { readonly memory: UpdateMemory; readonly meaning: StartMeaning } {
  const { trying, refused } = memory;
  if (trying === null) return { memory, meaning: { kind: 'settled' } };
  const { version, from, format, tries } = trying;
  const isRunning = running === version;
  // Somebody installed yet another one by hand.
  if (!isRunning && running !== from)
    return { memory: { ...memory, trying: null }, meaning: { kind: 'settled' } };
  if (tries >= mostTries) {
    const others = refused.filter((one) => one !== version);
    return {
      memory: { trying: null, refused: [...others, version].slice(-mostRefused) },
      meaning: { kind: 'given-up', version, isRunning, format },
    };
  }
  return {
    memory: { ...memory, trying: { ...trying, tries: tries + 1 } },
    meaning: { kind: isRunning ? 'confirming' : 'not-installed', version },
  };
}

/**
 * A version is about to be installed. Its tries count on when it was tried before.
 * @param running what runs, and which form of the precious database it can read
 */
export function beforeInstall(
  memory: UpdateMemory,
  version: string,
  running: { readonly version: string; readonly format: number },
): UpdateMemory {
  const tries = memory.trying?.version === version ? memory.trying.tries : 0;
  return { ...memory, trying: { version, from: running.version, format: running.format, tries } };
}

/** The version that runs has shown that it works. */
export function afterConfirmation(memory: UpdateMemory): UpdateMemory {
  return { ...memory, trying: null };
}
