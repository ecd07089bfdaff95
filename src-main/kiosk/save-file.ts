import { mkdir, writeFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import type { Clock } from '../contract/clock';
import type { SavedFile } from '../contract/panel/settings';

/** Where files for people go. */
export interface SaveFileDeps {
  /** Absolute folder, such as the person's downloads; made when it is not there. */
  readonly folder: string;
  readonly clock: Clock;
}

/**
 * Writes a file that a person asked for, with the moment in its name; nobody else can read it. A kiosk asks in no dialog
 * where to put it: whoever asked is told.
 * @param name such as `motiboard.json`
 */
export async function saveFile(
  { folder, clock }: SaveFileDeps,
  name: string,
  text: string,
): Promise<SavedFile> {
  const stamp = new Date(clock.now()).toISOString().replace(/[:.]/g, '-').slice(0, 19);
  const ending = extname(name);
  const file = join(folder, `${name.slice(0, name.length - ending.length)}-${stamp}${ending}`);
  try {
    await mkdir(folder, { recursive: true });
    await writeFile(file, text, { mode: 0o600, flag: 'wx' });
  } catch {
    return {
      saved: false,
      message: `The file could not be written to ${folder}. Is there room on the disk?`,
    };
  }
  return { saved: true, file };
}
