import { join } from 'node:path';
import type { Cache } from '../store/cache';
import { DiskMedia } from '../store/disk-media';
import { deriveKey } from '../store/key';
import type { Media } from '../store/media';
import { openCache, openMemoryCache } from '../store/open-cache';
import type { Safe, StoreDeps } from './open-safe';
import { storeHealth, type StoreHealth } from './store-health';

const accountValue = 'account';

/** What can be fetched again, open. */
export interface Store {
  readonly cache: Cache;
  readonly media: Media;
  /** How it was found, for the log. */
  readonly found: Readonly<Record<'vault' | 'recovered' | 'inMemory', unknown>>;
  /** Forgets what was kept for other accounts than this one. @param account its fingerprint */
  useAccount(account: string): Promise<void>;
  /** How everything on disk is, in words. */
  health(): StoreHealth;
  /** Notes what is still to be noted and closes what can be fetched again. */
  close(): Promise<void>;
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
  return {
    cache,
    media,
    found: { vault: vault.kind, recovered: opened.recovered, inMemory: opened.inMemory !== null },
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
