import { z } from 'zod';
import { instantSchema } from '../board';
import type { CallShape } from '../ipc';
import { sourceErrorCodeSchema, sourceIdSchema } from '../source';
import type { healthCallNames } from './channels';

const count = z.number().int().nonnegative();
/** Bytes; null = not known on this machine. */
const bytes = z.number().nonnegative().nullable();
const momentOrNever = instantSchema.nullable();
/** A sentence or two for people. */
const words = z.string();

/** How one source stands, for people who look after the kiosk. */
export const sourceFactsSchema = z.object({
  id: sourceIdSchema,
  /** `off` = not connected; `never` = not once read since it was connected. */
  state: z.enum(['off', 'fresh', 'stale', 'never']),
  /** Last time the vendor confirmed what is shown; null = never. */
  lastSuccessAt: momentOrNever,
  /** What went wrong at the last try, as a code; null = nothing. */
  errorCode: sourceErrorCodeSchema.nullable(),
  /** The same in words; null = nothing. */
  error: words.nullable(),
  /** Failed tries in a row. */
  failures: count,
  lastAttemptAt: momentOrNever,
  /** When it is asked next; null = off, or it is being asked now. */
  nextAttemptAt: momentOrNever,
  /** Requests made within the last hour. */
  requestsLastHour: count,
});
/** How one source stands. */
export type SourceFacts = z.infer<typeof sourceFactsSchema>;

/** How much of a vendor's limit is left. */
export const budgetFactsSchema = z.object({
  /** Each of the vendor's limits: `left` of `calls` may still be made in any `ms`. */
  windows: z.array(z.object({ ms: count, calls: count, left: count })),
  /** How long the vendor asked us to wait from now, ms; 0 = not at all. */
  pausedForMs: count,
});
/** How much of a vendor's limit is left. */
export type BudgetFacts = z.infer<typeof budgetFactsSchema>;

/** What the screen does. `off` = outside the hours, on purpose; `calm` = the still slide after too many faults. */
export const screenStates = ['starting', 'playing', 'off', 'calm', 'stuck'] as const;
/** What a picture of the screen looks like; `unknown` = there is none yet. */
export const pictureLooks = ['unknown', 'good', 'black', 'frozen'] as const;

/** What the screen does now. */
export const screenFactsSchema = z.object({
  state: z.enum(screenStates),
  /** The slide that is shown, as in `data-slide`; null = none yet. */
  slide: z.string().nullable(),
  shownAt: momentOrNever,
  slidesShown: count,
  /** The last look at the picture itself: black and frozen ones are only said while the screen should play. */
  picture: z.enum(pictureLooks),
  pictureAt: momentOrNever,
});
/** What the screen does now. */
export type ScreenFacts = z.infer<typeof screenFactsSchema>;

/** How the machine is. */
export const machineFactsSchema = z.object({
  /** All processes of the app together. */
  appMemory: bytes,
  freeMemory: bytes,
  totalMemory: bytes,
  /** The disk that the data folder is on. */
  freeDisk: bytes,
  totalDisk: bytes,
  /** Kept pictures. */
  pictures: bytes,
});
/** How the machine is. */
export type MachineFacts = z.infer<typeof machineFactsSchema>;

/** How the page and the process have fared. */
export const recoveryFactsSchema = z.object({
  /** Times the page was brought back within a day. */
  lastDay: count,
  /** When and how it was brought back last, in words; null = never. */
  last: z.object({ at: instantSchema, words }).nullable(),
  /** Hardware acceleration is off until then, and why; null = it is on. */
  software: z.object({ until: instantSchema, words }).nullable(),
});
/** How the page and the process have fared. */
export type RecoveryFacts = z.infer<typeof recoveryFactsSchema>;

/** Whether the app starts with the machine. `service`: whatever started it does that. */
export const autostartFactsSchema = z.object({
  state: z.enum(['on', 'off', 'service', 'unknown']),
  words,
});
/** Whether the app starts with the machine. */
export type AutostartFacts = z.infer<typeof autostartFactsSchema>;

/** How updates stand. */
export const updateFactsSchema = z.object({
  state: z.enum(['off', 'current', 'downloading', 'waiting', 'installing', 'confirming', 'failed']),
  /** The version this is about; null = none. */
  version: z.string().nullable(),
  checkedAt: momentOrNever,
  words,
});
/** How updates stand. */
export type UpdateFacts = z.infer<typeof updateFactsSchema>;

