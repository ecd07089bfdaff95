import type { Result } from '../contract/result';

/** The picture formats that are kept. SVG never is: it can carry scripts. */
export type PictureType = 'image/jpeg' | 'image/png' | 'image/gif' | 'image/webp';

/** A kept picture. */
export interface Picture {
  readonly type: PictureType;
  readonly bytes: Uint8Array;
}

/**
 * Pictures on disk, by content hash, encrypted, at most `maxBytes` in all; least recently used go first.
 * An address (the vendor's URL) points to a hash; two addresses with the same picture share one file.
 */
export interface Media {
  /** `media://local/<sha-256 hex>` when the picture of this address is kept, else null. Synchronous: no disk. */
  lookup(address: string): string | null;
  /** Keeps a picture under an address. Failure code `storage`. */
  put(address: string, picture: Picture): Promise<Result<string>>;
  /** Forgets every address that is not in `addresses`, and deletes pictures that nothing points to any more. */
  retain(addresses: ReadonlySet<string>): Promise<Result<number>>;
  /** The picture of a hash (64 hex digits), for the `media://` protocol; null when it is not there or torn. */
  read(hash: string): Promise<Picture | null>;
  /** Bytes on disk now. */
  readonly size: number;
}
