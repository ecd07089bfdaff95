import { z } from 'zod';
import type { CallShape } from '../ipc';
import type { aboutCallNames } from './channels';

/** What is known about the app itself. */
export const aboutSchema = z.object({
  version: z.string(),
  /** When it was built, ms since the epoch. */
  builtAt: z.number(),
  /** Such as `Electron 45.4.1, Chromium 140`. */
  runtime: z.string(),
  /** Such as `Linux 6.1, x64`. */
  system: z.string(),
  /** Where everything is kept. */
  dataDir: z.string(),
  /** The provisioning file in use; null = there is none. */
  settingsFile: z.string().nullable(),
  /** Where a provisioning file would be looked for. */
  suggestedFile: z.string(),
  /** Where the manual is: README.md and the folder docs. */
  manual: z.string(),
});
/** What is known about the app itself. */
export type About = z.infer<typeof aboutSchema>;

/** A package that is part of the app. */
export const licenceSchema = z.object({
  name: z.string(),
  version: z.string(),
  /** Such as `MIT`. */
  licence: z.string(),
  /** The licence's own words; empty = the package has none of its own. */
  text: z.string(),
});
/** A package that is part of the app. */
export type Licence = z.infer<typeof licenceSchema>;

/** What the panel may ask about the app itself. */
export const aboutCalls = {
  'about:get': { args: z.tuple([]), result: aboutSchema },
  /** Every package that is part of the app, by name. */
  'about:licences': { args: z.tuple([]), result: z.array(licenceSchema) },
  /** Puts a text on the clipboard, which pages cannot reach. */
  'about:copy': { args: z.tuple([z.string().max(10_000_000)]), result: z.null() },
} as const satisfies Record<(typeof aboutCallNames)[number], CallShape>;
