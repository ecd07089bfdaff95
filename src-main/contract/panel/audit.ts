import { z } from 'zod';
import type { CallShape } from '../ipc';
import type { auditCallNames } from './channels';
import { effectSchema } from './operation-description';

/** How a write came out. `open` = under way; `unknown` = nobody can tell whether it happened. */
export const auditOutcomeSchema = z.enum(['open', 'done', 'failed', 'unknown']);

/** Which rows of the audit log are wanted. */
export const auditFilterSchema = z.object({
  /** A part of who had unlocked, of the operation or of the request. */
  text: z.string().max(200).optional(),
  operation: z.string().max(200).optional(),
  effect: effectSchema.optional(),
  outcome: auditOutcomeSchema.optional(),
  /** Not before, ms since the epoch. */
  from: z.number().optional(),
  /** Before, ms since the epoch. */
  until: z.number().optional(),
});
/** Which rows of the audit log are wanted. */
export type AuditFilter = z.infer<typeof auditFilterSchema>;

/** One row of the audit log as it is shown. */
export const shownAuditRowSchema = z.object({
  id: z.number(),
  /** When it began, ms since the epoch. */
  at: z.number(),
  /** Who had unlocked. */
  who: z.string(),
  operation: z.string(),
  /** The operation in words; its id where it is not known. */
  title: z.string(),
  effect: z.string(),
  effectWords: z.string(),
  /** The request without secrets. */
  request: z.string(),
  outcome: auditOutcomeSchema,
  /** Such as `Outcome unknown`. */
  outcomeWords: z.string(),
  status: z.string().nullable(),
  durationMs: z.number().nullable(),
});
/** One row of the audit log as it is shown. */
export type ShownAuditRow = z.infer<typeof shownAuditRowSchema>;

/** What the panel may ask about the audit log. */
export const auditCalls = {
  /** Rows, newest first. `before` = only rows older than this id; `next` = what to ask with for more, null = no more. */
  'audit:list': {
    args: z.tuple([
      auditFilterSchema.extend({
        before: z.number().optional(),
        limit: z.number().int().min(1).max(200).default(50),
      }),
    ]),
    result: z.object({
      rows: z.array(shownAuditRowSchema),
      next: z.number().nullable(),
      /** How many rows there are in all, and how many were removed ever to keep the bound. */
      total: z.number(),
      removed: z.number(),
      /** Why the log cannot be read now; null = it can. */
      problem: z.string().nullable(),
    }),
  },
  /** Rows as a file's content, oldest first. */
  'audit:export': {
    args: z.tuple([auditFilterSchema.extend({ format: z.enum(['csv', 'jsonl']) })]),
    result: z.object({
      fileName: z.string(),
      type: z.string(),
      text: z.string(),
      problem: z.string().nullable(),
    }),
  },
} as const satisfies Record<(typeof auditCallNames)[number], CallShape>;
