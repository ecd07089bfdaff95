import { z } from 'zod';
import type { CallShape } from '../ipc';
import type { operationCallNames, operationPushNames } from './channels';
import {
  choiceKindSchema,
  effectSchema,
  identitySchema,
  operationDescriptionSchema,
} from './operation-description';

/** What is wrong with one field. Never repeats a value. */
export const fieldProblemSchema = z.object({
  /** Where it is, from the outside in, such as `['body', 'user', 'email']`. */
  path: z.array(z.union([z.string(), z.number()])),
  /** What would be right, in words that follow the field's name. */
  message: z.string(),
});

/** A word that must be typed before something that cannot be taken back. */
export const confirmationSchema = z.object({
  word: z.string(),
  /** What is about to happen, in a sentence. */
  sentence: z.string(),
});
/** A word that must be typed before something that cannot be taken back. */
export type Confirmation = z.infer<typeof confirmationSchema>;

/** What is asked of an operation. */
export const operationRequestSchema = z.object({
  operation: z.string(),
  /** `{ path, query, body, files }`, as in the form and the JSON view; a file is `{ "file": <id of a held file> }`. */
  input: z.unknown(),
  /** As whom; absent = the first that may. */
  as: identitySchema.optional(),
});
/** What is asked of an operation. */
export type OperationRequest = z.infer<typeof operationRequestSchema>;

/** Exactly what is sent, with bullets in the place of secrets. */
export const shownRequestSchema = z.object({
  method: z.string(),
  url: z.string(),
  headers: z.record(z.string(), z.string()),
  body: z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('none') }),
    z.object({ kind: z.literal('text'), text: z.string() }),
    z.object({
      kind: z.literal('parts'),
      parts: z.array(
        z.discriminatedUnion('kind', [
          z.object({ kind: z.literal('json'), name: z.string(), text: z.string() }),
          z.object({
            kind: z.literal('file'),
            name: z.string(),
            fileName: z.string(),
            type: z.string(),
            bytes: z.number(),
          }),
        ]),
      ),
    }),
  ]),
  /** The same as a line for `curl`. */
  curl: z.string(),
});
/** Exactly what is sent, with bullets in the place of secrets. */
export type ShownRequest = z.infer<typeof shownRequestSchema>;

/** Why nothing was sent. */
export const refusalSchema = z.object({
  kind: z.literal('refused'),
  /** `bad-request`: see `problems`. `not-confirmed`: see `confirmation`. `storage`: the audit log takes nothing. */
  code: z.enum([
    'unknown-operation',
    'bad-request',
    'missing-identity',
    'not-confirmed',
    'storage',
    'already-run',
  ]),
  /** What is wrong and what to do. */
  message: z.string(),
  problems: z.array(fieldProblemSchema),
  /** What must be typed; null = nothing. */
  confirmation: confirmationSchema.nullable(),
});
/** Why nothing was sent. */
export type Refusal = z.infer<typeof refusalSchema>;

/** What a run would send. `missing` says why it could not be sent now. */
export const dryRunSchema = z.discriminatedUnion('kind', [
  refusalSchema,
  z.object({
    kind: z.literal('request'),
    request: shownRequestSchema,
    missing: z.string().nullable(),
    confirmation: confirmationSchema.nullable(),
  }),
]);
/** What a run would send. */
export type DryRun = z.infer<typeof dryRunSchema>;

/** How a run came out. `unknown`: a write that may or may not have happened. */
export const runOutcomeSchema = z.enum(['done', 'failed', 'unknown', 'cancelled']);
/** How a run came out. */
export type RunOutcome = z.infer<typeof runOutcomeSchema>;

/** Something to look at that would tell whether a write was done. */
export const verifySchema = z.object({
  operation: z.string(),
  title: z.string(),
  /** What is known of its input already. */
  input: z.unknown(),
});

const cellSchema = z.union([z.string(), z.number(), z.boolean(), z.null()]);

/** What came of a request that was sent. */
export const answerSchema = z.object({
  kind: z.literal('answered'),
  outcome: runOutcomeSchema,
  /** Whether the request may have reached the vendor. */
  sent: z.boolean(),
  /** HTTP status; null = no answer came, 0 = nothing had to be sent. */
  status: z.number().nullable(),
  /** The status and the outcome as a sentence. */
  statusWords: z.string(),
  durationMs: z.number(),
  /** Size of the answer, bytes after decompression. */
  bytes: z.number(),
  request: shownRequestSchema.nullable(),
  /** The answer as we read it; null = there is none. */
  value: z.unknown(),
  table: z.object({ columns: z.array(z.string()), rows: z.array(z.array(cellSchema)) }).nullable(),
  /** The answer as it came; null = there is none. */
  raw: z.unknown(),
  /** What went wrong; `said` = the vendor's own words. */
  error: z
    .object({
      code: z.string(),
      message: z.string(),
      said: z.array(z.object({ field: z.string().nullable(), message: z.string() })),
    })
    .nullable(),
  /** The read that would tell whether it was done, or shows what was done; null = none is known. */
  verify: verifySchema.nullable(),
});
/** What came of a request that was sent. */
export type Answered = z.infer<typeof answerSchema>;

