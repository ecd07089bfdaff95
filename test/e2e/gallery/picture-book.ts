import { mkdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { defaultDisplaySize } from '../../../build/launch/display-size';
import { withLaunchEnvironment } from '../../../build/launch/launch-environment';
import { projectRoot } from '../../../build/shared/project';
import { runScript } from '../../../build/shared/run-script';
import { GalleryPage, type Hanging } from './gallery-page';

const folder = path.join(projectRoot, 'docs', 'design');
const report = (line: string): void => console.error(line);
const quality = 84;

/** What each kind of slide is shown as in docs/DESIGN-LANGUAGE.md. */
const views = [
  { content: 'plain', suffix: '', size: [1920, 1080], share: 0.4, mode: 'dark' },
  { content: 'worst', suffix: '-worst', size: [1920, 1080], share: 0.25, mode: 'light' },
  { content: 'plain', suffix: '-portrait', size: [1080, 1920], share: 0.25, mode: 'light' },
] as const;

const accents = { rose: '#e11d48', amber: '#f5a524', teal: '#0f766e', slate: '#64748b' } as const;

/** Takes the pictures of docs/DESIGN-LANGUAGE.md. */
await runScript(async () => {
  await withLaunchEnvironment(
    { size: defaultDisplaySize, virtualDisplay: 'always', report },
    async ({ env }) => {
      Object.assign(process.env, env);
      const gallery = await GalleryPage.open();
      try {
        await rm(folder, { recursive: true, force: true });
        await mkdir(folder, { recursive: true });
        await takeAll(gallery);
      } finally {
        await gallery.close();
      }
    },
  );
  return 0;
});

async function takeAll(gallery: GalleryPage): Promise<void> {
  const take = async (name: string, hanging: Hanging, share: number): Promise<void> => {
    await gallery.show(hanging);
    await writeFile(path.join(folder, `${name}.jpg`), await gallery.photo(share, quality));
    report(`docs/design/${name}.jpg`);
  };
  const exhibits = (await gallery.list()).map((one, at) => ({ ...one, at }));
  for (const { content, suffix, size, share, mode } of views) {
    await gallery.resize(size[0], size[1]);
    for (const { at, slide } of exhibits.filter((one) => one.content === content)) {
      await take(`${slide}${suffix}`, { at, mode }, share);
    }
  }
  await gallery.resize(1920, 1080);
  const at = exhibits.findIndex(({ slide, content }) => slide === 'leaderboard' && content === 'plain');
  for (const [name, accent] of Object.entries(accents)) {
    for (const mode of ['dark', 'light'] as const)
      await take(`accent-${name}-${mode}`, { at, mode, accent }, 0.2);
  }
}
