import { existsSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { temporaryDirectory } from '../../store/testing/store-fixtures';
import { forgetPreviousAppImage, replaceAppImage, restoreAppImage } from './app-image';

function images() {
  const directory = temporaryDirectory();
  const image = join(directory, 'Motiboard-1.0.0.AppImage');
  const download = join(directory, 'Motiboard-2.0.0.AppImage');
  writeFileSync(image, 'old', { mode: 0o755 });
  writeFileSync(download, 'new', { mode: 0o600 });
  return { directory, image, download };
}

describe('AppImage', () => {
  it('is replaced under its own name, can be started, and can go back', async () => {
    const { image, download } = images();
    await replaceAppImage(image, download);
    expect(readFileSync(image, 'utf8')).toBe('new');
    expect(statSync(image).mode & 0o777).toBe(0o755);
    expect(await restoreAppImage(image)).toBe(true);
    expect(readFileSync(image, 'utf8')).toBe('old');
    expect(await restoreAppImage(image)).toBe(false);
  });

  it('stays as it is when the new one cannot be read, and leaves nothing behind', async () => {
    const { directory, image } = images();
    const before = readdirSync(directory);
    await expect(replaceAppImage(image, join(directory, 'absent'))).rejects.toThrow('ENOENT');
    expect(readFileSync(image, 'utf8')).toBe('old');
    expect(readdirSync(directory)).toEqual(before);
  });

  it('forgets the one before', async () => {
    const { image, download } = images();
    await replaceAppImage(image, download);
    await forgetPreviousAppImage(image);
    expect(existsSync(`${image}.previous`)).toBe(false);
    await forgetPreviousAppImage(image);
  });
});
