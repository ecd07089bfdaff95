import { join } from 'node:path';
import type { Clock } from '../contract/clock';
import type { CreateLog } from '../contract/log';
import { deriveKey, loadVaultKey, type VaultKey } from '../store/key';
import type { StateKeys } from '../store/state/former-state';
import { openState } from '../store/state/open-state';
import type { State } from '../store/state/state';
import { keyringProtector } from './key-protector';

/** What everything on disk needs. */
export interface StoreDeps {
  readonly dataDir: string;
  readonly clock: Clock;
  readonly createLog: CreateLog;
}

/** What is precious, open. */
export interface Safe {
  readonly vault: VaultKey;
  readonly state: State;
}

/**
 * Opens the vault's key and the state. Never fails: what cannot be read is set aside and comes back from its backup. The
 * app must be ready: before, the keyring does not answer.
 */
export function openSafe({ dataDir, clock, createLog }: StoreDeps): Safe {
  const log = createLog('state');
  const vault = loadVaultKey({ dataDir, protector: keyringProtector, clock, log });
  const state = openState({
    file: join(dataDir, 'state.db'),
    keys: vault.kind === 'memory' ? null : stateKeys(vault.key),
    former: vault.former.map(stateKeys),
    clock,
    log,
  });
  return { vault, state };
}

function stateKeys(master: Uint8Array): StateKeys {
  return { database: deriveKey(master, 'state.db'), secrets: deriveKey(master, 'secrets') };
}
