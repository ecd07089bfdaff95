import { lstat, readdir } from 'node:fs/promises';
import path from 'node:path';

/** How much a directory holds: a cheap way to see that nothing is missing or cut short. */
export interface DirectorySize {
  readonly files: number;
  readonly bytes: number;
}

/** Counts the files below a directory and their bytes. A directory that is not there holds nothing. */
export async function directorySize(directory: string): Promise<DirectorySize> {
  let files = 0;
  let bytes = 0;
  const entries = await readdir(directory, { withFileTypes: true, recursive: true }).catch(() => []);
  for (const entry of entries) {
    if (entry.isDirectory()) continue;
    const size = await lstat(path.join(entry.parentPath, entry.name)).then(
      (found) => found.size,
      // Files come and go while a download runs.
      () => undefined,
    );
    if (size === undefined) continue;
    files += 1;
    bytes += size;
  }
  return { files, bytes };
}
