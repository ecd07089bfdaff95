import { z } from 'zod';
import type { CallShape } from '../ipc';
import type { signInCallNames } from './channels';

/** Who is signed in to Motivosity as a person. */
export const signInStatusSchema = z.object({
  signedIn: z.boolean(),
  /** Whether the sign-in outlives this unlock. */
  kept: z.boolean(),
  /** The person's name; null = nobody, or not known. */
  name: z.string().nullable(),
  /** Why nobody can sign in in a window, and what to do; null = it can be started. */
  unavailable: z.string().nullable(),
  /** Whether signing in with a password is switched on. */
  password: z.boolean(),
});

const outcome = z.object({ status: signInStatusSchema, problem: z.string().nullable() });

/** What the panel may ask about a person's sign-in to Motivosity. */
export const signInCalls = {
  'sign-in:status': { args: z.tuple([]), result: signInStatusSchema },
  /** Opens the vendor's pages in a window of their own and answers when the person is through, or gave up. */
  'sign-in:start': {
    args: z.tuple([
      z.object({
        /** Keep it after this unlock. */
        keep: z.boolean().default(false),
      }),
    ]),
    result: outcome,
  },
  /** Signs in with a password, where that is switched on. */
  'sign-in:password': {
    args: z.tuple([
      z.object({
        username: z.string().min(1).max(320),
        password: z.string().min(1).max(1000),
        keep: z.boolean().default(false),
      }),
    ]),
    result: outcome,
  },
  /** Closes the window of the sign-in that is under way. */
  'sign-in:cancel': { args: z.tuple([]), result: z.null() },
  /** Signs out and forgets what was kept. */
  'sign-in:out': { args: z.tuple([]), result: signInStatusSchema },
} as const satisfies Record<(typeof signInCallNames)[number], CallShape>;
