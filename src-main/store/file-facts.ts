import { statSync } from 'node:fs';

/** What can be told of a file without opening it. */
export interface FileFacts {
  /** Bytes. */
  readonly size: number;
  /** ms since the epoch. */
  readonly changedAt: number;
}

/** Looks at a file. @returns null = it is empty, not there or out of reach */
export function factsOf(path: string): FileFacts | null {
  try {
    const { size, mtimeMs } = statSync(path);
    return size > 0 ? { size, changedAt: mtimeMs } : null;
  } catch {
    // Whatever keeps it from being looked at keeps it from being used.
    return null;
  }
}
