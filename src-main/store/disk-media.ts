import { mkdir, readdir, readFile, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { CancelTimer, Clock } from '../contract/clock';
import type { Log } from '../contract/log';
import { fail, ok, type Result } from '../contract/result';
import type { DatabaseTrouble } from './guarded-database';
import type { Media, Picture } from './media';
import { mediaFileOverhead, openPicture, sealPicture, sha256 } from './media-file';
import type { MediaIndex } from './media-index';
import { MediaCatalogue } from './media-catalogue';
import { writeFileAtomically } from './write-file-atomically';

/** How much the pictures may take on disk unless told otherwise, bytes. */
const defaultMaxBytes = 500 * 1024 * 1024;
/** How often the use of one picture is noted on disk at most, and how long notes are gathered, ms. */
const noteEveryMs = 60 * 60_000;
const gatherMs = 60_000;

/** What the pictures on disk need. */
export interface DiskMediaDeps {
  /** Absolute path of the folder; nothing else may live in it. */
  readonly directory: string;
  /** 32 bytes, of purpose `media`. */
  readonly key: Uint8Array;
  readonly index: MediaIndex;
  readonly clock: Clock;
  readonly log: Log;
  /** Bytes; default 500 MB. */
  readonly maxBytes?: number;
}

/**
 * Pictures on disk, encrypted, each under the hash of its content: `<directory>/<2 hex>/<64 hex>`. What is looked up
 * is in memory from the start. Changes wait for each other, so that a picture which is taken down while it is
 * being stored is taken down.
 */
export class DiskMedia implements Media {
  readonly #deps: DiskMediaDeps;
  readonly #maxBytes: number;
  readonly #catalogue: MediaCatalogue;
  readonly #noted = new Map<string, number>();
  /** Files that are to go: tried again whenever something is to go. */
  readonly #undeleted = new Set<string>();
  #noting: CancelTimer | null = null;
  #trouble: DatabaseTrouble | null = null;
  #queue: Promise<unknown> = Promise.resolve();
  /** Settles when files and index agree; everything can be used before. */
  readonly ready: Promise<void>;

  constructor(deps: DiskMediaDeps) {
    this.#deps = deps;
    this.#maxBytes = deps.maxBytes ?? defaultMaxBytes;
    this.#catalogue = new MediaCatalogue(deps.index.load());
    for (const file of this.#catalogue.files()) this.#noted.set(file.hash, file.usedAt);
    this.ready = this.#inTurn(() => this.#sweep());
  }

  /** Bytes on disk now. */
  get size(): number {
    return this.#catalogue.bytes;
  }

  /** Why pictures cannot be kept; null = the last one could. */
  get trouble(): DatabaseTrouble | null {
    return this.#trouble;
  }

  lookup(address: string): string | null {
    const hash = this.#catalogue.hashOf(sha256(address));
    if (hash === null) return null;
    this.#use(hash);
    return `media://local/${hash}`;
  }

  put(address: string, picture: Picture): Promise<Result<string>> {
    return this.#inTurn(async () => {
      const hash = sha256(picture.bytes);
      const bytes = picture.bytes.length + mediaFileOverhead;
      if (bytes > this.#maxBytes) return storageFailure('the picture is larger than all pictures may be');
      try {
        if (!this.#catalogue.file(hash)) {
          await this.#remove(this.#catalogue.leastUsed(this.#catalogue.bytes + bytes - this.#maxBytes), []);
          await mkdir(this.#folder(hash), { recursive: true, mode: 0o700 });
          await writeFileAtomically(this.#path(hash), sealPicture(this.#deps.key, hash, picture));
        }
      } catch (error) {
        const since = this.#trouble?.since ?? this.#deps.clock.now();
        this.#trouble = { since, message: reasonOf(error) };
        return storageFailure(reasonOf(error));
      }
      this.#trouble = null;
      const file = { hash, type: picture.type, bytes, usedAt: this.#deps.clock.now() };
      const left = this.#catalogue.put(file, sha256(address));
      this.#noted.set(hash, file.usedAt);
      // A picture without a row still shows until the next start, which deletes it.
      const kept = this.#deps.index.put(file, sha256(address));
      if (!kept.ok) this.#deps.log.warn('a picture is not in the index', { reason: kept.error.message });
      if (left !== null) await this.#remove([left], []);
      return ok(`media://local/${hash}`);
    });
  }

  retain(addresses: ReadonlySet<string>): Promise<Result<number>> {
    const wanted = new Set([...addresses].map((address) => sha256(address)));
    return this.#inTurn(async () => {
      const { forgotten, unused } = this.#catalogue.retain(wanted);
      return (await this.#remove(unused, forgotten)) ? ok(unused.length) : storageFailure('pictures stayed');
    });
  }

  async read(hash: string): Promise<Picture | null> {
    if (!this.#catalogue.file(hash)) return null;
    const picture = await this.#open(hash);
    if (picture) {
      this.#use(hash);
      return picture;
    }
    // It may have been replaced while it was read: look again when nothing else is under way.
    return this.#inTurn(async () => {
      if (!this.#catalogue.file(hash)) return null;
      const again = await this.#open(hash);
      if (again) return again;
      this.#deps.log.warn('a picture on disk is damaged and was forgotten');
      await this.#remove([hash], []);
      return null;
    });
  }

  /** Notes what is still to be noted and stops the timer. */
  async close(): Promise<void> {
    await this.#inTurn(() => Promise.resolve());
    this.#noting?.();
    this.#note();
  }

  async #open(hash: string): Promise<Picture | null> {
    try {
      return openPicture(this.#deps.key, hash, await readFile(this.#path(hash)));
    } catch (error) {
      this.#deps.log.warn('a picture cannot be read from the disk', { reason: reasonOf(error) });
      return null;
    }
  }

  /** Files that the index does not know are deleted; rows whose file is gone or torn are forgotten. */
  async #sweep(): Promise<void> {
    const missing = new Set(this.#catalogue.files().map((file) => file.hash));
    try {
      for (const path of await filesBelow(this.#deps.directory)) {
        const hash = path.slice(-64);
        const file = this.#catalogue.file(hash);
        const whole = file && path === this.#path(hash) && (await stat(path)).size === file.bytes;
        if (whole) missing.delete(hash);
        else await rm(path, { recursive: true, force: true });
      }
      await this.#remove([...missing], []);
      await this.#remove(this.#catalogue.leastUsed(this.#catalogue.bytes - this.#maxBytes), []);
    } catch (error) {
      this.#deps.log.warn('the pictures on disk could not be looked through', { reason: reasonOf(error) });
    }
  }

  /** Forgets pictures and addresses and deletes the files. @returns whether every file is gone */
  async #remove(hashes: readonly string[], addresses: readonly string[]): Promise<boolean> {
    for (const hash of hashes) {
      this.#noted.delete(hash);
      this.#undeleted.add(hash);
    }
    if (hashes.length > 0 || addresses.length > 0) {
      this.#catalogue.drop(hashes);
      const forgotten = this.#deps.index.forget(hashes, addresses);
      if (!forgotten.ok)
        this.#deps.log.warn('pictures stay in the index', { reason: forgotten.error.message });
    }
    for (const hash of this.#undeleted) {
      try {
        if (!this.#catalogue.file(hash)) await rm(this.#path(hash), { force: true });
        this.#undeleted.delete(hash);
      } catch (error) {
        this.#deps.log.error('a picture could not be deleted', { reason: reasonOf(error) });
      }
    }
    return this.#undeleted.size === 0;
  }

  #use(hash: string): void {
    const now = this.#deps.clock.now();
    this.#catalogue.use(hash, now);
    const noted = this.#noted.get(hash) ?? 0;
    if (Math.abs(now - noted) < noteEveryMs || this.#noting) return;
    this.#noting = this.#deps.clock.after(gatherMs, () => {
      this.#note();
    });
  }

  #note(): void {
    this.#noting = null;
    const due = this.#catalogue
      .files()
      .filter((file) => Math.abs(file.usedAt - (this.#noted.get(file.hash) ?? 0)) >= noteEveryMs);
    if (due.length === 0) return;
    for (const file of due) this.#noted.set(file.hash, file.usedAt);
    const noted = this.#deps.index.touch(due);
    if (!noted.ok) this.#deps.log.debug('the use of pictures was not noted', { reason: noted.error.message });
  }

  #inTurn<T>(task: () => Promise<T>): Promise<T> {
    const turn = this.#queue.then(task, task);
    this.#queue = turn.catch(() => undefined);
    return turn;
  }

  #folder(hash: string): string {
    return join(this.#deps.directory, hash.slice(0, 2));
  }

  #path(hash: string): string {
    return join(this.#folder(hash), hash);
  }
}

/** Everything in the folder and its folders, absolute; a folder that is not there is empty. */
async function filesBelow(directory: string): Promise<string[]> {
  await mkdir(directory, { recursive: true, mode: 0o700 });
  const paths: string[] = [];
  for (const entry of await readdir(directory, { withFileTypes: true })) {
    const path = join(directory, entry.name);
    if (!entry.isDirectory()) paths.push(path);
    else for (const name of await readdir(path)) paths.push(join(path, name));
  }
  return paths;
}

function storageFailure(reason: string): Result<never> {
  return fail({ code: 'storage', message: `The picture store: ${reason}` });
}

function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
