import { z } from 'zod';
import type { CallShape } from '../ipc';
import { configProblemSchema } from '../settings';
import type { connectionCallNames } from './channels';
import { settingsChangeSchema } from './settings';

/** What can be tried: Motivosity's kiosk, its application (API key), and Motimate. */
export const connectionIds = ['motivosity', 'motivosity-service', 'motimate'] as const;
/** What can be tried. */
export const connectionIdSchema = z.enum(connectionIds);
/** What can be tried. */
export type ConnectionId = z.infer<typeof connectionIdSchema>;

/** What came of a test, in words. */
export const connectionTestSchema = z.discriminatedUnion('result', [
  z.object({
    result: z.literal('works'),
    /** What worked, such as `Connected as Mia Solberg (mia@acme.example).` */
    words: z.string(),
    /** Whom it is connected as; null = this kind of connection has no name. */
    account: z.string().nullable(),
  }),
  z.object({
    result: z.literal('fails'),
    /** What went wrong. */
    words: z.string(),
    /** What to do about it. */
    next: z.string(),
  }),
  /** What was typed cannot be tried yet: what is missing or wrong, by field. */
  z.object({ result: z.literal('incomplete'), problems: z.array(configProblemSchema) }),
]);
/** What came of a test, in words. */
export type ConnectionTest = z.infer<typeof connectionTestSchema>;

/** What the panel may ask about connections. */
export const connectionCalls = {
  /** Makes the cheapest real call with what is typed in, and with what is kept where nothing is. Saves nothing. */
  'connections:test': {
    args: z.tuple([z.object({ connection: connectionIdSchema, change: settingsChangeSchema })]),
    result: connectionTestSchema,
  },
} as const satisfies Record<(typeof connectionCallNames)[number], CallShape>;
