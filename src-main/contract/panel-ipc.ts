import type { z } from 'zod';
import type { CallShape } from './ipc';
import { aboutCalls } from './panel/about';
import { auditCalls } from './panel/audit';
import { bulkCalls, bulkPushes } from './panel/bulk';
import type { panelCallNames, panelPushNames } from './panel/channels';
import { connectionCalls } from './panel/connections';
import { fileCalls } from './panel/files';
import { healthCalls } from './panel/health';
import { lockCalls, lockPushes } from './panel/lock';
import { looksCalls } from './panel/looks';
import { onScreenCalls, onScreenPushes } from './panel/on-screen';
import { operationCalls, operationPushes } from './panel/operations';
import { settingsCalls, settingsPushes } from './panel/settings';
import { signInCalls } from './panel/sign-in';

/** What the panel may ask main for: all its parts together. */
export const panelCalls = {
  ...lockCalls,
  ...aboutCalls,
  ...settingsCalls,
  ...looksCalls,
  ...connectionCalls,
  ...onScreenCalls,
  ...fileCalls,
  ...operationCalls,
  ...auditCalls,
  ...bulkCalls,
  ...signInCalls,
  ...healthCalls,
} as const satisfies Record<(typeof panelCallNames)[number], CallShape>;

/** What main tells the panel unasked. Whole values only. */
export const panelPushes = {
  ...lockPushes,
  ...settingsPushes,
  ...onScreenPushes,
  ...operationPushes,
  ...bulkPushes,
} as const satisfies Record<(typeof panelPushNames)[number], z.ZodType>;
