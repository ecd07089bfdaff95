import { describe, expect, it } from 'vitest';
import { cacheDirectory } from './cache-directory';

describe('cacheDirectory', () => {
  it.each([
    [{}, '/home/me/.cache/motiboard'],
    [{ XDG_CACHE_HOME: '/cache' }, '/cache/motiboard'],
    [{ XDG_CACHE_HOME: 'relative' }, '/home/me/.cache/motiboard'],
    [{ XDG_CACHE_HOME: '' }, '/home/me/.cache/motiboard'],
    [{ XDG_CACHE_HOME: '/cache', MOTIBOARD_CACHE_DIR: '/mine' }, '/mine'],
  ])('for %j it is %s', (env, expected) => expect(cacheDirectory(env, '/home/me')).toBe(expected));
});
