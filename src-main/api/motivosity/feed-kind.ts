import type { FeedItem } from '../../contract/sourced';
import type { Fields } from '../values/fields';
import { asLine } from '../values/text';

const kinds: Readonly<Record<string, FeedItem['kind']>> = {
  APPR: 'appreciation',
  GRUP: 'appreciation',
  BDGE: 'award',
  BDAY: 'birthday',
  ANVY: 'anniversary',
  ANNC: 'announcement',
  HGLT: 'highlight',
};

/**
 * What an item of the feed is for us. `GRUP` is not explained by the vendor and is shown like an appreciation of
 * several people; every other type, also one nobody has heard of, is `news`. VENDORS.md T-14, feed type legend.
 */
export function feedKind(fields: Fields): { readonly kind: FeedItem['kind']; readonly feedType: string } {
  const feedType = asLine(fields['feedType'], 40);
  const known = feedType === null ? undefined : kinds[feedType.toUpperCase()];
  if (known !== undefined) return { kind: known, feedType: feedType?.toUpperCase() ?? '' };
  const appreciated = asLine(fields['feedTypeEnum'], 40)?.toUpperCase() === 'APPRECIATE';
  return {
    kind: appreciated ? 'appreciation' : 'news',
    feedType: feedType ?? (appreciated ? 'APPR' : 'UNKNOWN'),
  };
}
