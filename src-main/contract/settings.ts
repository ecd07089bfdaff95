import { z } from 'zod';
import { plainDateSchema } from './board';
import { healthSettingsSchema, updateSettingsSchema } from './service-settings';
import { slideIdSchema, slideIds } from './slide';

/** An origin such as `https://app.motivosity.com`: no path; http only for this machine. VENDORS.md T-02. */
export const originSchema = z.string().transform((text, context) => {
  const problem = (message: string) => {
    context.addIssue({ code: 'custom', message });
    return z.NEVER;
  };
  let url: URL;
  try {
    url = new URL(text);
  } catch {
    return problem('must be an address such as https://app.motivosity.com');
  }
  const loopback = ['127.0.0.1', 'localhost', '[::1]'].includes(url.hostname);
  if (url.protocol !== 'https:' && !(url.protocol === 'http:' && loopback)) {
    return problem('must start with https:// (http:// is allowed for this machine only)');
  }
  if (url.username !== '' || url.password !== '') return problem('must not contain a user name or password');
  if (url.pathname.replace(/\/(api\/v2\/?)?$/, '') !== '' || url.search !== '' || url.hash !== '') {
    return problem('must be a host without a path, such as https://app.motivosity.com');
  }
  return url.origin;
});

const text = z.string().trim().min(1, 'must not be empty');
const absolutePath = text.regex(/^\/[^\s?#]*$/, 'must be a path such as /public_api/posts');
const seconds = z
  .number()
  .int()
  .min(5, 'must be at least 5 seconds')
  .max(86_400, 'must be at most 86400 seconds');

/** How to reach Motivosity. Without a Kiosk ID the product is not connected. */
export const motivositySettingsSchema = z.strictObject({
  origin: originSchema.default('https://app.motivosity.com'),
  /** Where relative picture paths start; VENDORS.md T-10. Default: `origin`. */
  imageOrigin: originSchema.optional(),
  kioskId: text.optional(),
  /** Whether a person may sign in with a password; VENDORS.md T-44. */
  legacySignIn: z.boolean().default(false),
  service: z.strictObject({ appId: text, secureToken: text, appSecret: text.optional() }).optional(),
  oauth: z
    .strictObject({
      appId: text,
      appSecret: text,
      naming: z.enum(['camelCase', 'snake_case']).default('camelCase'),
    })
    .optional(),
});

/** How Motimate lets us in. VENDORS.md T-24. */
export const motimateAuthSchema = z.discriminatedUnion('grant', [
  z.strictObject({ grant: z.literal('password'), username: text, password: text, clientId: text }),
  z.strictObject({ grant: z.literal('client_credentials'), clientId: text, clientSecret: text }),
]);
/** How Motimate lets us in. */
export type MotimateAuth = z.infer<typeof motimateAuthSchema>;

/** How to reach Motimate: a subdomain or a whole origin. VENDORS.md T-21. */
export const motimateSettingsSchema = z.strictObject({
  origin: originSchema.optional(),
  subdomain: z
    .string()
    .regex(/^[a-z0-9]([a-z0-9-]*[a-z0-9])?$/, 'must be the part before .motimateapp.com, such as acme')
    .optional(),
  auth: motimateAuthSchema.optional(),
  dialect: z.enum(['v1', 'v2']).default('v1'),
  /** How the flag for groups above is spelt in dialect v2; VENDORS.md T-23. */
  ancestorsKey: z.enum(['assign_ancestors', 'assing_ancestors']).default('assign_ancestors'),
  postsPath: absolutePath.default('/public_api/posts'),
  filesPath: absolutePath.default('/public_api/files'),
});

/** How often each source is asked, s. */
export const pollingSettingsSchema = z.strictObject({
  leaderboard: seconds.default(300),
  feeds: seconds.default(60),
  me: seconds.default(900),
  users: seconds.default(1800),
  posts: seconds.default(120),
});

/** A message of the house's own, shown on its days. */
export const messageSchema = z.strictObject({
  title: text,
  body: z.string().optional(),
  /** What the QR code holds, usually an address. */
  qr: text.max(1000, 'must be at most 1000 characters').optional(),
  from: plainDateSchema.optional(),
  until: plainDateSchema.optional(),
});
/** A message of the house's own, shown on its days. */
export type Message = z.infer<typeof messageSchema>;

const hexColour = z.string().regex(/^#[0-9a-fA-F]{6}$/, 'must be a colour such as #2f6fed');

function isTimeZone(zone: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: zone }).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
}

function isLocale(tag: string): boolean {
  try {
    return Intl.getCanonicalLocales(tag).length === 1;
  } catch {
    return false;
  }
}

const days = z
  .number()
  .int('must be a whole number of days')
  .min(1, 'must be at least 1 day')
  .max(365, 'must be at most 365 days');

/** What the screen shows and how it looks. */
export const displaySettingsSchema = z.strictObject({
  audience: z.enum(['staff', 'lobby']).default('staff'),
  slides: z.array(slideIdSchema).default([...slideIds]),
  dwellSeconds: z.number().min(6, 'must be at least 6').max(30, 'must be at most 30').default(12),
  transition: z.enum(['none', 'crossfade', 'slide']).default('crossfade'),
  /** `calm` = cross-fades only, and celebrations without confetti; `auto` = that where no graphics hardware draws. */
  motion: z.enum(['auto', 'full', 'calm']).default('auto'),
  /** Whether a thin line at the edge tells how long a slide still stays. */
  progress: z.boolean().default(false),
  /** How arriving recognitions, birthdays and anniversaries are celebrated. */
  celebrations: z
    .strictObject({
      /** Whether a recognition that arrives takes the screen for a moment. */
      on: z.boolean().default(true),
      /** How often a day at most. */
      perDay: z
        .number()
        .int('must be a whole number')
        .min(0, 'must be at least 0')
        .max(500, 'must be at most 500')
        .default(20),
      /** On which working day the birthdays and anniversaries of a weekend are shown as well. */
      weekends: z.enum(['friday', 'monday', 'none']).default('monday'),
    })
    .prefault({}),
  /**
   * How many days what the vendor no longer lists, or can no longer be asked for, stays at most. Birthdays and anniversaries
   * live for their day.
   */
  keepDays: z
    .strictObject({
      appreciation: days.default(14),
      award: days.default(30),
      announcement: days.default(14),
      highlight: days.default(14),
      news: days.default(14),
      'wall-post': days.default(30),
      leaderboard: days.default(14),
      people: days.default(30),
    })
    .prefault({}),
  theme: z
    .strictObject({
      mode: z.enum(['dark', 'light']).default('dark'),
      accent: hexColour.default('#2f6fed'),
      /** A picture file beside the provisioning file. */
      logo: text.optional(),
      title: text.optional(),
    })
    .prefault({}),
  locale: z.string().refine(isLocale, 'must be a language such as en or nb-NO').default('en'),
  /** IANA zone; absent = the machine's own. */
  timeZone: z.string().refine(isTimeZone, 'must be a time zone such as Europe/Oslo').optional(),
  display: z.union([z.enum(['primary', 'all']), z.number().int().nonnegative()]).default('primary'),
  /** With `display: "all"`: whether all displays show the same slide, or each another one of the same rotation. */
  together: z.enum(['different', 'same']).default('different'),
  messages: z.array(messageSchema).default([]),
});
/** What the screen shows and how it looks. */
export type DisplaySettings = z.infer<typeof displaySettingsSchema>;

/** Who and what must not be shown. Applied before anything touches the disk. */
export const privacySettingsSchema = z.strictObject({
  /** E-mail addresses, names or ids of people. */
  hidePeople: z.array(text).default([]),
  hideKinds: z.array(slideIdSchema).default([]),
  hideWords: z.array(text).default([]),
  /** Single items by their ids, as the panel notes them when somebody hides one; the newest last. */
  hideItems: z.array(text).max(500, 'must be at most 500').default([]),
  showAmounts: z.boolean().default(false),
});
/** Who and what must not be shown. */
export type PrivacySettings = z.infer<typeof privacySettingsSchema>;

/** The days of the week as the settings name them, Monday first. */
export const weekdays = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;

const opening = z.strictObject({
  from: z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'must be a time from 00:00 to 23:59, such as 07:30'),
  /** Not after `from` = on the next day. */
  until: z
    .string()
    .regex(/^([01]\d|2[0-3]):[0-5]\d$|^24:00$/, 'must be a time from 00:00 to 24:00, such as 19:00'),
});
/** From when until when the screen is on, `HH:MM` on the display's wall clock; `until` <= `from` = the next day. */
export type Opening = z.infer<typeof opening>;

