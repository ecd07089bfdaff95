import { describe, expect, it } from 'vitest';
import { FakeClock } from '../../testing/fake-clock';
import { LogBook } from '../recovery/testing/log-book';
import { samplePicture } from './picture-look';
import { ScreenWatch, screenWatchTimes, type ScreenPicture } from './screen-watch';

const picture = (shade: number): ScreenPicture => ({
  png: () => new Uint8Array([shade]),
  points: new Uint8Array(4 * 100).fill(shade),
  width: 10,
  height: 10,
});

function rig() {
  const clock = new FakeClock();
  const scene = { picture: picture(200) as ScreenPicture | null, closed: false, calm: false };
  const log = new LogBook();
  const watch = new ScreenWatch({
    clock,
    log,
    capture: () => Promise.resolve(scene.picture),
    closed: () => scene.closed,
    calm: () => scene.calm,
  });
  watch.start();
  /** Plays slides of 10 s each; each has a picture of its own unless told otherwise. */
  const play = async (slides: number, show: (slide: number) => number = (slide) => 20 + (slide % 200)) => {
    for (let slide = 0; slide < slides; slide += 1) {
      scene.picture = picture(show(slide));
      watch.shown('award');
      await clock.advance(10_000);
    }
  };
  return { clock, scene, watch, log, play };
}

describe('ScreenWatch', () => {
  it('starts, plays, and is stuck when no slide follows', async () => {
    const { clock, watch } = rig();
    expect(watch.facts()).toMatchObject({ state: 'starting', slide: null, picture: 'unknown' });
    watch.shown('leaderboard');
    expect(watch.facts()).toMatchObject({ state: 'playing', slide: 'leaderboard', slidesShown: 1 });
    await clock.advance(89_000);
    expect(watch.isWell()).toBe(true);
    await clock.advance(2_000);
    expect(watch.facts().state).toBe('stuck');
    expect(watch.isWell()).toBe(false);
    watch.shown('award');
    expect(watch.facts().state).toBe('playing');
    expect([...watch.counts()]).toEqual([
      ['leaderboard', 1],
      ['award', 1],
    ]);
  });

  it('is stuck when there is never a slide', async () => {
    const { clock, watch } = rig();
    await clock.advance(61_000);
    expect(watch.facts().state).toBe('stuck');
  });

  it('expects nothing outside the hours and on the still slide, and gives time to come back', async () => {
    const { clock, watch, scene } = rig();
    watch.shown('award');
    scene.closed = true;
    await clock.advance(12 * 3_600_000);
    expect(watch.facts().state).toBe('off');
    scene.closed = false;
    expect(watch.isWell()).toBe(true);
    scene.calm = true;
    expect(watch.facts().state).toBe('calm');
  });

  it('takes pictures that change for good ones', async () => {
    const { watch, play } = rig();
    await play(80);
    expect(watch.facts().picture).toBe('good');
  });

  it('finds a picture that stays the same while slides pass', async () => {
    const { watch, play, log } = rig();
    await play(60, () => 120);
    expect(watch.facts().picture).toBe('frozen');
    expect((await watch.thumbnail())?.look).toBe('frozen');
    expect(log.levels.filter((level) => level === 'warn')).toHaveLength(1);
    await play(20);
    expect(watch.facts().picture).toBe('good');
  });

  it('finds a black picture while it should play, and none outside the hours', async () => {
    const { watch, play, scene } = rig();
    await play(16, () => 0);
    expect(watch.facts().picture).toBe('black');
    expect((await watch.thumbnail())?.look).toBe('black');
    scene.closed = true;
    expect(watch.facts().picture).toBe('good');
  });

  it('has no timer while the screen is off, and gives the page all its time afterwards', async () => {
    const { clock, watch, scene } = rig();
    scene.closed = true;
    watch.rest(true);
    watch.shown('closed');
    expect(clock.pending).toBe(0);
    await clock.advance(12 * 3_600_000);
    scene.closed = false;
    watch.rest(false);
    await clock.advance(screenWatchTimes.silence - 1);
    expect(watch.isWell()).toBe(true);
    await clock.advance(1);
    expect(watch.isWell()).toBe(false);
  });

  it('gives no thumbnail where there is nothing to picture', async () => {
    const { watch, scene } = rig();
    scene.picture = null;
    expect(await watch.thumbnail()).toBeNull();
  });

  it('leaves no timer behind', () => {
    const { watch, clock } = rig();
    watch.shown('award');
    watch.stop();
    expect(clock.pending).toBe(0);
  });
});

describe('samplePicture', () => {
  const points = (...shades: number[]) =>
    new Uint8Array(shades.flatMap((shade) => [shade, shade, shade, 255]));

  it('knows black from dark, and forgives a stuck point', () => {
    expect(samplePicture(points(0, 3, 11)).isBlack).toBe(true);
    expect(samplePicture(points(0, 0, 40)).isBlack).toBe(false);
    const almost = new Array<number>(2000).fill(0);
    almost[7] = 255;
    expect(samplePicture(points(...almost)).isBlack).toBe(true);
  });

  it('marks pictures that differ in one point differently', () => {
    expect(samplePicture(points(1, 2, 3)).mark).toBe(samplePicture(points(1, 2, 3)).mark);
    expect(samplePicture(points(1, 2, 3)).mark).not.toBe(samplePicture(points(1, 2, 4)).mark);
  });
});
