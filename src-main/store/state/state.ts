import type { Failure } from '../../contract/result';
import type { AuditLog } from './audit-log';
import type { BulkStore } from './bulk-store';
import type { PinStore } from './pin-store';
import type { SecretStore } from './secret-store';
import type { SettingsStore } from './settings-store';
import type { ValueStore } from './value-store';

/** Something that happened to what is precious, kept over restarts for the person who opens Health next. */
export interface Incident {
  /** ms since the epoch. */
  readonly at: number;
  /** What was lost: `Nothing was lost.`, or exactly what. A sentence for people. */
  readonly lost: string;
  /** What happened and what was done. A sentence for people. */
  readonly words: string;
}

/** How the precious database is. */
export interface StateHealth {
  /** `memory`: the disk gives none now. What was kept can be read, nothing can be changed. */
  readonly keptOn: 'disk' | 'memory';
  /** What happened at this start or since; null = nothing. */
  readonly incident: Incident | null;
  /** Everything that ever happened, newest first, at most 50. */
  readonly incidents: readonly Incident[];
  /** Why nothing can be kept now, for the log; null = it can. */
  readonly trouble: { readonly since: number; readonly message: string } | null;
  readonly backup: BackupHealth;
}

/** How the backup is. */
export interface BackupHealth {
  /** When the last whole one was made, ms since the epoch; null = there is none. */
  readonly madeAt: number | null;
  /** Whether something changed since. */
  readonly due: boolean;
  /** Why the last try failed; null = it did not. */
  readonly problem: Failure | null;
}

/**
 * What must not be lost: settings made on this machine, secrets, PIN, audit log and bulk jobs, in one encrypted database with a
 * backup. Nothing throws. A write that answers ok is on the disk; one that cannot be kept answers a failure with
 * code `storage` and changes nothing.
 */
export interface State {
  readonly settings: SettingsStore;
  /** For main only: what it reads must never go to a page. */
  readonly secrets: SecretStore;
  readonly pin: PinStore;
  readonly audit: AuditLog;
  readonly bulk: BulkStore;
  readonly values: ValueStore;
  health(): StateHealth;
  /** Backs up what is due, waits for it, and closes. Nothing can be read afterwards. */
  close(): Promise<void>;
}
