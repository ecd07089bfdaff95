import type { z } from 'zod';
import type { CallShape } from './ipc';
import { aboutCalls } from './panel/about';
import type { panelCallNames, panelPushNames } from './panel/channels';
import { lockCalls, lockPushes } from './panel/lock';

/** What the panel may ask main for: all its parts together. */
export const panelCalls = { ...lockCalls, ...aboutCalls } as const satisfies Record<
  (typeof panelCallNames)[number],
  CallShape
>;

/** What main tells the panel unasked. Whole values only. */
export const panelPushes = { ...lockPushes } as const satisfies Record<
  (typeof panelPushNames)[number],
  z.ZodType
>;
