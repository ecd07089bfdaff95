import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { electronVersionInBinary } from './electron-version';
import { fileIntegrity, npmCommand } from './fetch-package';
import { linkTree } from './link-tree';
import { overrideRuntime } from './override-runtime';
import { placeInRuntime } from './pristine-fallback';
import { findPublished, publishDirectory } from './published-directory';

let root = '';
beforeEach(() => {
  root = mkdtempSync(path.join(tmpdir(), 'motiboard-spec-'));
});

describe('electronVersionInBinary', () => {
  it('finds the version far into a file, across a chunk border', async () => {
    const file = path.join(root, 'electron');
    writeFileSync(file, Buffer.concat([Buffer.alloc((4 << 20) - 5, 0xfe), Buffer.from('Electron/33.2.1\0')]));
    expect(await electronVersionInBinary(file)).toBe('33.2.1');
  });

  it('finds none in another file', async () => {
    const file = path.join(root, 'other');
    writeFileSync(file, 'Electron/ and nothing');
    expect(await electronVersionInBinary(file)).toBeUndefined();
  });
});

describe('overrideRuntime', () => {
  const provide = (directory: string | undefined) =>
    overrideRuntime({ env: { ELECTRON_OVERRIDE_DIST_PATH: directory }, platform: 'linux' }).provide();

  it('passes when it is not set', async () =>
    expect(await provide(undefined)).toEqual({ reason: 'not set' }));

  it('takes the directory it names', async () => {
    writeFileSync(path.join(root, 'electron'), '');
    writeFileSync(path.join(root, 'version'), 'v45.4.1\n');
    expect(await provide(root)).toEqual({
      runtime: {
        executable: path.join(root, 'electron'),
        version: '45.4.1',
        source: 'override',
        pristineDir: root,
      },
    });
  });

  it('is an error when it names something else', async () => {
    await expect(provide(root)).rejects.toThrow('there is no');
    writeFileSync(path.join(root, 'electron'), 'something');
    await expect(provide(root)).rejects.toThrow('is no Electron');
  });
});

describe('placeInRuntime', () => {
  it.each([
    ['Cypress/Cypress', 'electron'],
    ['Cypress/locales/en-US.pak', 'locales/en-US.pak'],
    ['Cypress/v8_context_snapshot.bin', 'v8_context_snapshot.bin'],
    ['Cypress/browser_v8_context_snapshot.bin', undefined],
    ['Cypress/resources/app/package.json', undefined],
    ['Cypress/resources/app-update.yml', undefined],
    ['Other/electron', undefined],
  ])('%s becomes %s', (name, expected) => expect(placeInRuntime(name)).toBe(expected));
});

describe('publishDirectory', () => {
  const wanted = { name: 'thing', key: 'v1' };
  const build = (text: string) => (content: string) => writeFile(path.join(content, 'file'), text);

  it('is found again, and leaves nothing temporary behind', async () => {
    expect(await findPublished(root, wanted)).toBeUndefined();
    const content = await publishDirectory(root, wanted, build('one'));
    expect(await findPublished(root, wanted)).toBe(content);
    expect(readdirSync(root)).toEqual(['thing']);
  });

  it.each<[string, (content: string) => void]>([
    ['a file is missing', (content) => rmSync(path.join(content, 'file'))],
    ['a file was cut short', (content) => writeFileSync(path.join(content, 'file'), 'o')],
    ['the stamp is broken', (content) => writeFileSync(path.join(content, '..', 'stamp.json'), '{')],
  ])('is made anew when %s', async (_, damage) => {
    damage(await publishDirectory(root, wanted, build('one')));
    expect(await findPublished(root, wanted)).toBeUndefined();
    const content = await publishDirectory(root, wanted, build('two'));
    expect(readFileSync(path.join(content, 'file'), 'utf8')).toBe('two');
  });

  it('is not taken for another content of the same name', async () => {
    await publishDirectory(root, wanted, build('one'));
    expect(await findPublished(root, { ...wanted, key: 'v2' })).toBeUndefined();
  });

  it('keeps the first when two are made at once', async () => {
    const content = await publishDirectory(root, wanted, async (mine) => {
      await publishDirectory(root, wanted, build('first'));
      await build('second')(mine);
    });
    expect(readFileSync(path.join(content, 'file'), 'utf8')).toBe('first');
  });

  it('publishes nothing when the build fails', async () => {
    const failing = publishDirectory(root, wanted, () => Promise.reject(new Error('no')));
    await expect(failing).rejects.toThrow('no');
    expect(readdirSync(root)).toEqual([]);
  });
});

describe('linkTree', () => {
  it('shares files but for those that get a copy of their own', async () => {
    const source = path.join(root, 'source');
    const target = path.join(root, 'target');
    mkdirSync(path.join(source, 'deep'), { recursive: true });
    writeFileSync(path.join(source, 'electron'), 'e');
    writeFileSync(path.join(source, 'deep', 'file'), 'f');
    await linkTree(source, target, new Set(['electron']));
    const inode = (...parts: string[]): number => statSync(path.join(...parts)).ino;
    expect(inode(target, 'deep', 'file')).toBe(inode(source, 'deep', 'file'));
    expect(inode(target, 'electron')).not.toBe(inode(source, 'electron'));
  });
});

describe('fetching', () => {
  it('computes the integrity as npm writes it', async () => {
    const file = path.join(root, 'empty');
    writeFileSync(file, '');
    expect(await fileIntegrity(file)).toBe(
      'sha512-z4PhNX7vuL3xVChQ1m2AB9Yg5AULVxXcg/SpIdNs6c5H0NE8XYXysP+DGNKHfuwvY7kxvUdBeoGlODJ6+SfaPg==',
    );
  });

  it('uses the npm that runs it, and no other package manager', () => {
    expect(npmCommand({ npm_execpath: '/n/npm-cli.js' })).toEqual([process.execPath, '/n/npm-cli.js']);
    expect(npmCommand({ npm_execpath: '/n/yarn.js' })).toEqual(['npm']);
    expect(npmCommand({})).toEqual(['npm']);
  });
});
