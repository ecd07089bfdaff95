import { z } from 'zod';

/** The secrets that can be set in the panel, by where they stand among the settings. */
export const settableSecretNames = [
  'motivosity.kioskId',
  'motivosity.service.secureToken',
  'motivosity.service.appSecret',
  'motivosity.oauth.appSecret',
  'motimate.auth.password',
  'motimate.auth.clientSecret',
  'health.token',
] as const;
/** A secret that can be set in the panel. */
export const secretNameSchema = z.enum(settableSecretNames);
/** A secret that can be set in the panel. */
export type SecretName = z.infer<typeof secretNameSchema>;

/** Secrets that may be held for one unlock only. The screen and whoever monitors it need the others at all times. */
export const passingSecretNames: readonly SecretName[] = settableSecretNames.filter(
  (name) => !['motivosity.kioskId', 'health.token'].includes(name),
);
