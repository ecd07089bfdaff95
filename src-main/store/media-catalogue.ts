import type { MediaAddress, MediaFile } from './media-index';

/** The media index in memory: files in order of use, and which address leads to which. No disk. */
export class MediaCatalogue {
  /** Least recently used first: a map keeps the order of insertion. */
  readonly #files = new Map<string, MediaFile>();
  readonly #hashes = new Map<string, string>();
  readonly #addresses = new Map<string, Set<string>>();
  #bytes = 0;

  /** @param kept what the index on disk holds; addresses without a file are left out */
  constructor(kept: { readonly files: readonly MediaFile[]; readonly addresses: readonly MediaAddress[] }) {
    for (const file of kept.files) this.#add(file);
    for (const { address, hash } of kept.addresses) if (this.#files.has(hash)) this.#lead(address, hash);
  }

  /** Bytes of all files together. */
  get bytes(): number {
    return this.#bytes;
  }

  /** All files, least recently used first. */
  files(): MediaFile[] {
    return [...this.#files.values()];
  }

  /** A file; null = not kept. */
  file(hash: string): MediaFile | null {
    return this.#files.get(hash) ?? null;
  }

  /** Where an address (hashed) leads; null = nowhere. */
  hashOf(address: string): string | null {
    return this.#hashes.get(address) ?? null;
  }

  /** Adds a file and an address that leads to it. @returns a file that no address leads to any more, or null */
  put(file: MediaFile, address: string): string | null {
    this.#add(file);
    const before = this.hashOf(address);
    this.#lead(address, file.hash);
    return before !== null && before !== file.hash && !this.#addresses.has(before) ? before : null;
  }

  /** Marks a file as used now. @param now ms since the epoch */
  use(hash: string, now: number): void {
    const file = this.#files.get(hash);
    if (!file) return;
    this.#files.delete(hash);
    this.#files.set(hash, { ...file, usedAt: now });
  }

  /** The least recently used files that make up at least `bytes`; none when that is not positive. */
  leastUsed(bytes: number): string[] {
    const hashes: string[] = [];
    let found = 0;
    for (const file of this.#files.values()) {
      if (found >= bytes) break;
      hashes.push(file.hash);
      found += file.bytes;
    }
    return hashes;
  }

  /** Forgets files and every address that leads to them. */
  drop(hashes: readonly string[]): void {
    for (const hash of hashes) {
      this.#bytes -= this.#files.get(hash)?.bytes ?? 0;
      this.#files.delete(hash);
      for (const address of this.#addresses.get(hash) ?? []) this.#hashes.delete(address);
      this.#addresses.delete(hash);
    }
  }

  /**
   * Forgets every address that is not wanted.
   * @returns the addresses that were forgotten, and the files that no address leads to (they are not dropped yet)
   */
  retain(wanted: ReadonlySet<string>): { readonly forgotten: string[]; readonly unused: string[] } {
    const forgotten = [...this.#hashes.keys()].filter((address) => !wanted.has(address));
    for (const address of forgotten) this.#unlead(address);
    return { forgotten, unused: [...this.#files.keys()].filter((hash) => !this.#addresses.has(hash)) };
  }

  #add(file: MediaFile): void {
    this.#bytes += file.bytes - (this.#files.get(file.hash)?.bytes ?? 0);
    this.#files.delete(file.hash);
    this.#files.set(file.hash, file);
  }

  #lead(address: string, hash: string): void {
    this.#unlead(address);
    this.#hashes.set(address, hash);
    const addresses = this.#addresses.get(hash) ?? new Set();
    this.#addresses.set(hash, addresses.add(address));
  }

  #unlead(address: string): void {
    const hash = this.#hashes.get(address);
    if (hash === undefined) return;
    this.#hashes.delete(address);
    const addresses = this.#addresses.get(hash);
    addresses?.delete(address);
    if (addresses?.size === 0) this.#addresses.delete(hash);
  }
}
