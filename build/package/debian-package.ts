import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { runCommand } from '../shared/run-command';
import { SetupError } from '../shared/setup-error';
import { layOutDebianPackage } from './debian-files';

/**
 * Makes a Debian package of an unpacked app with Debian's own tool.
 * @param unpacked absolute folder of the unpacked app @param file where the package goes, absolute
 * @param packing `fast` where it is only tried, `small` (some minutes) where it is carried to machines
 * @throws SetupError with the tool's words
 */
export async function makeDebianPackage(
  unpacked: string,
  file: string,
  packing: 'fast' | 'small',
): Promise<void> {
  const temp = await mkdtemp(path.join(tmpdir(), 'motiboard-deb-'));
  const root = path.join(temp, 'root');
  try {
    await layOutDebianPackage(unpacked, root);
    const how = packing === 'fast' ? ['-Zgzip', '-z1'] : ['-Zxz'];
    const made = await runCommand('dpkg-deb', ['--build', '--root-owner-group', ...how, root, file]);
    if (made.code !== 0) throw new SetupError(`dpkg-deb failed: ${made.stderr}`);
  } finally {
    await rm(temp, { recursive: true, force: true });
  }
}
