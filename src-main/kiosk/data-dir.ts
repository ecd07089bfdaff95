import { mkdirSync } from 'node:fs';
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
  app.setPath('userData', dataDir);
  app.setPath('sessionData', join(dataDir, 'chromium'));
  return dataDir;
}
