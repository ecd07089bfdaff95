import { existsSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';

/** How many set-aside copies of one file are kept. */
const keptCopies = 2;

/**
 * Gives a file that could not be read a new name beside the old one, so that nothing is overwritten:
 * `<name>.unreadable-<UTC time>`. Only the newest copies are kept. Throws the file system's error.
 * @param path absolute path of the file
 * @param companions endings of files that belong to it and move along, such as `-wal`
 * @param now ms since the epoch
 * @param keep how many copies stay, this one counted
 * @returns the new path
 */
export function setAside(
  path: string,
  companions: readonly string[],
  now: number,
  keep: number = keptCopies,
): string {
  const stamp = new Date(now).toISOString().replaceAll(/[:.]/g, '-');
  let target = `${path}.unreadable-${stamp}`;
  for (let number = 2; existsSync(target); number += 1) target = `${path}.unreadable-${stamp}.${number}`;
  renameSync(path, target);
  for (const ending of companions) {
    if (existsSync(path + ending)) renameSync(path + ending, target + ending);
  }
  for (const old of copiesOf(path, companions).slice(0, -keep)) {
    if (old === target) continue;
    for (const ending of ['', ...companions]) rmSync(old + ending, { recursive: true, force: true });
  }
  return target;
}

/**
 * The set-aside copies of a file, oldest first.
 * @param path the name the file had
 * @param companions endings of files that belong to a copy and are not copies themselves
 */
export function copiesOf(path: string, companions: readonly string[] = []): string[] {
  const directory = dirname(path);
  const prefix = `${basename(path)}.unreadable-`;
  return readdirSync(directory)
    .filter((name) => name.startsWith(prefix) && !companions.some((ending) => name.endsWith(ending)))
    .sort()
    .map((name) => join(directory, name));
}