/** What a run gave. */
export const runReportSchema = z.discriminatedUnion('kind', [refusalSchema, answerSchema]);
/** What a run gave. */
export type RunReport = z.infer<typeof runReportSchema>;

/** One run of this unlock. */
export const historyEntrySchema = z.object({
  run: z.string(),
  /** When it began, ms since the epoch. */
  at: z.number(),
  operation: z.string(),
  title: z.string(),
  effect: effectSchema,
  outcome: z.enum([...runOutcomeSchema.options, 'running']),
  statusWords: z.string(),
  durationMs: z.number().nullable(),
  /** What was given, without what is secret, to run it again. */
  input: z.unknown(),
  as: identitySchema.optional(),
});
/** One run of this unlock. */
export type HistoryEntry = z.infer<typeof historyEntrySchema>;

/** A file that main holds for the requests of this unlock. */
export const heldFileSchema = z.object({
  /** What a request names it by, as `{ "file": <id> }`. */
  id: z.string(),
  name: z.string(),
  /** bytes */
  bytes: z.number(),
});

/** Something that can be chosen for a field. */
export const choiceSchema = z.object({
  id: z.string(),
  name: z.string(),
  /** What tells it from others of the same name, such as a job title; null = nothing. */
  detail: z.string().nullable(),
  email: z.string().nullable(),
  payrollId: z.string().nullable(),
  /** Address of a face that is on the disk already, such as `media://…`; null = none. */
  picture: z.string().nullable(),
});
/** Something that can be chosen for a field. */
export type Choice = z.infer<typeof choiceSchema>;

/** At most this many bytes of files are held at once. */
export const maxHeldBytes = 250_000_000;
const runId = z.string().min(8).max(64);
const name = z.string().max(200);

/** What the panel may ask about operations. */
export const operationCalls = {
  /** Every operation, in the order in which they are listed. Ask again when connections change. */
  'operations:list': { args: z.tuple([]), result: z.array(operationDescriptionSchema) },
  /** Gives main a file for a part; it is checked by its content. `problem` = why it cannot be taken; then it is not held. */
  'operations:hold-file': {
    args: z.tuple([
      z.object({
        operation: name,
        part: name,
        name: z.string().min(1).max(255),
        bytes: z.instanceof(Uint8Array).refine((bytes) => bytes.byteLength <= maxHeldBytes),
      }),
    ]),
    result: z.object({ held: heldFileSchema.nullable(), problem: z.string().nullable() }),
  },
  /** A file is not wanted any more. */
  'operations:release-file': { args: z.tuple([name]), result: z.null() },
  /** What would be sent, or what is wrong with each field. Sends nothing. */
  'operations:dry-run': { args: z.tuple([operationRequestSchema]), result: dryRunSchema },
  /** Runs an operation and answers when it is over. `run` is made by the page, new for each run. */
  'operations:run': {
    args: z.tuple([
      operationRequestSchema.extend({
        run: runId,
        /** The word that was typed. */
        confirmation: z.string().max(100).optional(),
      }),
    ]),
    result: runReportSchema,
  },
  /** Gives a run up; its `operations:run` then answers. */
  'operations:cancel': { args: z.tuple([runId]), result: z.null() },
  /** The runs of this unlock, newest first. */
  'operations:history': { args: z.tuple([]), result: z.array(historyEntrySchema) },
  /** Things to choose from for a field, by a part of their name; at most 20. */
  'operations:choices': {
    args: z.tuple([
      z.object({ vendor: z.enum(['motivosity', 'motimate']), kind: choiceKindSchema, text: name }),
    ]),
    /** `problem` = why there are none, in words. */
    result: z.object({ choices: z.array(choiceSchema), problem: z.string().nullable() }),
  },
} as const satisfies Record<(typeof operationCallNames)[number], CallShape>;

/** What main tells the panel about operations unasked. */
export const operationPushes = {
  /** How far the bodies of a run have come. */
  'operations:progress': z.object({
    run: z.string(),
    direction: z.enum(['up', 'down']),
    /** bytes so far */
    bytes: z.number(),
    /** bytes in all; null = not known */
    total: z.number().nullable(),
  }),
  /** The runs of this unlock, newest first, after each change. */
  'operations:history-changed': z.array(historyEntrySchema),
} as const satisfies Record<(typeof operationPushNames)[number], z.ZodType>;
