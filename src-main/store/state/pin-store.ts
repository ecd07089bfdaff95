import { z } from 'zod';
import type { Result } from '../../contract/result';
import type { ValueStore } from './value-store';

const pinRecordSchema = z.strictObject({
  /** base64. */
  salt: z.string().min(1),
  /** scrypt of the PIN, base64. */
  hash: z.string().min(1),
  /** scrypt's cost parameters. */
  cost: z.strictObject({ n: z.number().int(), r: z.number().int(), p: z.number().int() }),
});
/** What is kept of a PIN: never the PIN. */
export type PinRecord = z.infer<typeof pinRecordSchema>;

const pinAttemptsSchema = z.strictObject({
  failed: z.number().int().nonnegative(),
  /** ms since the epoch; null = no wait. */
  waitUntil: z.number().nullable(),
});
/** Wrong tries since the last right one. */
export type PinAttempts = z.infer<typeof pinAttemptsSchema>;

/** What is kept of the PIN. */
export interface PinStore {
  /** The record; null = no PIN was chosen. Failure codes `storage`, `unreadable`: not to be taken for no PIN. */
  read(): Result<PinRecord | null>;
  /** Keeps another PIN. Failure code `storage`. */
  write(record: PinRecord): Result<null>;
  /** Forgets PIN and tries. Failure code `storage`. */
  remove(): Result<null>;
  /** Wrong tries. They count in this run also when the disk could not take them. */
  attempts(): PinAttempts;
  /** Notes wrong tries, or none after a right one. They hold even when it answers a failure (code `storage`). */
  noteAttempts(attempts: PinAttempts): Result<null>;
}

const recordName = 'pin';
const attemptsName = 'pin.attempts';
const none: PinAttempts = { failed: 0, waitUntil: null };

/** The PIN among the named values. */
export function createPinStore(values: ValueStore): PinStore {
  const kept = values.read(attemptsName, pinAttemptsSchema);
  let attempts = kept.ok && kept.value !== null ? kept.value : none;
  return {
    read: () => values.read(recordName, pinRecordSchema),
    write: (record) => values.write(recordName, record),
    remove: () => {
      const removed = values.remove(recordName, attemptsName);
      if (removed.ok) attempts = none;
      return removed;
    },
    attempts: () => attempts,
    noteAttempts: (noted) => {
      attempts = noted;
      return values.write(attemptsName, noted);
    },
  };
}
