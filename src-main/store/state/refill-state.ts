import { closeSync, copyFileSync, existsSync, fsyncSync, openSync, renameSync, rmSync } from 'node:fs';
import type { Clock } from '../../contract/clock';
import type { Log } from '../../contract/log';
import { factsOf } from '../file-facts';
import { isWhole } from '../kept-copy';
import { setAside } from '../set-aside';
import { syncDirectoryOf, unfinishedSuffix } from '../write-file-atomically';
import { backupFiles } from './state-backup';

/** What the backup gave. */
export interface Refill {
  readonly kind: 'restored' | 'no-backup' | 'backup-unreadable';
  /** Whether every change was in it; false = what was changed after it is lost. */
  readonly isComplete: boolean;
  /** When it was made, ms since the epoch; null = there was none. */
  readonly madeAt: number | null;
}

/**
 * Puts the backup in the place of a state database that is not there. A backup that cannot be read is set aside, so that
 * the next one does not overwrite it. Throws the file system's error; the file is whole then or not there.
 */
export function refillState(deps: {
  readonly file: string;
  readonly key: Uint8Array;
  readonly clock: Clock;
  readonly log: Log;
}): Refill {
  const { file, key, clock, log } = deps;
  const { backup, due } = backupFiles(file);
  const found = factsOf(backup);
  if (!found) return { kind: 'no-backup', isComplete: false, madeAt: null };
  if (!isWhole(backup, key, log)) {
    const path = setAside(backup, [], clock.now());
    log.error('the backup of the state cannot be read and was set aside', { path });
    return { kind: 'backup-unreadable', isComplete: false, madeAt: null };
  }
  const unfinished = file + unfinishedSuffix;
  try {
    copyFileSync(backup, unfinished);
    const copied = openSync(unfinished, 'r+');
    try {
      fsyncSync(copied);
    } finally {
      closeSync(copied);
    }
    renameSync(unfinished, file);
  } catch (error) {
    rmSync(unfinished, { force: true });
    throw error;
  }
  syncDirectoryOf(file);
  return { kind: 'restored', isComplete: !existsSync(due), madeAt: found.changedAt };
}
