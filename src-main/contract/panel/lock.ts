import { z } from 'zod';
import type { CallShape } from '../ipc';
import type { lockCallNames, lockPushNames } from './channels';

/** The fewest and the most digits of a PIN. */
export const pinLength = { min: 6, max: 12 } as const;
/** The longest name of who unlocks, characters. */
export const maxWhoLength = 60;

/** How the lock stands. */
export const lockStateSchema = z.object({
  /** Grows with every change. */
  revision: z.number(),
  /**
   * `choose` = there is no PIN yet; `unreadable` = there is one that cannot be read: only the provisioning file helps.
   */
  kind: z.enum(['choose', 'locked', 'unlocked', 'unreadable']),
  /** Whether the PIN comes from the provisioning file. */
  managed: z.boolean(),
  /** Until when no PIN is looked at, ms since the epoch; null = now. */
  waitUntil: z.number().nullable(),
  /** How many wrong PINs there may still be before there is a wait. */
  triesLeft: z.number(),
  /** Who unlocked, as they said; empty = they did not, or it is locked. */
  who: z.string(),
  /** After how long without input it locks, ms. */
  autoLockMs: z.number(),
});
/** How the lock stands. */
export type LockState = z.infer<typeof lockStateSchema>;

/** What is wrong with a PIN that was chosen. */
export const pinFaultSchema = z.enum(['not-digits', 'length', 'same-digit', 'run', 'repeat', 'common']);
/** What is wrong with a PIN that was chosen. */
export type PinFault = z.infer<typeof pinFaultSchema>;

/**
 * Why nothing was unlocked or changed. `wait` = too many wrong ones; `managed` = the provisioning file fixes the PIN;
 * `not-now` = there is a PIN already, or none, or it is locked; `storage` = the disk could not keep it.
 */
export const lockRefusalSchema = z.union([
  pinFaultSchema,
  z.enum(['wrong', 'wait', 'managed', 'not-now', 'storage']),
]);
/** Why nothing was unlocked or changed. */
export type LockRefusal = z.infer<typeof lockRefusalSchema>;

/** How a try went: null = as wanted. */
const outcome = z.object({ refusal: lockRefusalSchema.nullable(), state: lockStateSchema });
/** How a try went. */
export type LockOutcome = z.infer<typeof outcome>;

/** How the panel looks before anything may be known: colours and language of the screen. */
export const panelLookSchema = z.object({
  /** Grows with every change. */
  revision: z.number(),
  mode: z.enum(['dark', 'light']),
  accent: z.string(),
  /** BCP 47. */
  locale: z.string(),
  /** The company's name on the screen; null = none. */
  title: z.string().nullable(),
});
/** How the panel looks before anything may be known. */
export type PanelLook = z.infer<typeof panelLookSchema>;

const pin = z.string().max(64);
const who = z.string().max(maxWhoLength).default('');

/** What the panel may ask while it is locked. */
export const lockCalls = {
  'lock:get': { args: z.tuple([]), result: lockStateSchema },
  'lock:look': { args: z.tuple([]), result: panelLookSchema },
  /** What is wrong with a PIN that is being chosen, before it is typed again; null = nothing. */
  'lock:check': { args: z.tuple([pin]), result: pinFaultSchema.nullable() },
  /** The first PIN of all; unlocks. */
  'lock:choose': { args: z.tuple([z.object({ pin, who })]), result: outcome },
  'lock:unlock': { args: z.tuple([z.object({ pin, who })]), result: outcome },
  'lock:lock': { args: z.tuple([]), result: lockStateSchema },
  /** Somebody typed, tapped or moved: the time without input begins anew. */
  'lock:touch': { args: z.tuple([]), result: z.null() },
  /** Another PIN; asks for the present one again. */
  'lock:change': { args: z.tuple([z.object({ pin, next: pin })]), result: outcome },
  /** Closes the panel, which locks it. */
  'lock:close': { args: z.tuple([]), result: z.null() },
} as const satisfies Record<(typeof lockCallNames)[number], CallShape>;

/** What main tells the panel about the lock unasked. */
export const lockPushes = {
  'lock:changed': lockStateSchema,
  'lock:look-changed': panelLookSchema,
} as const satisfies Record<(typeof lockPushNames)[number], z.ZodType>;
