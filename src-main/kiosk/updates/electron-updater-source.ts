import type { Log } from '../../contract/log';
import { fail, ok, type Result } from '../../contract/result';
import type { UpdateSource } from './update-source';

/** What the source needs. */
export interface ElectronUpdaterDeps {
  readonly platform: 'linux' | 'win32' | 'darwin';
  readonly log: Log;
  /** Puts a downloaded file in the place of this version; null = electron-updater does that and ends the app. */
  readonly replace: ((file: string) => Promise<void>) | null;
}

/**
 * New versions by `electron-updater` from a plain folder on a web server: `<channel>-linux.yml`, `<channel>.yml` or
 * `<channel>-mac.yml` names the version, its file and its SHA-512. Loaded only when it is asked for, so that it costs
 * nothing while updates are off. Nothing is downloaded or installed but by the calls of the source.
 */
export async function openElectronUpdater({
  platform,
  log,
  replace,
}: ElectronUpdaterDeps): Promise<UpdateSource> {
  const updaters = await import('electron-updater');
  const updater =
    platform === 'linux'
      ? new updaters.AppImageUpdater()
      : platform === 'win32'
        ? new updaters.NsisUpdater()
        : new updaters.MacUpdater();
  updater.autoDownload = false;
  updater.autoInstallOnAppQuit = false;
  updater.allowDowngrade = false;
  const note = (message: unknown): void => log.debug(String(message));
  updater.logger = { info: note, warn: note, error: note, debug: note };
  let file: string | null = null;

  return {
    check: async ({ url, channel }) => {
      try {
        updater.setFeedURL({ provider: 'generic', url, channel });
        const found = await updater.checkForUpdates();
        return ok(found?.isUpdateAvailable === true ? found.updateInfo.version : null);
      } catch (error) {
        return failed('feed', error);
      }
    },
    download: async () => {
      file = null;
      try {
        file = (await updater.downloadUpdate())[0] ?? null;
        return file === null ? failed('download', 'nothing was downloaded') : ok(null);
      } catch (error) {
        return failed(codeOf(error) === 'ERR_CHECKSUM_MISMATCH' ? 'checksum' : 'download', error);
      }
    },
    install: async () => {
      if (file === null) return failed('install', 'nothing was downloaded');
      try {
        if (replace !== null) {
          await replace(file);
          return ok('replaced');
        }
        const errors: unknown[] = [];
        updater.once('error', (error) => errors.push(error));
        updater.quitAndInstall(true, true);
        return errors.length === 0 ? ok('ends') : failed('install', errors[0]);
      } catch (error) {
        return failed('install', error);
      }
    },
  };
}

function codeOf(error: unknown): unknown {
  return error instanceof Error && 'code' in error ? error.code : undefined;
}

/** @param code one of those that the source's calls name */
function failed(code: string, error: unknown): Result<never> {
  // Only the first line: what follows are stacks and whole answers.
  const [message = ''] = (error instanceof Error ? error.message : String(error)).split('\n');
  return fail({ code, message: message.slice(0, 300) });
}