/**
 * A program and its arguments. Checked as a whole: a command that lost an argument would be another command. The
 * list holds anything until then, so that one wrong argument does not go by itself.
 */
const command = z.array(z.unknown().meta({ type: 'string' })).transform((list, context): string[] => {
  const words = list.filter((word) => typeof word === 'string');
  const isCommand = (words[0] ?? '').trim() !== '' && words.length === list.length;
  if (isCommand && !words.some((word) => word.includes('\0'))) return words;
  context.addIssue({
    code: 'custom',
    message: 'must be a program and its arguments, each in quotes, such as ["cec-ctl", "--standby"]',
  });
  return z.NEVER;
});

/** When the screen is on. Windows belong to the day they start on. */
export const scheduleSettingsSchema = z
  .strictObject({
    /** Windows by weekday; none = always. */
    on: z
      .array(opening.extend({ days: z.array(z.enum(weekdays)).min(1, 'must name at least one day') }))
      .default([]),
    /** Dates with other windows than their weekday's; `on: []` = off all day. */
    exceptions: z
      .array(z.strictObject({ date: z.iso.date('must be a date such as 2026-12-25'), on: z.array(opening) }))
      .default([]),
    /** What off means: a black page, or a black page and the display switched off by `offCommand`. */
    off: z.enum(['black', 'command']).default('black'),
    /** Switches the display on; run without a shell. */
    onCommand: command.optional(),
    /** Switches the display off; run without a shell. */
    offCommand: command.optional(),
  })
  .superRefine((schedule, context) => {
    const dates = schedule.exceptions.map(({ date }) => date);
    for (const [at, date] of dates.entries()) {
      if (dates.indexOf(date) === at) continue;
      const message = 'is the same date as in an exception before it; put the windows of a date together';
      context.addIssue({ code: 'custom', path: ['exceptions', at, 'date'], message });
    }
    if (schedule.off !== 'command') return;
    // A display that can be switched off and not on again would stay dark.
    const missing = (['onCommand', 'offCommand'] as const).filter((key) => schedule[key] === undefined);
    if (missing.length === 0) return;
    const message = `"command" needs ${missing.join(' and ')}, a program and its arguments; until then the screen turns black`;
    context.addIssue({ code: 'custom', path: ['off'], message });
  });
