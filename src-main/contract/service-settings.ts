import { z } from 'zod';

const loopbackHosts = ['127.0.0.1', 'localhost', '::1'];

const healthSettings = z.strictObject({
  /** Which address to listen at; `0.0.0.0` = all. */
  host: z
    .string()
    .regex(/^[0-9a-zA-Z.:-]+$/, 'must be an address of this machine, such as 127.0.0.1')
    .default('127.0.0.1'),
  port: z
    .number()
    .int()
    .min(1024, 'must be a port from 1024 to 65535')
    .max(65_535, 'must be a port from 1024 to 65535')
    .default(9464),
  /** Who has it may see what the screen shows. Sent as `Authorization: Bearer …`. */
  token: z
    .string()
    .regex(/^[\x21-\x7e]{16,200}$/, 'must be 16 to 200 characters without spaces')
    .optional(),
});
/**
 * Whether health can be asked for over the network, and how. Absent = it cannot. Only this machine may ask, unless a
 * token is set.
 */
export const healthSettingsSchema = healthSettings.superRefine(({ host, token }, context) => {
  if (token !== undefined || loopbackHosts.includes(host)) return;
  const message = 'must be 127.0.0.1 while there is no token: without one only this machine may ask';
  context.addIssue({ code: 'custom', path: ['host'], message });
});
/** Whether and how health can be asked for over the network. */
export type HealthSettings = z.infer<typeof healthSettingsSchema>;

/** The same as a page may see it: without the token. */
export const visibleHealthSettingsSchema = healthSettings.omit({ token: true });

/** A whole address of a folder with updates: https, or http on this machine. */
const feedUrl = z.string().refine((text) => {
  if (!URL.canParse(text)) return false;
  const url = new URL(text);
  const isLoopback = ['127.0.0.1', 'localhost', '[::1]'].includes(url.hostname);
  const isPlain = url.username === '' && url.password === '' && url.search === '' && url.hash === '';
  return isPlain && (url.protocol === 'https:' || (url.protocol === 'http:' && isLoopback));
}, 'must be an address such as https://updates.acme.example/motiboard');
const timeOfDay = z
  .string()
  .regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'must be a time from 00:00 to 23:59, such as 02:00');

/** Where new versions come from and when they are installed. Without `feedUrl` nothing is ever asked or changed. */
export const updateSettingsSchema = z.strictObject({
  feedUrl: feedUrl.optional(),
  /** `latest` = what is released; `beta` = what is about to be. */
  channel: z.enum(['latest', 'beta']).default('latest'),
  /** From when until when a new version may be installed, on the display's wall clock; past midnight is fine. */
  window: z.tuple([timeOfDay, timeOfDay]).default(['02:00', '04:00']),
});
/** Where new versions come from and when they are installed. */
export type UpdateSettings = z.infer<typeof updateSettingsSchema>;
