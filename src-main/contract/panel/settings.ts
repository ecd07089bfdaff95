import { z } from 'zod';
import type { CallShape } from '../ipc';
import { configProblemSchema } from '../settings';
import { slideIdSchema } from '../slide';
import type { settingsCallNames, settingsPushNames } from './channels';
import { secretNameSchema } from './secret-names';
import { visibleSettingsSchema } from './visible-settings';

/** What a page may know of a secret: never the secret. */
export const secretViewSchema = z.object({
  set: z.boolean(),
  /** Its last two characters; empty = too short for a hint, or not set. */
  hint: z.string(),
  /** `machine` = kept here; `unlock` = until the panel locks; `file` = of the provisioning file; null = not set. */
  kept: z.enum(['machine', 'unlock', 'file']).nullable(),
});
/** What a page may know of a secret. */
export type SecretView = z.infer<typeof secretViewSchema>;

/** Everything the panel shows of the settings. */
export const settingsViewSchema = z.object({
  /** Grows with every change; a page ignores a view older than what it has. */
  revision: z.number().int().nonnegative(),
  /** What applies now. */
  values: visibleSettingsSchema,
  /** What would apply if nobody had set anything. */
  defaults: visibleSettingsSchema,
  secrets: z.record(secretNameSchema, secretViewSchema),
  /** Keys that the provisioning file fixes, such as `display.dwellSeconds`; a key covers what is below it. */
  managed: z.array(z.string()),
  /** The provisioning file's path; null = there is none. */
  file: z.string().nullable(),
  /** What of the file and of the kept settings could not be used. */
  problems: z.array(configProblemSchema),
  /** `media://logo/…` of the logo in use; null = none. */
  logo: z.string().nullable(),
  /** Why nothing can be kept on this machine now, in words; null = it can. */
  cannotSave: z.string().nullable(),
  /** Whether at least one product is connected. */
  connected: z.object({ motivosity: z.boolean(), motimate: z.boolean() }),
});
/** Everything the panel shows of the settings. */
export type SettingsView = z.infer<typeof settingsViewSchema>;

/** What is to become of a secret. What is not named stays. */
export const secretChangeSchema = z.discriminatedUnion('do', [
  z.strictObject({
    do: z.literal('set'),
    secret: z.string().max(10_000),
    /** `unlock` = held until the panel locks, never on the disk. */
    keep: z.enum(['machine', 'unlock']),
  }),
  z.strictObject({ do: z.literal('remove') }),
]);
/** What is to become of a secret. */
export type SecretChange = z.infer<typeof secretChangeSchema>;

/** What is to be changed. */
export const settingsChangeSchema = z.strictObject({
  /**
   * Shaped like the provisioning file, only what changes, such as `{ display: { dwellSeconds: 9 } }`; null = back to
   * the default. Lists, `motivosity.service`, `motivosity.oauth` and `motimate.auth` are taken whole. Without secrets.
   */
  values: z.record(z.string(), z.json()),
  secrets: z.partialRecord(secretNameSchema, secretChangeSchema).default({}),
});
/** What is to be changed. */
export type SettingsChange = z.infer<typeof settingsChangeSchema>;

/** What is wrong with one field: `key` is where, `message` what would be right. Never repeats a value. */
export const settingsOutcomeSchema = z.discriminatedUnion('ok', [
  z.object({ ok: z.literal(true), view: settingsViewSchema }),
  /** Nothing was changed. A problem with an empty key is about all of it. */
  z.object({ ok: z.literal(false), problems: z.array(configProblemSchema) }),
]);
/** What came of a change. */
export type SettingsOutcome = z.infer<typeof settingsOutcomeSchema>;

/** A person who may be hidden, of one product or of both. */
export const foundPersonSchema = z.object({
  /** What to put into `privacy.hidePeople`: an e-mail address where there is one, else an id. */
  entry: z.string(),
  name: z.string(),
  title: z.string().nullable(),
  team: z.string().nullable(),
  email: z.string().nullable(),
  /** `media://local/…`; null = none is kept. */
  picture: z.string().nullable(),
  products: z.array(z.enum(['motivosity', 'motimate'])),
});
/** A person who may be hidden. */
export type FoundPerson = z.infer<typeof foundPersonSchema>;

