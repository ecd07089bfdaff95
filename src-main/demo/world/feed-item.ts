import type { Person } from '../company/roster';

/** Feed types as the vendor names them (VENDORS.md T-14), and one that no documentation knows. */
type FeedKind =
  | 'APPR'
  | 'GRUP'
  | 'BDGE'
  | 'BDAY'
  | 'ANVY'
  | 'ANNC'
  | 'HGLT'
  | 'GNRL'
  | 'PRSN'
  | 'INST'
  | 'RESP'
  | 'ABOT'
  | 'MLST';

/** One thing that happened at the company, before it is written the vendor's way. */
export interface FeedItem {
  readonly id: string;
  readonly kind: FeedKind;
  /** When it was published, ms since 1970. */
  readonly at: number;
  /** Who wrote it; undefined when an app did. */
  readonly from: Person | undefined;
  /** Whom it is about; several for group thanks. */
  readonly to: readonly Person[];
  readonly title: string;
  readonly note: string;
  /** Amount given with it, in points. */
  readonly points: number;
  /** Relative path of a badge, without leading slash. */
  readonly icon?: string;
  /** Relative path of a picture, without leading slash. */
  readonly picture?: string;
  /** Seen by giver and receivers only. */
  readonly hidden?: true;
}

/** An opaque feed id in the vendor's style; `serial` (below 2^48) can be read back with {@link serialOf}. */
export function feedId(serial: number, salt: number): string {
  const digits = String(40_000_000 + (salt % 50_000_000));
  const group = String(1000 + (salt % 8999));
  return `${digits}-${group}-feed-${((salt >>> 4) & 0xffff).toString(16).padStart(4, '0')}-${serial.toString(16).padStart(12, '0')}`;
}

/** The serial number inside a feed id, or undefined for a text that is none. */
export function serialOf(id: string): number | undefined {
  const found = /^\d{8}-\d{4}-feed-[0-9a-f]{4}-([0-9a-f]{12})$/.exec(id);
  return found?.[1] === undefined ? undefined : Number.parseInt(found[1], 16);
}
