import { z } from 'zod';

/** The most rows a page of Motimate holds. VENDORS.md T-29. */
export const MAX_PER_PAGE = 50;

/** The query of every list: pages start at 1; moments are ISO 8601. VENDORS.md T-07, T-29. */
export const pagingQuery = z.strictObject({
  page: z
    .number()
    .int()
    .min(1, 'must be at least 1')
    .default(1)
    .meta({ title: 'Page', description: 'The first page is 1.' }),
  per_page: z
    .number()
    .int()
    .min(1, 'must be at least 1')
    .max(MAX_PER_PAGE, `must be at most ${MAX_PER_PAGE}`)
    .default(MAX_PER_PAGE)
    .meta({ title: 'Rows per page', description: 'At most 50.' }),
  'filter[created_at_gt]': z.iso
    .datetime({ offset: true })
    .optional()
    .meta({ title: 'Created after', description: 'A moment such as 2026-03-12T09:00:00Z.' }),
  'filter[updated_at_gt]': z.iso
    .datetime({ offset: true })
    .optional()
    .meta({ title: 'Changed after', description: 'A moment such as 2026-03-12T09:00:00Z.' }),
});
