import { z } from 'zod';
import type { CallShape } from '../ipc';
import type { bulkCallNames, bulkPushNames } from './channels';
import { bulkRowStateSchema, bulkStateSchema } from './bulk-states';
import { identitySchema } from './operation-description';
import { confirmationSchema, fieldProblemSchema } from './operations';

/** The longest table that is taken, characters and rows. */
export const maxTableLength = 10_000_000;
/** The most rows a job may have. */
export const maxBulkRows = 20_000;

/** How many rows stand where. */
export const bulkCountsSchema = z.object({
  waiting: z.number(),
  sending: z.number(),
  done: z.number(),
  failed: z.number(),
  unknown: z.number(),
  skipped: z.number(),
});
/** How many rows stand where. */
export type BulkCounts = z.infer<typeof bulkCountsSchema>;

/**
 * Why the rows of a job cannot be sent: it was started in a demo company, which begins anew each time; with another
 * account; or no account is connected now.
 */
export const elsewhereSchema = z.enum(['demo', 'other', 'none']);
/** Why the rows of a job cannot be sent. */
export type Elsewhere = z.infer<typeof elsewhereSchema>;

/** A job. */
export const bulkJobSchema = z.object({
  id: z.number(),
  /** When it was started, ms since the epoch. */
  at: z.number(),
  who: z.string(),
  operation: z.string(),
  title: z.string(),
  state: bulkStateSchema,
  rows: z.number(),
  counts: bulkCountsSchema,
  /** Why it is paused, or what a person should do; null = nothing. */
  reason: z.string().nullable(),
  /** Why it cannot go on with the account that is connected now; null = it can. */
  elsewhere: elsewhereSchema.nullable(),
});
/** A job. */
export type BulkJob = z.infer<typeof bulkJobSchema>;

/** A change that a row would make. */
export const bulkChangeSchema = z.object({
  field: z.string(),
  /** What people call the field, in English. */
  title: z.string(),
  /** What is there now; null = nothing. */
  from: z.string().nullable(),
  to: z.string(),
});

/** One row of a preview. */
export const bulkPreviewRowSchema = z.object({
  /** The line in the table; the first one below the titles is 2. */
  line: z.number(),
  /** Whom or what it is about. */
  label: z.string(),
  problems: z.array(fieldProblemSchema),
  /** What would change; null = not an update, or not compared. Empty = nothing would change. */
  changes: z.array(bulkChangeSchema).nullable(),
  /** What was noticed, such as that nobody with this id was found; null = nothing. */
  note: z.string().nullable(),
});

/** A table that was read, before anything is sent. */
export const bulkPreviewSchema = z.object({
  /** What `bulk:start` names it by; kept for this unlock. Null = it cannot be started. */
  preview: z.string().nullable(),
  /** Why the table as a whole cannot be used; null = it can. */
  problem: z.string().nullable(),
  columns: z.array(
    z.object({
      /** As it stands in the table. */
      header: z.string(),
      /** The field it fills, such as `body.first_name`; null = none. */
      field: z.string().nullable(),
      /** What the field is called; null = it fills none. */
      title: z.string().nullable(),
    }),
  ),
  /** The first 200 rows, and all that have problems up to 500. */
  rows: z.array(bulkPreviewRowSchema),
  total: z.number(),
  good: z.number(),
  bad: z.number(),
  /** How many good rows would change nothing. */
  unchanged: z.number(),
  /** How many calls it takes. */
  calls: z.number(),
  /** What must be typed to start; null = nothing. */
  confirmation: confirmationSchema.nullable(),
  /** Why it cannot be started now and where to connect what is missing; null = it can. */
  missing: z.string().nullable(),
});
/** A table that was read, before anything is sent. */
export type BulkPreview = z.infer<typeof bulkPreviewSchema>;

/** One row of a job. */
export const bulkRowSchema = z.object({
  line: z.number(),
  label: z.string(),
  state: bulkRowStateSchema,
  /** What came of it, in words; null = nothing yet. */
  words: z.string().nullable(),
});
/** One row of a job. */
export type BulkRow = z.infer<typeof bulkRowSchema>;

/** What a call about a job gives: the job as it is then, or why not. */
const outcome = z.object({ job: bulkJobSchema.nullable(), problem: z.string().nullable() });
const job = z.number().int();
const text = z.object({ fileName: z.string(), type: z.string(), text: z.string() });

/** What the panel may ask about bulk jobs. */
export const bulkCalls = {
  /** A table with the titles of every column an operation knows, to fill in; null = it takes no tables. */
  'bulk:template': { args: z.tuple([z.string().max(200)]), result: text.nullable() },
  /** Reads a table, checks each row and compares updates with what is there. Sends nothing but reads. */
  'bulk:preview': {
    args: z.tuple([
      z.object({
        operation: z.string().max(200),
        csv: z.string().max(maxTableLength),
        /** What is the same for every row: `{ path, query, body }`. A cell goes before it. */
        shared: z.unknown().optional(),
        as: identitySchema.optional(),
        /** Whether updates are compared with what is there, which takes reads. */
        compare: z.boolean().default(true),
      }),
    ]),
    result: bulkPreviewSchema,
  },
  /** Starts the good rows of a preview. */
  'bulk:start': {
    args: z.tuple([
      z.object({
        preview: z.string().max(64),
        confirmation: z.string().max(100).optional(),
        /** Leave out rows that would change nothing. */
        skipUnchanged: z.boolean().default(false),
      }),
    ]),
    result: outcome,
  },
  /** No further row is sent; the one under way ends. */
  'bulk:pause': { args: z.tuple([job]), result: outcome },
  'bulk:resume': { args: z.tuple([job]), result: outcome },
  /** Rows that wait are never sent. */
  'bulk:cancel': { args: z.tuple([job]), result: outcome },
  /** Forgets a job that is over, with its rows. */
  'bulk:remove': { args: z.tuple([job]), result: z.object({ problem: z.string().nullable() }) },
  /**
   * Decides about a row whose outcome is unknown, or that failed: `done` = it was done, `again` = send it again,
   * `skip` = leave it.
   */
  'bulk:decide': {
    args: z.tuple([z.object({ job, line: z.number().int(), decision: z.enum(['done', 'again', 'skip']) })]),
    result: outcome,
  },
  /** Every job, newest first. */
  'bulk:list': { args: z.tuple([]), result: z.array(bulkJobSchema) },
  /** Rows of a job in order, those after `after`, at most 200. */
  'bulk:rows': {
    args: z.tuple([z.object({ job, after: z.number().default(0), state: bulkRowStateSchema.optional() })]),
    result: z.array(bulkRowSchema),
  },
  /** What came of each row, as a table; null = there is no such job. */
  'bulk:results': { args: z.tuple([job]), result: text.nullable() },
} as const satisfies Record<(typeof bulkCallNames)[number], CallShape>;

/** What main tells the panel about bulk jobs unasked. */
export const bulkPushes = {
  /** A job after a change, at most a few times a second. */
  'bulk:changed': bulkJobSchema,
} as const satisfies Record<(typeof bulkPushNames)[number], z.ZodType>;
