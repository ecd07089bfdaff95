import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';

const noteSchema = z.object({ version: z.string(), failedAt: z.iso.datetime(), reason: z.string() });

/** A download that failed, remembered so that not every start waits for it again. */
export type FailedDownload = z.infer<typeof noteSchema>;

/** How long a failed download is not tried again while another runtime is at hand, in ms. */
export const retryAfterMs = 24 * 3_600_000;

/** Keeps the note about the last failed download in one small file. */
export class FailedDownloadNote {
  readonly #file: string;

  /** @param directory absolute directory to keep the note in */
  constructor(directory: string) {
    this.#file = path.join(directory, 'failed-download.json');
  }

  /**
   * The note, when it is about this version and still young.
   * @param now ms since the epoch
   */
  async recent(version: string, now: number): Promise<FailedDownload | undefined> {
    try {
      const content: unknown = JSON.parse(await readFile(this.#file, 'utf8'));
      const note = noteSchema.parse(content);
      const ageMs = now - Date.parse(note.failedAt);
      return note.version === version && ageMs >= 0 && ageMs < retryAfterMs ? note : undefined;
    } catch {
      // No note, or one that cannot be read: the download is simply tried.
      return undefined;
    }
  }

  async write(note: FailedDownload): Promise<void> {
    await mkdir(path.dirname(this.#file), { recursive: true });
    await writeFile(this.#file, JSON.stringify(note));
  }

  async clear(): Promise<void> {
    await rm(this.#file, { force: true });
  }
}
