import { constants } from 'node:fs';
import { copyFile, link, mkdir, readdir } from 'node:fs/promises';
import path from 'node:path';

/**
 * Copies a directory with hard links where the file system allows, so that it takes no room twice.
 * @param source absolute directory
 * @param target absolute directory, made when missing
 * @param ownCopies names of files that get a copy of their own because tools change them in place
 */
export async function linkTree(
  source: string,
  target: string,
  ownCopies: ReadonlySet<string> = new Set(),
): Promise<void> {
  await mkdir(target, { recursive: true });
  for (const entry of await readdir(source, { withFileTypes: true })) {
    const from = path.join(source, entry.name);
    const to = path.join(target, entry.name);
    if (entry.isDirectory()) await linkTree(from, to, ownCopies);
    else if (ownCopies.has(entry.name)) await copyFile(from, to, constants.COPYFILE_FICLONE);
    else await link(from, to).catch(() => copyFile(from, to));
  }
}
