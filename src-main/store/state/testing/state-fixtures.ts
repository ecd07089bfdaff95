import { join } from 'node:path';
import { FakeClock } from '../../../testing/fake-clock';
import { deriveKey } from '../../key';
import { listeningLog, temporaryDirectory } from '../../testing/store-fixtures';
import type { StateKeys } from '../former-state';
import { openState, type OpenStateDeps } from '../open-state';

/** The keys of a master key that is the same in every run. */
export function keysOf(master: number): StateKeys {
  const key = new Uint8Array(32).fill(master);
  return { database: deriveKey(key, 'state.db'), secrets: deriveKey(key, 'secrets') };
}

/** Opens the state of a directory, with what listens to it. */
export function openTestState(directory = temporaryDirectory(), change: Partial<OpenStateDeps> = {}) {
  const log = listeningLog();
  const clock = new FakeClock();
  const state = openState({
    file: join(directory, 'state.db'),
    keys: keysOf(7),
    former: [],
    clock,
    log,
    ...change,
  });
  return { state, log, clock, directory };
}
