/** A file that somebody sent. */
export interface Upload {
  /** Relative path under which it is served, without leading slash. */
  readonly path: string;
  readonly contentType: string;
  readonly bytes: Buffer<ArrayBuffer>;
}

/** Bytes kept in memory; the oldest files go first. */
const MOST_BYTES = 300_000_000;

/** The files that were sent, by the path under which they are served. */
export class Uploads {
  private readonly files = new Map<string, Upload>();
  private size = 0;
  private serial = 0;

  /** A number no other upload has had, for paths and ids. */
  next(): number {
    this.serial += 1;
    return this.serial;
  }

  /** Keeps a file. */
  add(upload: Upload): void {
    this.files.set(upload.path, upload);
    this.size += upload.bytes.byteLength;
    for (const [path, { bytes }] of this.files) {
      if (this.size <= MOST_BYTES || path === upload.path) return;
      this.files.delete(path);
      this.size -= bytes.byteLength;
    }
  }

  /** The file at a path without leading slash. */
  find(path: string): Upload | undefined {
    return this.files.get(path);
  }

  /** Forgets every file. */
  reset(): void {
    this.files.clear();
    this.size = 0;
  }
}
