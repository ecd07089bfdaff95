import { z } from 'zod';
import { instantSchema } from '../board';
import type { CallShape } from '../ipc';
import { slideIdSchema } from '../slide';
import { sourceIdSchema } from '../source';
import type { onScreenCallNames, onScreenPushNames } from './channels';
import { savedFileSchema, settingsOutcomeSchema } from './settings';

/** A person on the screen. */
export const shownPersonSchema = z.object({
  /** `mv:…` or `mm:…`. */
  id: z.string(),
  name: z.string(),
  /** `media://local/…`; null = none. */
  picture: z.string().nullable(),
});

/** Something the board holds now. */
export const shownItemSchema = z.object({
  /** What to hide it by. */
  id: z.string(),
  kind: slideIdSchema,
  /** A line of what people wrote; null = nothing: the page names it by its kind. */
  title: z.string().nullable(),
  people: z.array(shownPersonSchema),
  /** Null = the settings of this machine. */
  source: sourceIdSchema.nullable(),
  /** When the vendor last confirmed it, ms since the epoch; null = not yet. */
  fetchedAt: instantSchema.nullable(),
  /** When it leaves if nothing changes; null = it stays as long as the vendor lists it. */
  leavesAt: instantSchema.nullable(),
  /** How often it was shown within the last seven days. */
  shownThisWeek: z.number().int().nonnegative(),
  /** Whether its kind is among the slides that play; if not, it is held but not shown. */
  plays: z.boolean(),
  /** Whether it can be hidden by itself; rankings and the newest people cannot. */
  canHide: z.boolean(),
});
/** Something the board holds now. */
export type ShownItem = z.infer<typeof shownItemSchema>;

/** Why something is not on the screen: which setting or state keeps it away. The page says it in words. */
export const absenceReasonSchema = z.discriminatedUnion('cause', [
  /** `privacy.hidePeople` names them. */
  z.object({ cause: z.literal('person'), entry: z.string() }),
  /** It holds this word of `privacy.hideWords`. */
  z.object({ cause: z.literal('word'), word: z.string() }),
  /** `privacy.hideKinds` has its kind. */
  z.object({ cause: z.literal('kind'), kind: slideIdSchema }),
  /** Visitors are not shown announcements. */
  z.object({ cause: z.literal('audience') }),
  /** `display.slides` leaves its kind out. */
  z.object({ cause: z.literal('slides'), kind: slideIdSchema }),
  /** What a source told is not there, or old. `not-offered` = the account has no such thing. */
  z.object({
    cause: z.literal('source'),
    source: sourceIdSchema,
    state: z.enum(['not-offered', 'off', 'never', 'stale']),
  }),
  /** The screen is off by its hours. */
  z.object({ cause: z.literal('hours') }),
  /** It is on the screen, on so many slides. */
  z.object({ cause: z.literal('shown'), slides: z.number().int().positive() }),
  /** Nothing keeps it away, but for perhaps one of so many items that were hidden by hand. */
  z.object({ cause: z.literal('not-told'), hiddenByHand: z.number().int().nonnegative() }),
]);
/** Why something is not on the screen. */
export type AbsenceReason = z.infer<typeof absenceReasonSchema>;

const heading = z.string().max(200);

/** What the panel may ask about what is on screen. */
export const onScreenCalls = {
  /** Everything the board holds now. */
  'on-screen:list': {
    args: z.tuple([]),
    result: z.object({
      /** The board it is of. */
      revision: z.number().int(),
      items: z.array(shownItemSchema),
      /** Items that were hidden by hand: ids, newest last. */
      hiddenItems: z.array(z.string()),
      /** People who were hidden: entries of `privacy.hidePeople`. */
      hiddenPeople: z.array(z.string()),
    }),
  },
  /** Takes one item off the screen, the disk and the media for good. */
  'on-screen:hide-item': {
    args: z.tuple([z.object({ id: z.string().max(500) })]),
    result: settingsOutcomeSchema,
  },
  /** Lets an item that was hidden by hand come back with the next answer of its source. */
  'on-screen:show-item': {
    args: z.tuple([z.object({ id: z.string().max(500) })]),
    result: settingsOutcomeSchema,
  },
  /** Takes a person off the screen, the disk and the media. @param id `mv:…` or `mm:…` */
  'on-screen:hide-person': {
    args: z.tuple([z.object({ id: z.string().max(500) })]),
    result: settingsOutcomeSchema,
  },
  /** @param entry of `privacy.hidePeople` */
  'on-screen:show-person': {
    args: z.tuple([z.object({ entry: z.string().max(500) })]),
    result: settingsOutcomeSchema,
  },
  /**
   * Why something is not on the screen, the surest reason first; never empty. @param text a name, an e-mail address, or
   * words of it @param kinds the kinds of slides that the text names in the language of the page
   */
  'on-screen:why': {
    args: z.tuple([z.object({ text: z.string().max(500), kinds: z.array(slideIdSchema) })]),
    result: z.array(absenceReasonSchema),
  },
  /**
   * Writes who was shown this month, and how often, as CSV into a file in the person’s downloads.
   * @param headings of its columns, in the language of the page
   */
  'on-screen:report': {
    args: z.tuple([z.object({ headings: z.tuple([heading, heading, heading]) })]),
    result: savedFileSchema,
  },
} as const satisfies Record<(typeof onScreenCallNames)[number], CallShape>;

/** What main tells the panel about what is on screen unasked. */
export const onScreenPushes = {
  /** The board is another one: ask again. */
  'on-screen:changed': z.object({ revision: z.number().int() }),
} as const satisfies Record<(typeof onScreenPushNames)[number], z.ZodType>;
