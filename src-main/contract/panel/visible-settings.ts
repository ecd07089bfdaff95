import { z } from 'zod';
import { visibleHealthSettingsSchema } from '../service-settings';
import {
  motimateSettingsSchema,
  motivositySettingsSchema,
  panelSettingsSchema,
  settingsSchema,
} from '../settings';

/** How Motimate lets us in, without secrets. */
export const visibleMotimateAuthSchema = z.discriminatedUnion('grant', [
  z.strictObject({ grant: z.literal('password'), username: z.string(), clientId: z.string() }),
  z.strictObject({ grant: z.literal('client_credentials'), clientId: z.string() }),
]);

/** All settings as a page may see them: without a single secret, defaults filled in. */
export const visibleSettingsSchema = settingsSchema.extend({
  motivosity: motivositySettingsSchema.omit({ kioskId: true }).extend({
    service: z.strictObject({ appId: z.string() }).optional(),
    oauth: z.strictObject({ appId: z.string(), naming: z.enum(['camelCase', 'snake_case']) }).optional(),
  }),
  motimate: motimateSettingsSchema.extend({ auth: visibleMotimateAuthSchema.optional() }),
  panel: panelSettingsSchema.omit({ pin: true }),
  health: visibleHealthSettingsSchema.optional(),
});
/** All settings as a page may see them. */
export type VisibleSettings = z.infer<typeof visibleSettingsSchema>;
