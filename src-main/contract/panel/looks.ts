import { z } from 'zod';
import { boardSchema } from '../board';
import type { CallShape } from '../ipc';
import { screenSchema } from '../screen';
import { configProblemSchema, displaySettingsSchema } from '../settings';
import { slideIdSchema } from '../slide';
import type { looksCallNames } from './channels';
import { settingsChangeSchema } from './settings';

/** Who is to be looked at a preview as: colleagues or visitors. */
export const audienceSchema = displaySettingsSchema.shape.audience;
/** Who looks at the screen. */
export type Audience = z.infer<typeof audienceSchema>;

/** The screen as it would be with a change that is not made. */
export const lookPreviewSchema = z.discriminatedUnion('ok', [
  z.object({
    ok: z.literal(true),
    /** What is known now, under the privacy rules that would apply. */
    board: boardSchema,
    screen: screenSchema,
    /** Whose screen the board is: `lobby` though `staff` was asked for while what is kept is for visitors only. */
    audience: audienceSchema,
    /** The kinds that privacy rules keep away altogether. */
    hiddenKinds: z.array(slideIdSchema),
  }),
  /** The change could not be made like this: what is wrong with it. */
  z.object({ ok: z.literal(false), problems: z.array(configProblemSchema) }),
]);
/** The screen as it would be with a change that is not made. */
export type LookPreview = z.infer<typeof lookPreviewSchema>;

/** A display of this machine. */
export const machineDisplaySchema = z.object({
  /** As the system calls it; empty = it has no name. */
  name: z.string(),
  /** px */
  width: z.number().int(),
  /** px */
  height: z.number().int(),
  primary: z.boolean(),
});
/** A display of this machine. */
export type MachineDisplay = z.infer<typeof machineDisplaySchema>;

/** What the panel's "Display" may ask. */
export const looksCalls = {
  /** The screen as it would be. Makes no change, keeps nothing and asks no product. */
  'looks:preview': {
    args: z.tuple([z.strictObject({ change: settingsChangeSchema, audience: audienceSchema })]),
    result: lookPreviewSchema,
  },
  /** The displays there are, in the order in which `display.display` counts them. */
  'looks:displays': { args: z.tuple([]), result: z.array(machineDisplaySchema) },
} as const satisfies Record<(typeof looksCallNames)[number], CallShape>;
