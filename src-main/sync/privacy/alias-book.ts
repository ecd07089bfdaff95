import { z } from 'zod';
import type { Cache } from '../../store/cache';
import type { ValueStore } from '../../store/state/value-store';
import { readKept } from '../kept-value';
import type { HiddenAlias } from './hidden-people';

const name = 'privacy.aliases';
const aliasesSchema = z.array(z.object({ entry: z.string(), key: z.string(), words: z.number().int() }));

/** Where it is kept what hidden people were found to be known by: hashes, which name nobody. */
export interface AliasBook {
  read(): readonly HiddenAlias[];
  write(aliases: readonly HiddenAlias[]): void;
}

/** In what can be fetched again; when that is lost, it is learned again from the answers. */
export function aliasesInCache(cache: Pick<Cache, 'readValue' | 'writeValue'>): AliasBook {
  return {
    read: () => readKept(cache, name, aliasesSchema) ?? [],
    write: (aliases) => void cache.writeValue(name, JSON.stringify(aliases)),
  };
}

/**
 * In what must survive: a cache that is lost must not bring back on the wall, until everybody has been read again, whom the
 * feed names without the address they were hidden by. In the cache as well, for a disk that keeps no state now.
 */
export function aliasesInState(
  values: Pick<ValueStore, 'read' | 'write'>,
  cache: Pick<Cache, 'readValue' | 'writeValue'>,
): AliasBook {
  const spare = aliasesInCache(cache);
  return {
    read: () => {
      const kept = values.read(name, aliasesSchema);
      const known = [...(kept.ok ? (kept.value ?? []) : []), ...spare.read()];
      return [...new Map(known.map((alias) => [`${alias.entry} ${alias.key}`, alias])).values()];
    },
    write: (aliases) => {
      values.write(name, aliases);
      spare.write(aliases);
    },
  };
}
