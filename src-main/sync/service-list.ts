/**
 * Reads a list of a service account page by page, until a page is not full. Pages start at 0. VENDORS.md T-07
 * @param size rows of a full page @param most pages at most @param read gives the rows received, or null when it failed
 * @returns whether all of it was read: `bounded` = there was more than `most` pages
 */
export async function readServiceList(
  { size, most }: { readonly size: number; readonly most: number },
  read: (page: number) => Promise<number | null>,
): Promise<'whole' | 'bounded' | 'failed'> {
  for (let page = 0; page < most; page += 1) {
    const received = await read(page);
    if (received === null) return 'failed';
    if (received < size) return 'whole';
  }
  return 'bounded';
}
