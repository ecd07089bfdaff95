import { app } from 'electron';
import type { Clock } from '../../contract/clock';
import type { CreateLog } from '../../contract/log';
import { stateMigrations } from '../../store/state/state-migrations';
import type { ValueStore } from '../../store/state/value-store';
import type { DisplayWindow } from '../display-window';
import type { Recovery } from '../recovery/recovery';
import type { Show } from '../show/show';
import { replaceableInstallation } from './replaceable';
import { UpdateKeeper } from './update-keeper';

/** What updates of this very installation depend on. */
export interface OpenUpdatesDeps {
  readonly clock: Clock;
  readonly createLog: CreateLog;
  readonly values: Pick<ValueStore, 'read' | 'write'>;
  readonly show: Pick<Show, 'timeZone' | 'hours'>;
  readonly window: Pick<DisplayWindow, 'page'>;
  readonly recovery: Pick<Recovery, 'restart'>;
}

/** Puts together what keeps this installation up to date; it does nothing until it is started with a feed. */
export function openUpdates({
  clock,
  createLog,
  values,
  show,
  window,
  recovery,
}: OpenUpdatesDeps): UpdateKeeper {
  return new UpdateKeeper({
    ...{ clock, values, log: createLog('updates') },
    running: { version: app.getVersion(), format: stateMigrations.length },
    timeZone: () => show.timeZone,
    clockIsTrusted: () => show.hours.current().clock === 'trusted',
    atRest: () => show.hours.current().state === 'closed' || window.page === 'calm',
    replaceable: replaceableInstallation({
      ...{ platform: process.platform, env: process.env, isPackaged: app.isPackaged },
      executable: process.execPath,
      log: createLog('electron-updater'),
    }),
    restart: (why) => recovery.restart(why),
  });
}
