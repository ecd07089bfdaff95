import { join } from 'node:path';
import type { Clock } from '../contract/clock';
import type { CreateLog } from '../contract/log';
import type { Cache } from '../store/cache';
import { DiskMedia } from '../store/disk-media';
import { deriveKey, loadVaultKey, type VaultKey } from '../store/key';
import type { Media } from '../store/media';
import { openCache, openMemoryCache } from '../store/open-cache';
import type { StateKeys } from '../store/state/former-state';
import { openState } from '../store/state/open-state';
import type { State } from '../store/state/state';
import { keyringProtector } from './key-protector';
import { storeHealth, type StoreHealth } from './store-health';

const accountValue = 'account';

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

/** What can be fetched again, open. */
export interface Store {
  readonly cache: Cache;
  readonly media: Media;
  /** Forgets what was kept for other accounts than this one. @param account its fingerprint */
  useAccount(account: string): Promise<void>;
  /** How everything on disk is, in words. */
  health(): StoreHealth;
  /** Notes what is still to be noted and closes what can be fetched again. */
  close(): Promise<void>;
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

/**
 * Opens cache and media. Never fails: what cannot be read is forgotten and fetched again. What they hold may be another
 * account's until `useAccount` was called.
 */
export async function openStore(deps: StoreDeps & { readonly safe: Safe }): Promise<Store> {
  const { dataDir, clock, createLog, safe } = deps;
  const { vault } = safe;
  const log = createLog('store');
  const opened =
    vault.kind === 'memory'
      ? openMemoryCache({ clock, log }, { code: 'storage', message: 'The key cannot be kept on the disk.' })
      : openCache({ file: join(dataDir, 'cache.db'), key: deriveKey(vault.key, 'cache.db'), clock, log });
  const media = new DiskMedia({
    directory: join(dataDir, 'media'),
    key: deriveKey(vault.key, 'media'),
    index: opened.media,
    clock,
    log: createLog('media'),
  });
  await media.ready;
  const { cache } = opened;
  log.info('the store is open', {
    vault: vault.kind,
    recovered: opened.recovered,
    inMemory: opened.inMemory !== null,
  });
  return {
    cache,
    media,
    useAccount: async (account) => {
      if (cache.readValue(accountValue) === account) return;
      cache.clear();
      await media.retain(new Set());
      cache.writeValue(accountValue, account);
    },
    health: () => storeHealth({ vault, state: safe.state.health(), cache: opened, media: media.trouble }),
    close: async () => {
      await media.close();
      cache.close();
    },
  };
}

function stateKeys(master: Uint8Array): StateKeys {
  return { database: deriveKey(master, 'state.db'), secrets: deriveKey(master, 'secrets') };
}
