import { mkdir, open, readFile, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';

const pollMs = 300;
/** A lock older than this is taken for abandoned, whoever seems to hold it (process ids are reused). */
const abandonedAfterMs = 20 * 60_000;

/** Whether a process with this id runs on this machine. */
export function isProcessAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // EPERM: it exists and belongs to somebody else.
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

async function tryToTake(file: string): Promise<boolean> {
  try {
    const handle = await open(file, 'wx');
    await handle.writeFile(String(process.pid));
    await handle.close();
    return true;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false;
    throw error;
  }
}

async function isAbandoned(file: string): Promise<boolean> {
  try {
    const [holder, { mtimeMs }] = await Promise.all([readFile(file, 'utf8'), stat(file)]);
    const ageMs = Date.now() - mtimeMs;
    if (ageMs > abandonedAfterMs) return true;
    // An empty file is a lock whose holder is between creating and writing it, or died there.
    return holder === '' ? ageMs > 5_000 : !isProcessAlive(Number(holder));
  } catch {
    // It vanished while we looked: released, so the next attempt decides.
    return false;
  }
}

/**
 * Runs `work` while holding a lock file, so that two processes do not do the same long work at once. It saves work
 * and is no guard of correctness: what is written under it must itself be published atomically.
 * @param file absolute path of the lock file; its directory is made
 * @param waiting called once when somebody else holds the lock
 */
export async function withProcessLock<T>(
  file: string,
  work: () => Promise<T>,
  waiting: () => void = () => undefined,
): Promise<T> {
  await mkdir(path.dirname(file), { recursive: true });
  let told = false;
  while (!(await tryToTake(file))) {
    if (await isAbandoned(file)) {
      await rm(file, { force: true });
      continue;
    }
    if (!told) waiting();
    told = true;
    await delay(pollMs);
  }
  try {
    return await work();
  } finally {
    await rm(file, { force: true });
  }
}
