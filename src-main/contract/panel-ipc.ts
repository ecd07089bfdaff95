import type { z } from 'zod';
import type { CallShape } from './ipc';
import { aboutCalls } from './panel/about';
import type { panelCallNames, panelPushNames } from './panel/channels';
import { connectionCalls } from './panel/connections';
import { lockCalls, lockPushes } from './panel/lock';
import { onScreenCalls, onScreenPushes } from './panel/on-screen';
import { settingsCalls, settingsPushes } from './panel/settings';

/** What the panel may ask main for: all its parts together. */
export const panelCalls = {
  ...lockCalls,
  ...aboutCalls,
  ...settingsCalls,
  ...connectionCalls,
  ...onScreenCalls,
} as const satisfies Record<(typeof panelCallNames)[number], CallShape>;

/** What main tells the panel unasked. Whole values only. */
export const panelPushes = { ...lockPushes, ...settingsPushes, ...onScreenPushes } as const satisfies Record<
  (typeof panelPushNames)[number],
  z.ZodType
>;
