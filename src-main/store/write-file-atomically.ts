import { closeSync, fsyncSync, openSync, renameSync, rmSync, writeSync } from 'node:fs';
import { open, rename, rm } from 'node:fs/promises';
import { dirname } from 'node:path';

/** How the name of a file that is not whole yet ends; such files may be deleted at any start. */
export const unfinishedSuffix = '.part';

/**
 * Writes a file so that a power cut leaves the old one or the new one, never half of one. The file can be read
 * by its owner only (mode 0600). Rejects with the file system's error.
 * @param path absolute path; its directory must be there
 */
export async function writeFileAtomically(path: string, bytes: Uint8Array): Promise<void> {
  const unfinished = path + unfinishedSuffix;
  try {
    const handle = await open(unfinished, 'w', 0o600);
    try {
      await handle.writeFile(bytes);
      await handle.sync();
    } finally {
      await handle.close();
    }
    await rename(unfinished, path);
  } catch (error) {
    await rm(unfinished, { force: true });
    throw error;
  }
  syncDirectoryOf(path);
}

/** The same, before anything else can run: for the few small files that are needed at start. Throws. */
export function writeFileAtomicallySync(path: string, bytes: Uint8Array): void {
  const unfinished = path + unfinishedSuffix;
  rmSync(unfinished, { force: true });
  try {
    const handle = openSync(unfinished, 'wx', 0o600);
    try {
      let written = 0;
      while (written < bytes.length) written += writeSync(handle, bytes, written);
      fsyncSync(handle);
    } finally {
      closeSync(handle);
    }
    renameSync(unfinished, path);
  } catch (error) {
    rmSync(unfinished, { force: true });
    throw error;
  }
  syncDirectoryOf(path);
}

/** Sees to it that a file's new name outlives a power cut. Throws the file system's error. */
export function syncDirectoryOf(path: string): void {
  // Windows cannot open a directory; NTFS keeps renames in its journal by itself.
  if (process.platform === 'win32') return;
  const handle = openSync(dirname(path), 'r');
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}
