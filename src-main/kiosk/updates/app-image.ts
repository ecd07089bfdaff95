import { chmod, copyFile, link, open, rename, rm } from 'node:fs/promises';
import { syncDirectoryOf, unfinishedSuffix } from '../../store/write-file-atomically';

const previousOf = (image: string): string => `${image}.previous`;

/**
 * Puts a downloaded AppImage in the place of the one that runs, under the same name, so that what starts it finds it; the
 * old one stays beside it. A power cut leaves the old one or the new one whole. Rejects with the file system's error.
 * @param image absolute path of the one that runs @param download absolute path
 */
export async function replaceAppImage(image: string, download: string): Promise<void> {
  const unfinished = image + unfinishedSuffix;
  try {
    await copyFile(download, unfinished);
    await chmod(unfinished, 0o755);
    const handle = await open(unfinished, 'r');
    try {
      await handle.sync();
    } finally {
      await handle.close();
    }
    await rm(previousOf(image), { force: true });
    // Not every file system has links.
    await link(image, previousOf(image)).catch(() => copyFile(image, previousOf(image)));
    await rename(unfinished, image);
  } catch (error) {
    await rm(unfinished, { force: true });
    throw error;
  }
  syncDirectoryOf(image);
}

/** Puts the AppImage before this one back. Returns false where there is none. */
export async function restoreAppImage(image: string): Promise<boolean> {
  try {
    await rename(previousOf(image), image);
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return false;
    throw error;
  }
  syncDirectoryOf(image);
  return true;
}

/** Forgets the AppImage before this one. */
export async function forgetPreviousAppImage(image: string): Promise<void> {
  await rm(previousOf(image), { force: true });
}
