import path from 'node:path';

/**
 * Where the executable is inside an unpacked Electron, relative to its directory.
 * @param platform a `process.platform`
 */
export function executableInDist(platform: NodeJS.Platform): string {
  if (platform === 'darwin') return path.join('Electron.app', 'Contents', 'MacOS', 'Electron');
  return platform === 'win32' ? 'electron.exe' : 'electron';
}

/** The file in an unpacked Electron that holds its version in plain text. */
export const versionFile = 'version';
