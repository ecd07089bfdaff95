import { existsSync } from 'node:fs';
import type { Clock } from '../../contract/clock';
import type { Log } from '../../contract/log';
import type { Failure } from '../../contract/result';
import { GuardedDatabase } from '../guarded-database';
import { readCopy, takeOver, withoutWriting } from '../kept-copy';
import { openDatabase } from '../open-database';
import type { Sqlite } from '../sqlite';
import { createAuditLog } from './audit-log';
import { createBulkStore } from './bulk-store';
import { bringBack, type StateKeys } from './former-state';
import { IncidentBook } from './incident-book';
import { createPinStore } from './pin-store';
import { refillState, type Refill } from './refill-state';
import { createSecretStore } from './secret-store';
import { createSettingsStore } from './settings-store';
import type { BackupHealth, Incident, State } from './state';
import { backupFiles, StateBackup } from './state-backup';
import { StateDatabase } from './state-database';
import { stateMigrations, stateTables } from './state-migrations';
import { incidentOf, withoutDisk } from './state-words';
import { createValueStore } from './value-store';

/** What the state is opened with. */
export interface OpenStateDeps {
  /** Absolute path of `state.db`. */
  readonly file: string;
  /** Null = the disk could keep no key: nothing on it may be touched. */
  readonly keys: StateKeys | null;
  /** Earlier keys, newest first; see `VaultKey.former`. */
  readonly former: readonly StateKeys[];
  readonly clock: Clock;
  readonly log: Log;
  /** Rows of the audit log; default 100,000. */
  readonly maxAuditRows?: number;
}

/**
 * Opens what is precious. Never throws and never overwrites: a database that cannot be read is set aside and comes back
 * from its backup, or with the key from before; where the disk takes nothing, what can be read of it is in memory.
 */
export function openState(deps: OpenStateDeps): State {
  const { keys } = deps;
  if (!keys) return inMemory(deps, { code: 'storage', message: 'The key cannot be kept on the disk.' });
  const opened = openOnDisk(deps, keys);
  if ('failure' in opened) return inMemory(deps, opened.failure);
  return onDisk(deps, keys, opened);
}

type Opened = { readonly database: Sqlite; readonly incident: Incident | null };

function openOnDisk(deps: OpenStateDeps, keys: StateKeys): Opened | { readonly failure: Failure } {
  const { file, clock, log } = deps;
  let refill: Refill | null = null;
  const opened = openDatabase({
    file,
    key: keys.database,
    migrations: stateMigrations,
    unreadable: 'set-aside',
    synchronous: 'FULL',
    refill: (target) => {
      refill = refillState({ file: target, key: keys.database, clock, log });
    },
    clock,
    log,
  });
  if (!opened.ok) return { failure: opened.error };
  const { database, recovered, created } = opened.value;
  const isBack = broughtBack(deps, database, keys);
  const { kind, isComplete, madeAt } = (refill as Refill | null) ?? none;
  const isRestored = kind === 'restored' && !created;
  // The first start, or one where all is well.
  if (!recovered && !isRestored && !isBack && kind !== 'backup-unreadable')
    return { database, incident: null };
  const incident = incidentOf(clock.now(), {
    reason: recovered?.reason ?? null,
    path: recovered?.path ?? null,
    from: isRestored ? 'backup' : isBack ? 'former' : null,
    isComplete: isRestored ? isComplete : isBack,
    madeAt,
  });
  log.error('the state could not be read', { ...incident });
  return { database, incident };
}

const none: Refill = { kind: 'no-backup', isComplete: false, madeAt: null };

function broughtBack(deps: OpenStateDeps, database: Sqlite, keys: StateKeys): boolean {
  try {
    return bringBack({ ...deps, database, keys });
  } catch (error) {
    deps.log.error('a state that was set aside could not be brought back', { reason: String(error) });
    return false;
  }
}

