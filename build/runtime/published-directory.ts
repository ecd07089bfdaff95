import { mkdir, mkdtemp, readFile, readdir, rename, rm, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import { isProcessAlive } from '../shared/process-lock';
import { directorySize } from './directory-size';

const stampFile = 'stamp.json';
const buildingPrefix = 'building-';
/** Process ids are reused, and other machines may share the folder: what is younger than this is left alone. */
const leftoverAfterMs = 3_600_000;

const stampSchema = z.object({ key: z.string(), files: z.number(), bytes: z.number() });

/** A directory in the cache that is either complete or not there. */
export interface PublishedDirectory {
  /** Name of the directory in the cache; names its content too, so that another content has another name. */
  readonly name: string;
  /** What the content was made from, e.g. version and integrity; kept in the stamp and compared on reuse. */
  readonly key: string;
}

/**
 * The content of a published directory, when it is complete and still as it was made.
 * @param root absolute directory of the cache
 * @returns absolute path of the content, or undefined
 */
export async function findPublished(root: string, wanted: PublishedDirectory): Promise<string | undefined> {
  const directory = path.join(root, wanted.name);
  const content = path.join(directory, 'dist');
  try {
    const read: unknown = JSON.parse(await readFile(path.join(directory, stampFile), 'utf8'));
    const stamp = stampSchema.parse(read);
    const size = await directorySize(content);
    const intact = stamp.key === wanted.key && stamp.files === size.files && stamp.bytes === size.bytes;
    return intact ? content : undefined;
  } catch {
    // Never made, or damaged: it is made anew either way.
    return undefined;
  }
}

/**
 * Makes a published directory: `build` fills a temporary one, which then takes its name in one step. Another process
 * may do the same at the same time (the first one wins) and this one may be killed at any point.
 * @param root absolute directory of the cache
 * @param build fills `content`; may use `scratch` for temporary files (same file system, removed afterwards)
 * @returns absolute path of the content
 */
export async function publishDirectory(
  root: string,
  wanted: PublishedDirectory,
  build: (content: string, scratch: string) => Promise<void>,
): Promise<string> {
  await mkdir(root, { recursive: true });
  await removeLeftovers(root);
  const temp = await mkdtemp(path.join(root, `${buildingPrefix}${process.pid}-`));
  try {
    const built = path.join(temp, 'built');
    const content = path.join(built, 'dist');
    const scratch = path.join(temp, 'scratch');
    await mkdir(content, { recursive: true });
    await mkdir(scratch);
    await build(content, scratch);
    const stamp = { key: wanted.key, ...(await directorySize(content)) };
    await writeFile(path.join(built, stampFile), JSON.stringify(stamp, null, 2));
    await moveIntoPlace(built, root, wanted, path.join(temp, 'damaged'));
    return path.join(root, wanted.name, 'dist');
  } finally {
    await rm(temp, { recursive: true, force: true });
  }
}

async function moveIntoPlace(
  built: string,
  root: string,
  wanted: PublishedDirectory,
  aside: string,
): Promise<void> {
  const target = path.join(root, wanted.name);
  try {
    await rename(built, target);
  } catch (error) {
    // Somebody was faster, or a damaged one is in the way.
    if ((await findPublished(root, wanted)) !== undefined) return;
    await rename(target, aside).catch(() => {
      throw error;
    });
    await rename(built, target);
  }
}

/** Removes what interrupted runs left behind. */
async function removeLeftovers(root: string): Promise<void> {
  for (const name of await readdir(root)) {
    const pid = /^building-(\d+)-/.exec(name)?.[1];
    if (pid === undefined || isProcessAlive(Number(pid))) continue;
    const directory = path.join(root, name);
    const found = await stat(directory).catch(() => undefined);
    if (found === undefined || Date.now() - found.mtimeMs < leftoverAfterMs) continue;
    await rm(directory, { recursive: true, force: true });
  }
}
