import type { FoundPerson } from '@contract/panel/settings';

/** What an entry of `privacy.hidePeople` is: an e-mail address, an id of a product, or what people are called. */
export type HiddenEntry =
  | { readonly by: 'email' }
  /** `ending`: its last characters, which tell two of them apart. */
  | { readonly by: 'id'; readonly product: FoundPerson['products'][number]; readonly ending: string }
  | { readonly by: 'name' };

const products = { mv: 'motivosity', mm: 'motimate' } as const;
const endingLength = 4;

/** Reads an entry of the list of people who are not shown. Pure. */
export function readHiddenEntry(entry: string): HiddenEntry {
  const [, vendor, id] = /^(mv|mm):(.+)$/s.exec(entry) ?? [];
  if ((vendor === 'mv' || vendor === 'mm') && id !== undefined) {
    return { by: 'id', product: products[vendor], ending: id.slice(-endingLength) };
  }
  return { by: entry.includes('@') ? 'email' : 'name' };
}
