import { statfsSync } from 'node:fs';

/** Chromium keeps pictures in shared memory; a 4K screen needs more than the 64 MB that containers have. In bytes. */
const enoughSharedMemory = 512 * 2 ** 20;

/** What the choice of switches depends on. */
export interface SwitchFacts {
  readonly platform: NodeJS.Platform;
  readonly isRoot: boolean;
  /** Size of the shared memory in bytes; undefined where it is not known. */
  readonly sharedMemory: number | undefined;
}

/** The real machine. */
function switchFacts(): SwitchFacts {
  return {
    platform: process.platform,
    isRoot: process.getuid?.() === 0,
    sharedMemory: process.platform === 'linux' ? sharedMemorySize() : undefined,
  };
}

function sharedMemorySize(): number | undefined {
  try {
    const { blocks, bsize } = statfsSync('/dev/shm');
    return blocks * bsize;
  } catch {
    return undefined;
  }
}

/**
 * The switches without which Chromium does not run on this machine; they go before the app's directory. Root gets
 * `--no-sandbox`, since Chromium refuses to start otherwise.
 */
export function chromiumSwitches(facts: SwitchFacts = switchFacts()): string[] {
  if (facts.platform !== 'linux') return [];
  const switches = facts.isRoot ? ['--no-sandbox'] : [];
  if (facts.sharedMemory !== undefined && facts.sharedMemory < enoughSharedMemory) {
    switches.push('--disable-dev-shm-usage');
  }
  return switches;
}
