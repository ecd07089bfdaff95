import type { DatabaseTrouble } from '../store/guarded-database';
import type { VaultKey } from '../store/key';
import type { OpenedCache } from '../store/open-cache';
import type { StateHealth } from '../store/state/state';
import { nothingLost } from '../store/state/state-words';

/** One part of what is on disk. */
export interface PartHealth {
  readonly part: 'key' | 'settings' | 'cache' | 'pictures';
  /** Whether it is as it should be now. */
  readonly isWell: boolean;
  /** How it is and what happened, in sentences for people. */
  readonly words: string;
}

/** How everything on disk is, for the panel's Health. */
export interface StoreHealth {
  /** What was lost: `Nothing was lost.`, or exactly what, in sentences for people. */
  readonly lost: string;
  readonly parts: readonly PartHealth[];
}

/** What Health is told from. */
export interface StoreFacts {
  readonly vault: Pick<VaultKey, 'kind' | 'lost'>;
  readonly state: StateHealth;
  readonly cache: Pick<OpenedCache, 'recovered' | 'trouble'>;
  /** Why pictures cannot be kept; null = they can. */
  readonly media: DatabaseTrouble | null;
}

/** Tells in words how everything on disk is. */
export function storeHealth({ vault, state, cache, media }: StoreFacts): StoreHealth {
  return {
    lost: state.incident?.lost ?? nothingLost,
    parts: [keyHealth(vault), stateHealth(state), cacheHealth(cache), mediaHealth(media)],
  };
}

function keyHealth({ kind, lost }: StoreFacts['vault']): PartHealth {
  const where = {
    keyring: "The key is kept in this machine's keyring.",
    'key-file': 'The key is kept in a file that only this user can read: this machine has no keyring.',
    memory: 'The key cannot be kept on the disk, so nothing is kept over a restart.',
  }[kind];
  const before = lost ? 'The key from before could not be read; a new one was made. ' : '';
  return { part: 'key', isWell: kind !== 'memory' && !lost, words: before + where };
}

function stateHealth({ keptOn, incident, trouble, backup }: StateHealth): PartHealth {
  const now = [
    ...(trouble ? ['Settings cannot be changed now: the disk takes nothing.'] : []),
    ...(keptOn === 'disk' && backup.problem ? ['The backup of the settings cannot be made now.'] : []),
  ];
  const happened = incident ? [incident.words, incident.lost] : [];
  return {
    part: 'settings',
    isWell: keptOn === 'disk' && now.length === 0,
    words:
      [...now, ...happened].join(' ') || 'Settings, connections and the audit log are kept and backed up.',
  };
}

function cacheHealth({ recovered, trouble }: StoreFacts['cache']): PartHealth {
  const isWell = trouble() === null;
  const again = recovered
    ? 'What the screen shows could not be read and is fetched again. Nothing was lost. '
    : '';
  const now = isWell
    ? 'What the screen shows is kept for a start without network.'
    : 'The disk takes nothing now. The screen goes on; a start without network would have nothing new to show.';
  return { part: 'cache', isWell, words: again + now };
}

function mediaHealth(trouble: DatabaseTrouble | null): PartHealth {
  return trouble
    ? { part: 'pictures', isWell: false, words: 'New pictures cannot be kept now: the disk takes nothing.' }
    : { part: 'pictures', isWell: true, words: 'Pictures are kept.' };
}
