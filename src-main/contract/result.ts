import { z } from 'zod';

/** An error as a value: a stable code for programs and a sentence for people. Never carries a secret. */
export const failureSchema = z.object({ code: z.string(), message: z.string() });
/** An error as a value: a stable code for programs and a sentence for people. Never carries a secret. */
export type Failure = z.infer<typeof failureSchema>;

/** What every boundary of the app returns instead of throwing: the value, or a failure with a code. */
export type Result<T, E extends Failure = Failure> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: E };

/** Wraps a value as a success. */
export function ok<T>(value: T): { readonly ok: true; readonly value: T } {
  return { ok: true, value };
}

/** Wraps a failure. @param error code and words for people */
export function fail<E extends Failure>(error: E): { readonly ok: false; readonly error: E } {
  return { ok: false, error };
}
