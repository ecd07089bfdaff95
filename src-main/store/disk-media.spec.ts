import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it, onTestFinished } from 'vitest';
import { fail } from '../contract/result';
import { FakeClock } from '../testing/fake-clock';
import { DiskMedia, type DiskMediaDeps } from './disk-media';
import type { Picture } from './media';
import { mediaFileOverhead, sha256 } from './media-file';
import type { MediaIndex } from './media-index';
import { openMemoryCache } from './open-cache';
import { aKey, listeningLog, temporaryDirectory } from './testing/store-fixtures';

function picture(seed: string, bytes = 100): Picture {
  return { type: 'image/png', bytes: Buffer.alloc(bytes, seed) };
}

/** A media store that can be opened again, as after a restart. */
async function shelf(change: Partial<DiskMediaDeps> = {}) {
  const clock = new FakeClock();
  const log = listeningLog();
  const opened = openMemoryCache({ clock, log }, { code: 'storage', message: 'test' });
  const directory = join(temporaryDirectory(), 'media');
  const open = async () => {
    const media = new DiskMedia({ directory, key: aKey, index: opened.media, clock, log, ...change });
    await media.ready;
    return media;
  };
  const media = await open();
  onTestFinished(() => opened.cache.close());
  const path = (hash: string) => join(directory, hash.slice(0, 2), hash);
  return { clock, log, index: opened.media, directory, open, media, path };
}

function onDisk(directory: string): { files: string[]; bytes: number } {
  const paths = readdirSync(directory).flatMap((folder) =>
    readdirSync(join(directory, folder)).map((name) => join(directory, folder, name)),
  );
  return {
    files: paths.map((path) => path.slice(-64)).sort(),
    bytes: paths.reduce((sum, path) => sum + statSync(path).size, 0),
  };
}

const one = picture('one');
const hashOfOne = sha256(one.bytes);

