import { z } from 'zod';

/** The sources that are polled, in the order in which they are listed for people. */
export const sourceIds = ['leaderboard', 'feeds', 'me', 'users', 'posts'] as const;
/** One of the polled sources. */
export const sourceIdSchema = z.enum(sourceIds);
/** One of the polled sources. */
export type SourceId = z.infer<typeof sourceIdSchema>;

/** Which product each source asks. */
export const sourceProducts: Readonly<Record<SourceId, 'motivosity' | 'motimate'>> = {
  leaderboard: 'motivosity',
  feeds: 'motivosity',
  me: 'motimate',
  users: 'motimate',
  posts: 'motimate',
};

/**
 * Why a source could not be read. `needs-attention` codes are `unauthorised` and `forbidden`: only a person
 * can mend them.
 */
export const sourceErrorCodes = [
  'unauthorised',
  'forbidden',
  'not-found',
  'not-offered',
  'rate-limited',
  'vendor-error',
  'rejected',
  'network',
  'timeout',
  'too-large',
  'unreadable',
  'schema-changed',
  'storage',
] as const;
/** Why a source could not be read. */
export const sourceErrorCodeSchema = z.enum(sourceErrorCodes);
/** Why a source could not be read. */
export type SourceErrorCode = z.infer<typeof sourceErrorCodeSchema>;

/** How a source stands. `off` = not configured; `fetchedAt` is the last time it was known to be true (ms). */
export const sourceStateSchema = z.object({
  id: sourceIdSchema,
  state: z.enum(['off', 'fresh', 'stale', 'never']),
  /** Last time the vendor confirmed what is shown, ms since the epoch; null = never. */
  fetchedAt: z.number().nullable(),
  /** What went wrong at the last try; null = nothing. */
  error: sourceErrorCodeSchema.nullable(),
});
/** How a source stands. */
export type SourceState = z.infer<typeof sourceStateSchema>;
