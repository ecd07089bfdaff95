import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { defaultDisplaySize } from '../../../build/launch/display-size';
import { withLaunchEnvironment } from '../../../build/launch/launch-environment';
import { projectRoot } from '../../../build/shared/project';
import { runScript } from '../../../build/shared/run-script';
import { blend, writeGif, type Frame, type TimedFrame } from './animation';
import { GalleryPage } from './gallery-page';

const file = path.join(projectRoot, 'docs', 'reel.gif');
const report = (line: string): void => console.error(line);

const slides = ['leaderboard', 'appreciation', 'wall-post', 'birthday', 'stats', 'award'];
/** A slide comes for at most so long and then stays for so long, ms. */
const times = { step: 100, coming: 2_400, staying: 1_700 } as const;
/** 600 pixels of 1920. */
const share = 0.3125;

/*
 * Films a rotation for the README: every entrance step by step, held still for each frame, so that it is smooth on any
 * machine; each slide fades in over the one before, as on the wall.
 */
await runScript(async () => {
  await withLaunchEnvironment(
    { size: defaultDisplaySize, virtualDisplay: 'always', report },
    async ({ env }) => {
      Object.assign(process.env, env);
      const gallery = await GalleryPage.open();
      try {
        await gallery.resize(1920, 1080);
        const gif = writeGif(await film(gallery));
        await writeFile(file, gif);
        report(`${path.relative(projectRoot, file)}: ${Math.round(gif.length / 1000)} kB`);
      } finally {
        await gallery.close();
      }
    },
  );
  return 0;
});

async function film(gallery: GalleryPage): Promise<TimedFrame[][]> {
  const listed = await gallery.list();
  const places = slides.map((wanted) =>
    listed.findIndex(({ slide, content }) => slide === wanted && content === 'plain'),
  );
  let below = await restOf(gallery, places.at(-1) ?? 0);
  const scenes: TimedFrame[][] = [];
  for (const [turn, at] of places.entries()) {
    report(`Filming: ${slides[turn]}`);
    await gallery.show({ at, mode: 'dark', moving: true });
    const { longest } = await gallery.motion();
    const end = Math.min(longest, times.coming);
    const frames: TimedFrame[] = [];
    for (let time = 0; time <= end; time += times.step) {
      const faded = await gallery.seek(time);
      frames.push({ ...blend(below, await gallery.frame(share), faded), stays: times.step });
    }
    await gallery.seek(longest);
    below = await gallery.frame(share);
    frames.push({ ...below, stays: times.staying });
    scenes.push(frames);
  }
  return scenes;
}

async function restOf(gallery: GalleryPage, at: number): Promise<Frame> {
  await gallery.show({ at, mode: 'dark' });
  return await gallery.frame(share);
}
