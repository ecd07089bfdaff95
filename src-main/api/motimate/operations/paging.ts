import { z } from 'zod';

/** The most rows a page of Motimate holds. VENDORS.md T-29. */
export const MAX_PER_PAGE = 50;

/** The query of every list: pages start at 1; moments are ISO 8601. VENDORS.md T-07, T-29. */
export const pagingQuery = z.object({
  page: z.number().int().min(1),
  per_page: z.number().int().min(1).max(MAX_PER_PAGE),
  'filter[created_at_gt]': z.iso.datetime().optional(),
  'filter[updated_at_gt]': z.iso.datetime().optional(),
});