describe('DiskMedia', () => {
  it('keeps a picture, encrypted, under the hash of its content', async () => {
    const { media, directory, path } = await shelf();
    expect(media.lookup('https://a/1?token=secret')).toBeNull();
    expect(await media.put('https://a/1?token=secret', one)).toEqual({
      ok: true,
      value: `media://local/${hashOfOne}`,
    });
    expect(media.lookup('https://a/1?token=secret')).toBe(`media://local/${hashOfOne}`);
    expect(await media.read(hashOfOne)).toEqual(one);
    expect(media.size).toBe(onDisk(directory).bytes);
    expect(onDisk(directory).files).toEqual([hashOfOne]);
    expect(readFileSync(path(hashOfOne)).includes('oneoneone')).toBe(false);
    expect(statSync(path(hashOfOne)).mode & 0o777).toBe(0o600);
  });

  it('knows everything again after a restart', async () => {
    const { media, open } = await shelf();
    await media.put('a', one);
    await media.put('b', one);
    await media.put('c', picture('two'));
    const again = await open();
    expect(again.lookup('a')).toBe(`media://local/${hashOfOne}`);
    expect(again.lookup('b')).toBe(again.lookup('a'));
    expect(again.size).toBe(media.size);
    expect(await again.read(hashOfOne)).toEqual(one);
  });

  it.each(['', '..', '../../etc/passwd', 'A'.repeat(64), `${hashOfOne}/`, `../${hashOfOne.slice(3)}`])(
    'reads nothing by another name: %s',
    async (name) => {
      const { media } = await shelf();
      await media.put('a', one);
      expect(await media.read(name)).toBeNull();
    },
  );

  it('shares one file between addresses and deletes it with the last', async () => {
    const { media, directory } = await shelf();
    await media.put('a', one);
    await media.put('b', one);
    expect(onDisk(directory).files).toHaveLength(1);
    expect(await media.retain(new Set(['b']))).toEqual({ ok: true, value: 0 });
    expect(media.lookup('a')).toBeNull();
    expect(media.lookup('b')).not.toBeNull();
    expect(await media.retain(new Set())).toEqual({ ok: true, value: 1 });
    expect(onDisk(directory).files).toEqual([]);
    expect(media.size).toBe(0);
  });

  it('replaces the picture of an address and deletes the old one', async () => {
    const { media, directory } = await shelf();
    await media.put('a', one);
    await media.put('a', picture('two'));
    expect(onDisk(directory).files).toEqual([sha256(picture('two').bytes)]);
    expect(await media.read(hashOfOne)).toBeNull();
  });

  it('takes down what is being stored', async () => {
    const { media, directory, open } = await shelf();
    const storing = media.put('a', one);
    const taking = media.retain(new Set(['b']));
    await Promise.all([storing, taking]);
    expect(media.lookup('a')).toBeNull();
    expect(onDisk(directory).files).toEqual([]);
    expect((await open()).lookup('a')).toBeNull();
  });

  it.each([
    ['cut off', (path: string) => truncateSync(path, 50)],
    ['emptied', (path: string) => truncateSync(path, 0)],
    ['changed', (path: string) => writeFileSync(path, readFileSync(path).fill(1, 80, 90))],
  ])('forgets a picture that is damaged: %s', async (_name, damage) => {
    const { media, path } = await shelf();
    await media.put('a', one);
    damage(path(hashOfOne));
    expect(await media.read(hashOfOne)).toBeNull();
    expect(media.lookup('a')).toBeNull();
    expect(existsSync(path(hashOfOne))).toBe(false);
    expect(media.size).toBe(0);
    expect((await media.put('a', one)).ok).toBe(true);
    expect(await media.read(hashOfOne)).toEqual(one);
  });

  it('brings files and index together at start', async () => {
    const { media, directory, open, path } = await shelf();
    await media.put('a', one);
    await media.put('b', picture('two'));
    await media.put('c', picture('three'));
    truncateSync(path(sha256(picture('two').bytes)), 60);
    writeFileSync(`${path(hashOfOne)}.part`, 'half');
    mkdirSync(join(directory, 'ff'), { recursive: true });
    writeFileSync(join(directory, 'ff', 'f'.repeat(64)), 'nobody knows me');
    writeFileSync(join(directory, 'stray'), 'nor me');
    const again = await open();
    expect(again.lookup('a')).not.toBeNull();
    expect(again.lookup('b')).toBeNull();
    expect(onDisk(directory).files).toEqual([hashOfOne, sha256(picture('three').bytes)].sort());
    expect(again.size).toBe(onDisk(directory).bytes);
  });

  it('evicts the least recently used first', async () => {
    const { media, clock } = await shelf({ maxBytes: 3 * (100 + mediaFileOverhead) });
    for (const name of ['a', 'b', 'c']) await media.put(name, picture(name));
    clock.set(clock.now() + 1000);
    media.lookup('a');
    await media.put('d', picture('d'));
    expect(['a', 'b', 'c', 'd'].filter((name) => media.lookup(name) !== null)).toEqual(['a', 'c', 'd']);
  });

  it('remembers what was used over a restart, noting it once an hour at most', async () => {
    const touched: number[] = [];
    const { media, clock, open, index } = await shelf({ maxBytes: 3 * (100 + mediaFileOverhead) });
    const touch = index.touch.bind(index);
    Object.assign(index, {
      touch: (files: Parameters<MediaIndex['touch']>[0]) => {
        touched.push(files.length);
        return touch(files);
      },
    });
    for (const name of ['a', 'b', 'c']) await media.put(name, picture(name));
    await clock.advance(59 * 60_000);
    media.lookup('a');
    expect(clock.pending).toBe(0);
    await clock.advance(60_000);
    media.lookup('a');
    media.lookup('b');
    await media.read(sha256(picture('b').bytes));
    await clock.advance(60_000);
    expect(touched).toEqual([2]);
    media.lookup('a');
    await clock.advance(120_000);
    expect(touched).toEqual([2]);
    const again = await open();
    await again.put('d', picture('d'));
    expect(again.lookup('c')).toBeNull();
    expect(again.lookup('a')).not.toBeNull();
    await again.close();
    await media.close();
    expect(clock.pending).toBe(0);
  });

  it('refuses a picture that is larger than all may be', async () => {
    const { media, directory } = await shelf({ maxBytes: 200 });
    await media.put('a', one);
    expect(await media.put('b', picture('b', 201))).toMatchObject({ ok: false, error: { code: 'storage' } });
    expect(media.lookup('a')).not.toBeNull();
    expect(onDisk(directory).files).toHaveLength(1);
  });

  it('answers a failure when the disk takes nothing', async () => {
    const blocked = join(temporaryDirectory(), 'file');
    writeFileSync(blocked, '');
    const { media } = await shelf({ directory: join(blocked, 'media') });
    expect(await media.put('a', one)).toMatchObject({ ok: false, error: { code: 'storage' } });
    expect(media.lookup('a')).toBeNull();
    expect(await media.retain(new Set())).toMatchObject({ ok: true });
  });

  it('goes on without its index', async () => {
    const broken: MediaIndex = {
      load: () => ({ files: [], addresses: [] }),
      put: () => fail({ code: 'storage', message: 'full' }),
      forget: () => fail({ code: 'storage', message: 'full' }),
      touch: () => fail({ code: 'storage', message: 'full' }),
    };
    const { media, directory } = await shelf({ index: broken });
    expect((await media.put('a', one)).ok).toBe(true);
    expect(await media.read(hashOfOne)).toEqual(one);
    expect((await media.retain(new Set())).ok).toBe(true);
    expect(onDisk(directory).files).toEqual([]);
  });

  it('never takes more than it may, and always agrees with the disk', async () => {
    const step = fc.oneof(
      fc.record({
        what: fc.constant('put' as const),
        address: fc.constantFrom('a', 'b', 'c', 'd', 'e'),
        seed: fc.constantFrom('1', '2', '3', '4', '5', '6'),
        bytes: fc.integer({ min: 1, max: 500 }),
      }),
      fc.record({ what: fc.constant('retain' as const), kept: fc.subarray(['a', 'b', 'c', 'd', 'e']) }),
      fc.record({ what: fc.constant('use' as const), address: fc.constantFrom('a', 'b', 'c', 'd', 'e') }),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 12 }), async (steps) => {
        const maxBytes = 1000;
        const { media, directory, open, clock } = await shelf({ maxBytes });
        for (const done of steps) {
          clock.set(clock.now() + 1);
          if (done.what === 'put') await media.put(done.address, picture(done.seed, done.bytes));
          if (done.what === 'retain') await media.retain(new Set(done.kept));
          if (done.what === 'use') media.lookup(done.address);
          expect(media.size).toBeLessThanOrEqual(maxBytes);
          expect(onDisk(directory).bytes).toBe(media.size);
        }
        const shown = new Set(
          ['a', 'b', 'c', 'd', 'e'].flatMap((name) => media.lookup(name)?.slice(-64) ?? []),
        );
        expect([...shown].sort()).toEqual(onDisk(directory).files);
        const again = await open();
        expect(again.size).toBe(media.size);
        await media.close();
        await again.close();
      }),
      { numRuns: 40 },
    );
  });
});
