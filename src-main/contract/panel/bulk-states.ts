import { z } from 'zod';

/** Where a row of a job stands. `unknown` rows are set apart until a person decides. */
export const bulkRowStateSchema = z.enum(['waiting', 'sending', 'done', 'failed', 'unknown', 'skipped']);
/** Where a row of a job stands. */
export type BulkRowState = z.infer<typeof bulkRowStateSchema>;

/** Where a job stands. `finished`: no row waits any more; there may be rows to decide about. */
export const bulkStateSchema = z.enum(['running', 'paused', 'finished', 'cancelled']);
/** Where a job stands. */
export type BulkState = z.infer<typeof bulkStateSchema>;
