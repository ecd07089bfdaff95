import { createWriteStream } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import { openPromise, type Entry } from 'yauzl';

const fileTypeMask = 0o170000;
const regularFile = 0o100000;

/** The file type and permissions that a zip made on Unix keeps with an entry; 0 when it keeps none. */
function unixMode(entry: Entry): number {
  return entry.externalFileAttributes >>> 16;
}

/**
 * Unpacks regular files from a zip, with their permissions.
 * @param zip absolute path of the archive; names that leave the target are refused
 * @param target absolute directory, made when missing
 * @param rename called with each entry's name; returns the path to write below the target, or undefined to skip it
 */
export async function unpackZip(
  zip: string,
  target: string,
  rename: (name: string) => string | undefined,
): Promise<void> {
  const archive = await openPromise(zip);
  for await (const entry of archive.eachEntry()) {
    const relative = entry.fileName.endsWith('/') ? undefined : rename(entry.fileName);
    if (relative === undefined) continue;
    const type = unixMode(entry) & fileTypeMask;
    if (type !== 0 && type !== regularFile) throw new Error(`${entry.fileName} in ${zip} is no plain file`);
    const file = path.join(target, relative);
    await mkdir(path.dirname(file), { recursive: true });
    const content = await archive.openReadStreamPromise(entry);
    await pipeline(content, createWriteStream(file, { mode: unixMode(entry) & 0o777 || 0o644 }));
  }
}
