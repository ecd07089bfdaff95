import { createHash } from 'node:crypto';
import { closeSync, mkdirSync, openSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { app } from 'electron';

/**
 * Chooses where everything is kept and tells Electron. Must run before the app is ready. What the browser
 * engine keeps for itself goes into a folder of its own, `chromium`.
 * @param wanted `--data-dir`; null = the platform's place for application data
 * @returns the absolute folder
 */
export function useDataDir(wanted: string | null): string {
  const dataDir = wanted === null ? app.getPath('userData') : resolve(wanted);
  try {
    mkdirSync(dataDir, { recursive: true, mode: 0o700 });
  } catch (error) {
    // The screen goes on from memory; what is lost is said where the folder is opened.
    process.stderr.write(`The folder ${dataDir} cannot be made: ${String(error)}\n`);
  }
  const engineDir = takesFiles(dataDir) ? dataDir : substituteFor(dataDir);
  app.setPath('userData', engineDir);
  app.setPath('sessionData', join(engineDir, 'chromium'));
  // Nothing that came over the network is kept but what the media store keeps: that one is encrypted and forgets.
  app.commandLine.appendSwitch('disable-http-cache');
  return dataDir;
}

/** Whether a file can be made in a folder; its content may still not fit. */
function takesFiles(folder: string): boolean {
  const probe = join(folder, '.probe');
  try {
    closeSync(openSync(probe, 'w', 0o600));
    rmSync(probe);
    return true;
  } catch {
    // Whatever the reason: the substitute serves.
    return false;
  }
}

/**
 * A folder for the browser engine where the real one is read-only: it keeps its lock against a second start there, and
 * would take a folder without that lock for one that is in use.
 */
function substituteFor(dataDir: string): string {
  const name = createHash('sha256').update(dataDir).digest('hex').slice(0, 16);
  const folder = join(tmpdir(), `motiboard-${name}`);
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
  } catch (error) {
    process.stderr.write(`The folder ${folder} cannot be made: ${String(error)}\n`);
  }
  return folder;
}
