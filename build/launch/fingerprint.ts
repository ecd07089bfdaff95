import { createHash } from 'node:crypto';
import { readdir, stat } from 'node:fs/promises';
import path from 'node:path';

/**
 * A value that changes whenever a file is added, removed or written: from the names, sizes and times of all files.
 * @param root absolute directory
 * @param entries files and directories below it; one that is missing counts as empty
 * @param counts whether a file (path relative to root) counts
 */
export async function fingerprint(
  root: string,
  entries: readonly string[],
  counts: (file: string) => boolean = () => true,
): Promise<string> {
  const lines: string[] = [];
  const add = async (relative: string): Promise<void> => {
    const absolute = path.join(root, relative);
    const found = await stat(absolute).catch(() => undefined);
    if (found?.isDirectory()) {
      for (const name of await readdir(absolute)) await add(path.join(relative, name));
    } else if (found && counts(relative)) {
      lines.push(`${relative} ${found.size} ${found.mtimeMs}`);
    }
  };
  for (const entry of entries) await add(entry);
  return createHash('sha256').update(lines.sort().join('\n')).digest('hex');
}
