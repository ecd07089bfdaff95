import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Log } from '../../contract/log';
import { forgetPreviousAppImage, replaceAppImage, restoreAppImage } from './app-image';
import { openElectronUpdater } from './electron-updater-source';
import type { Replaceable } from './update-source';

/** What the installer for Windows leaves beside the executable. */
const uninstaller = 'Uninstall Motiboard.exe';

/** What decides how this installation can be replaced. */
export interface InstallationFacts {
  readonly platform: NodeJS.Platform;
  readonly env: NodeJS.ProcessEnv;
  /** Absolute path of the app's executable. */
  readonly executable: string;
  /** Whether this is an installed app, not one that is run from its sources. */
  readonly isPackaged: boolean;
  readonly log: Log;
}

/**
 * How this installation can be replaced by the app itself: an AppImage, an app that its own installer (`nsis`) put on
 * Windows, or an app on macOS. Null = not at all, as with packages of the system (`deb`, `rpm`, `msi`), which have a keeper
 * of their own: on Windows both kinds hold the same files, but only the app's own installer leaves its uninstaller there.
 */
export function replaceableInstallation({
  platform,
  env,
  executable,
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
  if (platform === 'win32' && !existsSync(join(dirname(executable), uninstaller))) return null;
  return {
    open: () => openElectronUpdater({ platform, log, replace: null }),
    goBack: () => Promise.resolve(false),
    keep: () => Promise.resolve(),
  };
}
