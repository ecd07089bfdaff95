import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Log } from '../../contract/log';
import { writeFileAtomicallySync } from '../../store/write-file-atomically';
import { emptyRecoveryHistory, recoveryHistorySchema, type RecoveryHistory } from './recovery-history';

/** The file's name in the data folder. */
export const recoveryFileName = 'recovery.json';
/** A file larger than this is not ours, bytes. */
const mostBytes = 100_000;

/**
 * The recovery history on disk. Read and written at once, before anything else can run: it is needed before the
 * engine starts, and written right before a relaunch.
 */
export class HistoryFile {
  readonly #path: string;
  readonly #log: Log;
  #history: RecoveryHistory;
  #remembers = true;

  /** Reads the file; what is missing or not understood counts as no history. @param dataDir absolute folder */
  constructor(dataDir: string, log: Log) {
    this.#path = join(dataDir, recoveryFileName);
    this.#log = log;
    this.#history = this.#read();
  }

  /** What is remembered now. */
  get history(): RecoveryHistory {
    return this.#history;
  }

  /**
   * Remembers. Returns whether the next start will know of it; when not, a relaunch could become a loop.
   * @param history the whole history as it is now
   */
  save(history: RecoveryHistory): boolean {
    this.#history = history;
    try {
      writeFileAtomicallySync(this.#path, Buffer.from(`${JSON.stringify(history)}\n`));
      this.#remembers = true;
    } catch (error) {
      if (this.#remembers) this.#log.warn('recoveries cannot be remembered', { error: String(error) });
      this.#remembers = false;
    }
    return this.#remembers;
  }

  #read(): RecoveryHistory {
    let bytes: Buffer;
    try {
      bytes = readFileSync(this.#path);
    } catch (error) {
      const absent = error instanceof Error && 'code' in error && error.code === 'ENOENT';
      if (!absent) this.#log.warn('the history of recoveries cannot be read', { error: String(error) });
      return emptyRecoveryHistory;
    }
    const parsed = bytes.length > mostBytes ? null : parse(bytes.toString('utf8'));
    if (parsed === null) this.#log.warn('the history of recoveries was not understood; it starts anew');
    return parsed ?? emptyRecoveryHistory;
  }
}

function parse(text: string): RecoveryHistory | null {
  try {
    const history = recoveryHistorySchema.safeParse(JSON.parse(text));
    return history.success ? history.data : null;
  } catch {
    return null;
  }
}
