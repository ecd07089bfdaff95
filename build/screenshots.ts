import { copyFile, mkdir, mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { ensureBuilt } from './launch/build-app';
import { choosePictures } from './launch/chosen-pictures';
import { withLaunchEnvironment } from './launch/launch-environment';
import { runApp } from './launch/run-app';
import { projectRoot } from './shared/project';
import { runChild } from './shared/run-child';
import { runScript } from './shared/run-script';
import { SetupError } from './shared/setup-error';

const pictures = path.join(projectRoot, 'docs', 'pictures');
const report = (line: string): void => console.error(line);

const shapes = [
  { size: '1920x1080', suffix: '', slides: undefined },
  { size: '1080x1920', suffix: '-portrait', slides: new Set(['leaderboard', 'appreciation', 'wall-post']) },
];

/*
 * Writes the README's pictures from the demo company: one of every slide, and a few on a portrait screen. With the words
 * `panel [folder]` it pictures every page of the panel instead.
 */
await runScript(async () => {
  const [what, folder = path.join(projectRoot, 'out', 'panel-pictures')] = process.argv.slice(2);
  if (what === 'panel') return await picturePanel(path.resolve(folder));
  if (what !== undefined) throw new SetupError(`There are pictures of "panel", not of "${what}".`);
  const temp = await mkdtemp(path.join(tmpdir(), 'motiboard-pictures-'));
  try {
    await rm(pictures, { recursive: true, force: true });
    await mkdir(pictures, { recursive: true });
    for (const { size, suffix, slides } of shapes) {
      const shots = path.join(temp, size);
      const options = [
        '--demo',
        '--data-dir',
        path.join(temp, `data-${size}`),
        '--screenshots',
        shots,
        `--size=${size}`,
      ];
      const code = await runApp(options, report);
      if (code !== 0) throw new SetupError(`The app ended with code ${code} instead of taking its pictures.`);
      for (const { from, to } of choosePictures(await readdir(shots), suffix, slides)) {
        await copyFile(path.join(shots, from), path.join(pictures, to));
        report(`docs/pictures/${to}`);
      }
    }
    return 0;
  } finally {
    await rm(temp, { recursive: true, force: true });
  }
});

/** Pictures every page of the panel, on a lying and on a standing display. @param folder absolute */
async function picturePanel(folder: string): Promise<number> {
  await ensureBuilt(report);
  for (const [width, height] of [
    [1920, 1080],
    [1080, 1920],
  ] as const) {
    const code = await withLaunchEnvironment(
      { size: { width, height }, virtualDisplay: 'always', report },
      ({ env }) =>
        runChild(
          process.execPath,
          ['--import', 'tsx', 'test/pictures/panel.ts', folder, `${width}x${height}`],
          { cwd: projectRoot, env },
        ),
    );
    if (code !== 0) return code;
  }
  return 0;
}