function onDisk(deps: OpenStateDeps, keys: StateKeys, opened: Opened): State {
  const { file, clock, log } = deps;
  const backup = new StateBackup({ file, key: keys.database, clock, log });
  const guarded = new GuardedDatabase({
    database: opened.database,
    renew: () => {
      const again = openOnDisk(deps, keys);
      if ('failure' in again) return null;
      const { incident } = again;
      // Written down when the new database has taken the place of the old one.
      if (incident) clock.after(0, () => book.add(incident));
      return again.database;
    },
    clock,
    log,
  });
  const database = new StateDatabase({
    database: guarded,
    isKept: true,
    onChanging: () => backup.changing(),
    onChanged: () => backup.changed(),
  });
  const book = new IncidentBook(database, log);
  if (opened.incident) book.add(opened.incident);
  return assemble(deps, keys.secrets, database, book, 'disk', {
    health: () => backup.health(),
    close: async () => {
      await backup.close();
      guarded.close();
    },
  });
}

function inMemory(deps: OpenStateDeps, reason: Failure): State {
  const { file, keys, clock, log } = deps;
  const opened = openDatabase({
    file: ':memory:',
    key: new Uint8Array(),
    migrations: stateMigrations,
    unreadable: 'delete',
    synchronous: 'FULL',
    clock,
    log,
  });
  // Without a disk in play only a broken installation gets here, and nothing can run on that.
  if (!opened.ok) throw new Error(opened.error.message);
  const { backup, due } = backupFiles(file);
  const isFirst = !existsSync(file) && !existsSync(backup);
  const from = keys && readWithoutDisk(opened.value.database, file, keys.database, log);
  const isComplete = !existsSync(due);
  const incident = withoutDisk(clock.now(), reason, isFirst ? 'first-start' : from, isComplete);
  log.error('the state cannot be changed', { ...incident });
  const nothing = (): null => null;
  const guarded = new GuardedDatabase({ database: opened.value.database, renew: nothing, clock, log });
  const quiet = () => undefined;
  const database = new StateDatabase({
    database: guarded,
    isKept: false,
    onChanging: quiet,
    onChanged: quiet,
  });
  const book = new IncidentBook(database, log);
  book.hold(incident);
  return assemble(deps, keys?.secrets ?? new Uint8Array(32), database, book, 'memory', {
    health: () => ({ madeAt: null, due: false, problem: reason }),
    close: async () => {
      guarded.close();
      return Promise.resolve();
    },
  });
}

function assemble(
  deps: OpenStateDeps,
  secretsKey: Uint8Array,
  database: StateDatabase,
  book: IncidentBook,
  keptOn: 'disk' | 'memory',
  ends: { readonly health: () => BackupHealth; readonly close: () => Promise<void> },
): State {
  const { clock, log, maxAuditRows } = deps;
  const values = createValueStore(database);
  return {
    settings: createSettingsStore({ database, clock, log }),
    secrets: createSecretStore({ database, key: secretsKey, clock }),
    pin: createPinStore(values),
    audit: createAuditLog({
      database,
      clock,
      log,
      ...(maxAuditRows === undefined ? {} : { maxRows: maxAuditRows }),
    }),
    bulk: createBulkStore({ database, clock, log, isRestored: book.latest !== null }),
    values,
    health: () => ({
      keptOn,
      incident: book.latest,
      incidents: book.all(),
      trouble: database.trouble,
      backup: ends.health(),
    }),
    close: ends.close,
  };
}

/** Reads what can be read of a state whose disk takes nothing (full, read-only, locked). @returns where it was read from */
function readWithoutDisk(into: Sqlite, file: string, key: Uint8Array, log: Log): 'state' | 'backup' | null {
  const copies = { state: file, backup: backupFiles(file).backup };
  for (const from of ['state', 'backup'] as const) {
    const taken = readCopy(into, withoutWriting(copies[from], key), log, (reader) => {
      takeOver(reader, stateTables);
      return true;
    });
    if (taken === true) return from;
  }
  return null;
}
