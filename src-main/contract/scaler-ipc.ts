import { z } from 'zod';
import type { scalerCallNames, scalerPushNames } from './channels';
import type { CallShape } from './ipc';

const pictureType = z.enum(['image/jpeg', 'image/png', 'image/gif', 'image/webp']);
const bytes = z.instanceof(Uint8Array);

/** What the picture scaler's page tells main. */
export const scalerCalls = {
  /** A job is done; `picture` is null when the picture could not be decoded. */
  'scaler:done': {
    args: z.tuple([
      z.object({ job: z.number().int(), picture: z.object({ type: pictureType, bytes }).nullable() }),
    ]),
    result: z.null(),
  },
} as const satisfies Record<(typeof scalerCallNames)[number], CallShape>;

/** What main asks of the picture scaler's page. */
export const scalerPushes = {
  /** Make the picture at most `maxSide` px on its long side. */
  'scaler:job': z.object({
    job: z.number().int(),
    type: pictureType,
    bytes,
    maxSide: z.number().int().positive(),
  }),
} as const satisfies Record<(typeof scalerPushNames)[number], z.ZodType>;