/** What each privacy rule keeps away, of what both products told last. */
export const hiddenCountsSchema = z.object({
  /** Of each entry of `privacy.hidePeople`. */
  people: z.record(z.string(), z.number().int()),
  /** Of each entry of `privacy.hideWords`. */
  words: z.record(z.string(), z.number().int()),
  /** Of each entry of `privacy.hideKinds`. */
  kinds: z.partialRecord(slideIdSchema, z.number().int()),
  /** Single items that were hidden by hand. */
  items: z.number().int(),
  /** Amounts that are not shown. */
  amounts: z.number().int(),
  /** What visitors are not shown (`audience` is `lobby`). */
  audience: z.number().int(),
  /** Whether every source has been read since the rules changed; until then the numbers grow. */
  complete: z.boolean(),
});
/** What each privacy rule keeps away. */
export type HiddenCounts = z.infer<typeof hiddenCountsSchema>;

/** What each privacy rule keeps away, and whom. */
export const keptAwaySchema = hiddenCountsSchema.extend({
  /**
   * Who is behind entries of `privacy.hidePeople`, as far as the products told since the app was started: names of
   * hidden people are kept in memory only, so most are unknown after a restart until they are told again.
   */
  names: z.record(z.string(), z.string()),
  /** Entries of `privacy.hidePeople` of which it cannot be told whom they mean before the list of people was read. */
  unrecognised: z.array(z.string()),
});
/** What each privacy rule keeps away, and whom. */
export type KeptAway = z.infer<typeof keptAwaySchema>;

/** One line of an import's preview. Secrets are told by their marks only. */
export const importChangeSchema = z.object({
  key: z.string(),
  secret: z.boolean(),
  /** As JSON; null = not set. Of a secret: `…1f`. */
  before: z.string().nullable(),
  after: z.string().nullable(),
  /** The provisioning file of this machine fixes it: the import cannot change it. */
  managed: z.boolean(),
});
/** One line of an import's preview. */
export type ImportChange = z.infer<typeof importChangeSchema>;

/** The text of a file that is to be imported. */
const importText = z.tuple([z.object({ text: z.string().max(5_000_000) })]);

/** What came of saving a file: where it is, or why it is not. */
export const savedFileSchema = z.discriminatedUnion('saved', [
  z.object({ saved: z.literal(true), file: z.string() }),
  z.object({ saved: z.literal(false), message: z.string() }),
]);
/** What came of saving a file. */
export type SavedFile = z.infer<typeof savedFileSchema>;

/** What the panel may ask about settings. */
export const settingsCalls = {
  /** Everything there is to show; pulled once when the page mounts. */
  'settings:get': { args: z.tuple([]), result: settingsViewSchema },
  /** Says what is wrong with a change, without making it; `ok` carries the view as it would be. */
  'settings:check': { args: z.tuple([settingsChangeSchema]), result: settingsOutcomeSchema },
  /** Makes a change, all of it or nothing. The screen follows within a second. */
  'settings:save': { args: z.tuple([settingsChangeSchema]), result: settingsOutcomeSchema },
  /** Keeps a logo: PNG, JPG, WebP or SVG by its content, at most 2 MB. SVG loses everything that could act. */
  'settings:set-logo': {
    args: z.tuple([z.object({ name: z.string().max(300), bytes: z.instanceof(Uint8Array) })]),
    result: settingsOutcomeSchema,
  },
  'settings:remove-logo': { args: z.tuple([]), result: settingsOutcomeSchema },
  /** People of both products by a part of their name or e-mail address, at most 20. */
  'settings:find-people': {
    args: z.tuple([z.object({ text: z.string().max(200) })]),
    result: z.array(foundPersonSchema),
  },
  'settings:kept-away': { args: z.tuple([]), result: keptAwaySchema },
  /** Writes what applies now into a file in the person’s downloads. With secrets, the PIN is asked for again. */
  'settings:export': {
    args: z.tuple([
      z.discriminatedUnion('secrets', [
        z.strictObject({ secrets: z.literal(false) }),
        z.strictObject({ secrets: z.literal(true), pin: z.string().max(100) }),
      ]),
    ]),
    result: savedFileSchema,
  },
  /** What an import would change, line by line, and what of it cannot be used. Changes nothing. */
  'settings:import-preview': {
    args: importText,
    result: z.object({ changes: z.array(importChangeSchema), problems: z.array(configProblemSchema) }),
  },
  /** Sets what the file names; the rest stays. What cannot be used and what is managed is left out. */
  'settings:import-apply': { args: importText, result: settingsOutcomeSchema },
} as const satisfies Record<(typeof settingsCallNames)[number], CallShape>;

/** What main tells the panel about settings unasked. */
export const settingsPushes = {
  'settings:changed': settingsViewSchema,
} as const satisfies Record<(typeof settingsPushNames)[number], z.ZodType>;
