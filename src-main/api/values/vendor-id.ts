/**
 * The id by which a vendor knows somebody, of an id of ours such as `mm:4711`; null = the vendor told none, so that
 * something else tells the person apart (`mm:en:…`, `mv:em:…`). VENDORS.md T-25, T-26.
 */
export function vendorId(id: string): string | null {
  return /^m[mv]:([^:]+)$/.exec(id)?.[1] ?? null;
}
