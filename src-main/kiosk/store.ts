import { join } from 'node:path';
import type { Clock } from '../contract/clock';
import type { CreateLog } from '../contract/log';
import type { Cache } from '../store/cache';
import { DiskMedia } from '../store/disk-media';
import { deriveKey, loadVaultKey, type VaultKey } from '../store/key';
import type { Media } from '../store/media';
import { openCache } from '../store/open-cache';
import { keyringProtector } from './key-protector';

const accountValue = 'account';

/** What the store is opened with. */
export interface OpenStoreDeps {
  readonly dataDir: string;
  /** Which accounts the kept data must be from; what was kept for others is forgotten. */
  readonly account: string;
  readonly clock: Clock;
  readonly createLog: CreateLog;
}

/** Everything on disk, open. */
export interface Store {
  readonly vault: Pick<VaultKey, 'kind' | 'lost'>;
  readonly cache: Cache;
  readonly media: Media;
}

/** Opens vault, cache and media. Never fails: what cannot be read is set aside or forgotten, and fetched again. */
export async function openStore(deps: OpenStoreDeps): Promise<Store> {
  const { dataDir, clock, createLog } = deps;
  const log = createLog('store');
  const vault = loadVaultKey({ dataDir, protector: keyringProtector, clock, log });
  const opened = openCache({
    file: join(dataDir, 'cache.db'),
    key: deriveKey(vault.key, 'cache.db'),
    clock,
    log,
  });
  const media = new DiskMedia({
    directory: join(dataDir, 'media'),
    key: deriveKey(vault.key, 'media'),
    index: opened.media,
    clock,
    log: createLog('media'),
  });
  await media.ready;
  const { cache } = opened;
  if (cache.readValue(accountValue) !== deps.account) {
    cache.clear();
    await media.retain(new Set());
    cache.writeValue(accountValue, deps.account);
  }
  log.info('the store is open', {
    vault: vault.kind,
    recovered: opened.recovered,
    inMemory: opened.inMemory !== null,
  });
  return { vault: { kind: vault.kind, lost: vault.lost }, cache, media };
}
