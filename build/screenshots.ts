import { mkdir, mkdtemp, readdir, rename, rm, writeFile } from 'node:fs/promises';
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

const lying = '1920x1080';
const standing = '1080x1920';
/** What the README shows of the wall; without `slides` it is one of every kind. */
const shapes = [
  { size: lying, mode: 'dark', suffix: '', slides: undefined },
  { size: lying, mode: 'light', suffix: '-light', slides: new Set(['leaderboard', 'appreciation', 'stats']) },
  {
    size: standing,
    mode: 'dark',
    suffix: '-portrait',
    slides: new Set(['leaderboard', 'appreciation', 'wall-post']),
  },
] as const;
/** What the README shows of the panel. */
const panelPages = ['guide-look-light', 'display-light', 'on-screen-light', 'health-dark'];

const messages = [
  {
    title: 'Welcome, Contoso',
    body: 'Coffee is to your left, the lifts to your right.',
    qr: 'https://acme.example',
  },
];

/*
 * Writes the README's pictures from the demo company: one of every slide, some light, some on a standing display, and
 * some pages of the panel; then those of docs/DESIGN-LANGUAGE.md. With the words `panel [folder]` it pictures every
 * page of the panel instead: light and dark, lying and standing, in every language.
 */
await runScript(async () => {
  const [what, folder = path.join(projectRoot, 'out', 'panel-pictures')] = process.argv.slice(2);
  if (what === 'panel') return await picturePanel(path.resolve(folder), [lying, standing], ['en', 'nb']);
  if (what !== undefined) throw new SetupError(`There are pictures of "panel", not of "${what}".`);
  const temp = await mkdtemp(path.join(tmpdir(), 'motiboard-pictures-'));
  try {
    const chosen = path.join(temp, 'chosen');
    await mkdir(chosen);
    for (const shape of shapes) await pictureWall(temp, chosen, shape);
    const panel = path.join(temp, 'panel');
    const code = await picturePanel(panel, [lying], ['en']);
    if (code !== 0) return code;
    for (const page of panelPages)
      await rename(path.join(panel, `${lying}-${page}.png`), path.join(chosen, `panel-${page}.png`));
    await rm(pictures, { recursive: true, force: true });
    await mkdir(pictures, { recursive: true });
    const shrunk = await onDisplay(lying, ['test/pictures/shrink.ts', chosen, pictures]);
    if (shrunk !== 0) return shrunk;
    return await runChild(process.execPath, ['--import', 'tsx', 'test/e2e/gallery/picture-book.ts'], {
      cwd: projectRoot,
    });
  } finally {
    await rm(temp, { recursive: true, force: true });
  }
});

async function pictureWall(
  temp: string,
  chosen: string,
  { size, mode, suffix, slides }: (typeof shapes)[number],
): Promise<void> {
  const shots = path.join(temp, `shots${suffix}`);
  const config = path.join(temp, `settings${suffix}.json`);
  const wanted = slides === undefined ? {} : { slides: [...slides] };
  const display = { theme: { mode }, messages, ...wanted };
  await writeFile(config, JSON.stringify({ version: 1, display }));
  const options = ['--demo', '--config', config, '--data-dir', path.join(temp, `data${suffix}`)];
  const code = await runApp([...options, '--screenshots', shots, `--size=${size}`], report);
  if (code !== 0) throw new SetupError(`The app ended with code ${code} instead of taking its pictures.`);
  for (const { from, to } of choosePictures(await readdir(shots), suffix, slides))
    await rename(path.join(shots, from), path.join(chosen, `${to}.png`));
}

/** Pictures every page of the panel on displays of these sizes, in these languages. @param folder absolute */
async function picturePanel(
  folder: string,
  sizes: readonly string[],
  languages: readonly string[],
): Promise<number> {
  await ensureBuilt(report);
  for (const size of sizes) {
    const code = await onDisplay(size, ['test/pictures/panel.ts', folder, size, ...languages]);
    if (code !== 0) return code;
  }
  return 0;
}

/** Runs a script of ours on a virtual display. @param size such as `1920x1080` */
function onDisplay(size: string, script: readonly string[]): Promise<number> {
  const [width = 0, height = 0] = size.split('x').map(Number);
  return withLaunchEnvironment({ size: { width, height }, virtualDisplay: 'always', report }, ({ env }) =>
    runChild(process.execPath, ['--import', 'tsx', ...script], { cwd: projectRoot, env }),
  );
}
