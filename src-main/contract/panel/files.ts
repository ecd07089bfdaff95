import { z } from 'zod';
import type { CallShape } from '../ipc';
import type { fileCallNames } from './channels';
import { savedFileSchema } from './settings';

/** The longest text that is saved as a file, characters. */
export const maxSavedLength = 100_000_000;

/** What the panel may ask about files that it gives people. */
export const fileCalls = {
  /** Asks where a text is to be kept, and keeps it there. The name is what is offered. */
  'files:save': {
    args: z.tuple([z.object({ name: z.string().min(1).max(200), text: z.string().max(maxSavedLength) })]),
    result: savedFileSchema,
  },
} as const satisfies Record<(typeof fileCallNames)[number], CallShape>;