/** Faults that can be played on purpose, to see that the screen gets over them. */
export const drillIds = ['offline', 'crash', 'tokens', 'clock', 'cache'] as const;
/** A fault that can be played on purpose. */
export const drillIdSchema = z.enum(drillIds);
/** A fault that can be played on purpose. */
export type DrillId = z.infer<typeof drillIdSchema>;

/** Everything there is to know about a kiosk's health. Holds neither secrets nor anything about a person. */
export const healthFactsSchema = z.object({
  at: instantSchema,
  /** `attention`: a person should look; the screen may still play. */
  status: z.enum(['good', 'attention']),
  /** What a person should look at, most pressing first; none = all is well. */
  problems: z.array(words),
  app: z.object({
    version: z.string(),
    builtAt: instantSchema,
    electron: z.string(),
    chrome: z.string(),
    node: z.string(),
    /** Such as `linux x64`. */
    platform: z.string(),
    packaged: z.boolean(),
    startedAt: instantSchema,
    uptimeMs: count,
  }),
  /** `live` = a real account; `demo` = the demo company was asked for; `setup` = nothing is connected. */
  mode: z.enum(['live', 'demo', 'setup']),
  sources: z.array(sourceFactsSchema),
  /**
   * Hidden people whom nobody can recognise before the list of people has been read, and whether nobody is shown until
   * then; after half an hour at most, what their addresses tell has to do.
   */
  hidden: z.object({ unrecognised: count, held: z.boolean() }),
  /** Motimate's limits; null = not connected. Motivosity names none. */
  budget: budgetFactsSchema.nullable(),
  boardRevision: count,
  screen: screenFactsSchema,
  hours: z.object({
    state: z.enum(['open', 'closed']),
    /** Whether the machine's clock is believed: `unset` = earlier than the app; `jumped` = it was just set. */
    clock: z.enum(['trusted', 'unset', 'jumped']),
    nextChange: momentOrNever,
  }),
  recovery: recoveryFactsSchema,
  machine: machineFactsSchema,
  storage: z.object({
    /** Where the key of everything kept on this machine lives. */
    vault: z.enum(['keyring', 'key-file', 'memory']),
    /** What was lost, in a sentence. */
    lost: words,
    parts: z.array(
      z.object({ part: z.enum(['key', 'settings', 'cache', 'pictures']), isWell: z.boolean(), words }),
    ),
  }),
  autostart: autostartFactsSchema,
  updates: updateFactsSchema,
  /** The drills that run now, and when each undoes itself. */
  drills: z.array(z.object({ id: drillIdSchema, endsAt: instantSchema })),
});
/** Everything there is to know about a kiosk's health. */
export type HealthFacts = z.infer<typeof healthFactsSchema>;

/** What the display shows now. Draw it with `createImageBitmap(new Blob([png]))`: no page may load `blob:` pictures. */
export const thumbnailSchema = z.object({
  at: instantSchema,
  /** A PNG, at most 640 px wide. */
  png: z.instanceof(Uint8Array),
  width: count,
  height: count,
  look: z.enum(pictureLooks),
});
/** What the display shows now. */
export type Thumbnail = z.infer<typeof thumbnailSchema>;

/** What the panel's Health may ask for and do. Nothing of it can harm the screen for longer than a minute. */
export const healthCalls = {
  'health:facts': { args: z.tuple([]), result: healthFactsSchema },
  /** Pictures the display now; null = there is nothing to picture. */
  'health:thumbnail': { args: z.tuple([]), result: thumbnailSchema.nullable() },
  /** Asks a source now; answers when it has been asked, with how it stands then. */
  'health:refresh-source': { args: z.tuple([sourceIdSchema]), result: sourceFactsSchema.nullable() },
  /** Loads the carousel anew in a window of its own; the old one stays until then. */
  'health:restart-carousel': { args: z.tuple([]), result: z.null() },
  'health:restart-app': { args: z.tuple([]), result: z.null() },
  /** Writes logs, settings without secrets and these facts into a zip file; says where, and how large it is. */
  'health:export-diagnostics': {
    args: z.tuple([]),
    result: z.object({ file: z.string(), bytes: count }),
  },
  /** Has the app start with the machine or not; says how it is then. `service` stays as it is. */
  'health:set-autostart': { args: z.tuple([z.boolean()]), result: autostartFactsSchema },
  /** Starts a fault drill; says when it undoes itself. One that runs already goes on. */
  'health:start-drill': { args: z.tuple([drillIdSchema]), result: z.object({ endsAt: instantSchema }) },
  /** Undoes a drill before its time. */
  'health:stop-drill': { args: z.tuple([drillIdSchema]), result: z.null() },
} as const satisfies Record<(typeof healthCallNames)[number], CallShape>;
