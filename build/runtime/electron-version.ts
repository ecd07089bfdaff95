import { createReadStream } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { versionFile } from './runtime-layout';

const inBinary = /Electron\/(\d+\.\d+\.\d+(?:-[a-z]+\.\d+)?)/;
/** Longest match that may lie across two chunks, in characters. */
const overlap = 64;

/**
 * Finds the version that is built into an Electron executable (the part of its user agent), without running it:
 * on a bare machine its libraries are not there yet.
 * @param executable absolute path
 * @returns e.g. `33.2.1`, or undefined when the file holds none
 */
export async function electronVersionInBinary(executable: string): Promise<string | undefined> {
  let tail = '';
  for await (const chunk of createReadStream(executable, { encoding: 'latin1', highWaterMark: 4 << 20 })) {
    const text = tail + String(chunk);
    const found = inBinary.exec(text)?.[1];
    if (found !== undefined) return found;
    tail = text.slice(-overlap);
  }
  return undefined;
}

/**
 * The version of an unpacked Electron: from its `version` file, else from the executable itself.
 * @param directory absolute directory of the unpacked Electron
 * @param executable absolute path of its executable
 */
export async function electronVersion(directory: string, executable: string): Promise<string | undefined> {
  try {
    return (await readFile(path.join(directory, versionFile), 'utf8')).trim().replace(/^v/, '');
  } catch {
    return await electronVersionInBinary(executable);
  }
}
