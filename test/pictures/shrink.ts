import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { _electron } from '@playwright/test';
import { chromiumSwitches } from '../../build/launch/chromium-switches';
import { provisionRuntime } from '../../build/runtime/provision-runtime';
import { projectRoot } from '../../build/shared/project';

/*
 * Makes small JPEGs of all PNGs of a folder: `shrink.ts <from> <to>`. The runtime itself is what scales them, so that no
 * other program is needed.
 */
const [from = '.', to = '.'] = process.argv.slice(2);
const quality = 82;
const share = 2 / 3;

const folder = await mkdtemp(path.join(tmpdir(), 'motiboard-shrink-'));
const { executable } = await provisionRuntime(() => undefined);
const app = await _electron.launch({
  executablePath: executable,
  args: [
    ...chromiumSwitches(),
    path.join(projectRoot, 'test/e2e/gallery/shell'),
    `--user-data-dir=${folder}`,
    'about:blank',
  ],
});
try {
  for (const name of (await readdir(from)).filter((file) => file.endsWith('.png')).sort()) {
    const jpeg = await app.evaluate(
      ({ nativeImage }, { png, part, rate }) => {
        const image = nativeImage.createFromBuffer(Buffer.from(png, 'base64'));
        const width = Math.round(image.getSize().width * part);
        return image.resize({ width, quality: 'best' }).toJPEG(rate).toString('base64');
      },
      { png: await readFile(path.join(from, name), 'base64'), part: share, rate: quality },
    );
    const file = path.join(to, name.replace(/\.png$/, '.jpg'));
    await writeFile(file, Buffer.from(jpeg, 'base64'));
    console.error(file);
  }
} finally {
  await app.close();
  await rm(folder, { recursive: true, force: true });
}
