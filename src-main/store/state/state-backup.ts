import { closeSync, existsSync, openSync, rmSync } from 'node:fs';
import { open, rename, rm, stat } from 'node:fs/promises';
import Connection from 'libsql/promise';
import type { CancelTimer, Clock } from '../../contract/clock';
import type { Log } from '../../contract/log';
import type { Failure } from '../../contract/result';
import { factsOf } from '../file-facts';
import { syncDirectoryOf, unfinishedSuffix } from '../write-file-atomically';
import type { BackupHealth } from './state';

/** Two backups are at least so far apart, ms, and ten times as long as the last one took. */
const leastGapMs = 2_000;
const gapFactor = 10;
/** After a failed one, ms. */
const againMs = 60_000;

/** The names of what stands beside the database. */
export function backupFiles(file: string): { readonly backup: string; readonly due: string } {
  return { backup: `${file}.backup`, due: `${file}.backup-due` };
}

/** What the backup needs. */
export interface StateBackupDeps {
  /** The database's file, absolute. */
  readonly file: string;
  /** 32 bytes; the backup is encrypted with the same key. */
  readonly key: Uint8Array;
  readonly clock: Clock;
  readonly log: Log;
}

/**
 * Keeps a whole copy of the database beside it, made after each change by `VACUUM INTO`, which encrypts it with the same
 * key and refuses to copy a damaged page. It runs on a connection of its own, off the main thread. A marker file stands
 * while the copy lacks a change, so that a restore can tell whether anything is missing.
 */
export class StateBackup {
  readonly #deps: StateBackupDeps;
  readonly #files: ReturnType<typeof backupFiles>;
  #changes = 0;
  #isMarked: boolean;
  #backedUp = 0;
  #running: Promise<void> | null = null;
  #timer: CancelTimer | null = null;
  #endedAt = -Infinity;
  #gapMs = 0;
  #problem: Failure | null = null;
  #madeAt: number | null;
  #closed = false;

  constructor(deps: StateBackupDeps) {
    this.#deps = deps;
    this.#files = backupFiles(deps.file);
    this.#madeAt = factsOf(this.#files.backup)?.changedAt ?? null;
    this.#isMarked = existsSync(this.#files.due);
    if (this.#madeAt === null || this.#isMarked) this.changed();
  }

  /** How the backup is. */
  health(): BackupHealth {
    return { madeAt: this.#madeAt, due: this.#changes > this.#backedUp, problem: this.#problem };
  }

  /** Something is about to change. */
  changing(): void {
    if (this.#isMarked) return;
    try {
      closeSync(openSync(this.#files.due, 'a', 0o600));
      this.#isMarked = true;
    } catch (error) {
      this.#deps.log.debug('the backup could not be marked as due', { reason: reasonOf(error) });
    }
  }

  /** Something changed: a backup is made soon. */
  changed(): void {
    this.#changes += 1;
    this.#plan();
  }

  /** Makes what is due and ends. */
  async close(): Promise<void> {
    this.#closed = true;
    this.#timer?.();
    await this.#running;
    if (this.#changes > this.#backedUp) await this.#run();
  }

  #plan(): void {
    if (this.#timer || this.#running || this.#closed) return;
    const waited = this.#deps.clock.now() - this.#endedAt;
    // A clock that was set back must not put the backup off.
    const waitMs = waited < 0 ? this.#gapMs : Math.max(0, this.#gapMs - waited);
    this.#timer = this.#deps.clock.after(waitMs, () => {
      this.#timer = null;
      this.#running = this.#run().finally(() => {
        this.#running = null;
        if (this.#changes > this.#backedUp) this.#plan();
      });
    });
  }

  async #run(): Promise<void> {
    const { clock, log } = this.#deps;
    const startedAt = clock.now();
    const changes = this.#changes;
    try {
      await this.#copy();
      this.#backedUp = changes;
      this.#problem = null;
      this.#madeAt = clock.now();
      // Nothing else runs between the look and the removal.
      if (this.#changes === changes) {
        rmSync(this.#files.due, { force: true });
        this.#isMarked = false;
      }
    } catch (error) {
      const message = `The backup of the settings cannot be made: ${reasonOf(error)}`;
      if (this.#problem === null)
        log.warn('the backup of the state cannot be made', { reason: reasonOf(error) });
      this.#problem = { code: 'storage', message };
    }
    this.#endedAt = clock.now();
    const tookMs = Math.max(0, this.#endedAt - startedAt);
    this.#gapMs = this.#problem ? againMs : Math.max(leastGapMs, gapFactor * tookMs);
  }

  async #copy(): Promise<void> {
    const { file, key } = this.#deps;
    const { backup } = this.#files;
    const unfinished = backup + unfinishedSuffix;
    await rm(unfinished, { force: true });
    try {
      // Made first, so that nobody else can read it.
      const made = await open(unfinished, 'wx', 0o600);
      await made.close();
      const connection = new Connection(file, encryptedWith(key));
      try {
        await connection.exec(`VACUUM INTO '${unfinished.replaceAll("'", "''")}'`);
      } finally {
        connection.close();
      }
      if ((await stat(unfinished)).size === 0) throw new Error('nothing was copied');
      const written = await open(unfinished, 'r+');
      try {
        await written.sync();
      } finally {
        await written.close();
      }
      await rename(unfinished, backup);
    } catch (error) {
      await rm(unfinished, { force: true });
      throw error;
    }
    syncDirectoryOf(backup);
  }
}

function encryptedWith(key: Uint8Array): { encryptionKey: string } {
  return { encryptionKey: Buffer.from(key).toString('hex') };
}

function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
