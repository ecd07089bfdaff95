import type { Log } from '../../contract/log';
import { readCopy, takeOver, withoutWriting } from '../kept-copy';
import { copiesOf } from '../set-aside';
import { text, type Sqlite } from '../sqlite';
import { openSecret, sealSecret } from './sealed-secret';
import { backupFiles } from './state-backup';
import { stateTables } from './state-migrations';

/** The two keys of a state. */
export interface StateKeys {
  /** 32 bytes, of purpose `state.db`. */
  readonly database: Uint8Array;
  /** 32 bytes, of purpose `secrets`. */
  readonly secrets: Uint8Array;
}

/** What happened meanwhile stays; what happened before is old by now. */
const broughtBackTables = stateTables.filter((table) => table !== 'incidents');

/** Whether nobody has kept anything in this state yet. */
export function isBlank(database: Sqlite): boolean {
  const used = database.row(
    `SELECT CAST(EXISTS (SELECT 1 FROM settings) OR EXISTS (SELECT 1 FROM secrets)
       OR EXISTS (SELECT 1 FROM named) OR EXISTS (SELECT 1 FROM audit) AS REAL) AS used`,
  );
  return used?.['used'] === 0;
}

/**
 * Brings back a state that was set aside because its key was out of reach (a keyring that was locked at a start), now
 * that the key is back: into a state in which nobody has kept anything meanwhile.
 * @param former earlier keys, newest first
 * @returns whether something was brought back
 */
export function bringBack(deps: {
  readonly database: Sqlite;
  readonly file: string;
  readonly keys: StateKeys;
  readonly former: readonly StateKeys[];
  readonly log: Log;
}): boolean {
  const { database, file, keys, former, log } = deps;
  if (former.length === 0 || !isBlank(database)) return false;
  const { backup } = backupFiles(file);
  const copies = [file, backup].flatMap((name) => copiesOf(name, ['-wal', '-shm', '-journal']).reverse());
  for (const copy of copies) {
    for (const old of former) {
      const taken = readCopy(database, withoutWriting(copy, old.database), log, (reader) => {
        takeOver(reader, broughtBackTables);
        return true;
      });
      if (taken !== true) continue;
      sealAgain(database, old.secrets, keys.secrets, log);
      log.warn('a state that was set aside was brought back', { copy });
      return true;
    }
  }
  return false;
}

function sealAgain(database: Sqlite, from: Uint8Array, to: Uint8Array, log: Log): void {
  for (const row of database.rows(`SELECT ${text('name')}, ${text('sealed')} FROM secrets`)) {
    const name = String(row['name']);
    const secret = openSecret(from, name, String(row['sealed']));
    if (secret === null) log.warn('a secret could not be brought back', { name });
    else database.run('UPDATE secrets SET sealed = ? WHERE name = ?', [sealSecret(to, name, secret), name]);
  }
}
