import { describe, expect, it } from 'vitest';
import { chromiumSwitches, type SwitchFacts } from './chromium-switches';
import { choosePictures } from './chosen-pictures';
import { displaySize, needsVirtualDisplay } from './display-size';
import { xauthority } from './xauthority';

describe('displaySize', () => {
  it.each([
    [['--demo', '--size=1080x1920'], 1080, 1920],
    [['--size=3840x2160', '--size=1x1'], 3840, 2160],
    [[], 1920, 1080],
    [['--size=0x100'], 1920, 1080],
    [['--size=99999x100'], 1920, 1080],
    [['--size=big'], 1920, 1080],
    [['--windowed=800x600'], 1920, 1080],
  ])('for %j it is %i by %i', (args, width, height) => expect(displaySize(args)).toEqual({ width, height }));
});

describe('needsVirtualDisplay', () => {
  it.each<[NodeJS.Platform, NodeJS.ProcessEnv, boolean]>([
    ['linux', {}, true],
    ['linux', { DISPLAY: '' }, true],
    ['linux', { DISPLAY: ':0' }, false],
    ['linux', { WAYLAND_DISPLAY: 'wayland-0' }, false],
    ['darwin', {}, false],
    ['win32', {}, false],
  ])('on %s with %j it is %s', (platform, env, expected) =>
    expect(needsVirtualDisplay(platform, env)).toBe(expected),
  );
});

describe('chromiumSwitches', () => {
  it.each<[SwitchFacts, string[]]>([
    [{ platform: 'linux', isRoot: false, sharedMemory: 2 ** 33 }, []],
    [{ platform: 'linux', isRoot: true, sharedMemory: 2 ** 33 }, ['--no-sandbox']],
    [{ platform: 'linux', isRoot: false, sharedMemory: 2 ** 26 }, ['--disable-dev-shm-usage']],
    [{ platform: 'darwin', isRoot: true, sharedMemory: undefined }, []],
  ])('for %j they are %j', (facts, expected) => expect(chromiumSwitches(facts)).toEqual(expected));
});

describe('xauthority', () => {
  it('holds one cookie for any display on any host', () => {
    const name = Buffer.from('MIT-MAGIC-COOKIE-1');
    expect(xauthority(Buffer.alloc(16, 7)).toString('hex')).toBe(
      `ffff000000000012${name.toString('hex')}0010${'07'.repeat(16)}`,
    );
  });
});

describe('choosePictures', () => {
  const files = ['report.json', '02-wall-post.png', '01-leaderboard.png', '03-leaderboard.png', 'x.png'];

  it('takes the first of every slide', () =>
    expect(choosePictures(files, '')).toEqual([
      { from: '01-leaderboard.png', to: 'leaderboard' },
      { from: '02-wall-post.png', to: 'wall-post' },
    ]));

  it('keeps the wanted ones and names the shape', () =>
    expect(choosePictures(files, '-portrait', new Set(['wall-post']))).toEqual([
      { from: '02-wall-post.png', to: 'wall-post-portrait' },
    ]));
});