/** When the screen is on. */
export type ScheduleSettings = z.infer<typeof scheduleSettingsSchema>;

/** How the hidden panel opens and locks. */
export const panelSettingsSchema = z.strictObject({
  pin: z
    .string()
    .regex(/^\d{6,12}$/, 'must be 6 to 12 digits')
    .optional(),
  accelerator: text.default('Control+Shift+S'),
  /** Without input the panel locks after so long, s. */
  autoLockSeconds: z
    .number()
    .int()
    .min(30, 'must be at least 30 seconds')
    .max(86_400, 'must be at most 86400 seconds')
    .default(300),
});

/** Everything that can be set, as the provisioning file has it, with defaults filled in. */
export const settingsSchema = z.strictObject({
  version: z.literal(1).default(1),
  name: text.optional(),
  motivosity: motivositySettingsSchema.prefault({}),
  motimate: motimateSettingsSchema.prefault({}),
  polling: pollingSettingsSchema.prefault({}),
  display: displaySettingsSchema.prefault({}),
  privacy: privacySettingsSchema.prefault({}),
  schedule: scheduleSettingsSchema.prefault({}),
  panel: panelSettingsSchema.prefault({}),
  health: healthSettingsSchema.optional(),
  updates: updateSettingsSchema.prefault({}),
});
/** Everything that can be set, with defaults filled in. Holds secrets: never goes to a page. */
export type Settings = z.infer<typeof settingsSchema>;
/** Settings that name a time zone, the machine's where nobody chose one. */
export type ZonedSettings = Settings & { readonly display: { readonly timeZone: string } };

/** A key of the provisioning file that could not be used; the rest applies. */
export const configProblemSchema = z.object({
  /** Where, such as `display.dwellSeconds`; empty = the whole file. */
  key: z.string(),
  /** What is wrong and what would be right, in words. Never repeats a value that may be secret. */
  message: z.string(),
});
/** A key of the provisioning file that could not be used. */
export type ConfigProblem = z.infer<typeof configProblemSchema>;
