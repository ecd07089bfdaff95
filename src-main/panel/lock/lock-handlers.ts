import type { Handlers } from '../../contract/ipc';
import type { lockCalls, PanelLook } from '../../contract/panel/lock';
import { pinFault } from './pin-faults';
import type { PanelLock } from './panel-lock';

/** What the lock's calls are answered from. */
export interface LockHandlerDeps {
  readonly lock: PanelLock;
  readonly look: () => PanelLook;
  /** Closes the panel's window. */
  readonly close: () => void;
  /** Told of every input. */
  readonly onTouch: () => void;
}

/** Answers what may be asked while the panel is locked. */
export function lockHandlers({ lock, look, close, onTouch }: LockHandlerDeps): Handlers<typeof lockCalls> {
  return {
    'lock:get': () => lock.state(),
    'lock:look': look,
    'lock:check': pinFault,
    'lock:choose': ({ pin, who }) => lock.choose(pin, who),
    'lock:unlock': ({ pin, who }) => lock.unlock(pin, who),
    'lock:lock': () => {
      lock.lock();
      return lock.state();
    },
    'lock:touch': () => {
      lock.touch();
      onTouch();
      return null;
    },
    'lock:change': ({ pin, next }) => lock.change(pin, next),
    'lock:close': () => {
      close();
      return null;
    },
  };
}
