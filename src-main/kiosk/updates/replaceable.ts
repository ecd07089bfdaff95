import type { Log } from '../../contract/log';
import { forgetPreviousAppImage, replaceAppImage, restoreAppImage } from './app-image';
import { openElectronUpdater } from './electron-updater-source';
import type { Replaceable } from './update-source';

/** What decides how this installation can be replaced. */
export interface InstallationFacts {
  readonly platform: NodeJS.Platform;
  readonly env: NodeJS.ProcessEnv;
  /** Whether this is an installed app, not one that is run from its sources. */
  readonly isPackaged: boolean;
  readonly log: Log;
}

/**
 * How this installation can be replaced by the app itself: an AppImage, or an app on Windows or macOS. Null = not at all,
 * as with packages of the system, which have a keeper of their own.
 */
export function replaceableInstallation({
  platform,
  env,
  isPackaged,
  log,
}: InstallationFacts): Replaceable | null {
  if (!isPackaged) return null;
  const image = env['APPIMAGE'];
  if (platform === 'linux' && image !== undefined) {
    return {
      open: () => openElectronUpdater({ platform, log, replace: (file) => replaceAppImage(image, file) }),
      goBack: () => restoreAppImage(image),
      keep: () => forgetPreviousAppImage(image),
    };
  }
  if (platform !== 'win32' && platform !== 'darwin') return null;
  return {
    open: () => openElectronUpdater({ platform, log, replace: null }),
    goBack: () => Promise.resolve(false),
    keep: () => Promise.resolve(),
  };
}
