import { readFileSync } from 'node:fs';
import path from 'node:path';
import Ajv from 'ajv';
import { load } from 'js-yaml';
import { describe, expect, it } from 'vitest';
import { packageDirectory, projectRoot } from '../shared/project';

const read = (): Record<string, unknown> =>
  load(readFileSync(path.join(projectRoot, 'build', 'electron-builder.yml'), 'utf8')) as Record<
    string,
    unknown
  >;
/** The packager's own schema. */
const judge = new Ajv({ strict: false, logger: false }).compile(
  JSON.parse(readFileSync(path.join(packageDirectory('app-builder-lib'), 'scheme.json'), 'utf8')) as Record<
    string,
    unknown
  >,
);

describe("the packager's configuration", () => {
  it('is what the packager understands', () => {
    expect(judge(read())).toBe(true);
    expect(judge.errors).toBeNull();
  });

  it.each([
    ['a word that it does not know', { electronFusse: {} }],
    ['a target without a name', { linux: { target: [{ arch: ['x64'] }] } }],
    ['a fuse that there is not', { electronFuses: { runAsNodes: false } }],
  ])('would not be with %s', (_, more) => expect(judge({ ...read(), ...more })).toBe(false));

  it('makes every package for every machine', () => {
    const targets = (platform: string) =>
      (read()[platform] as { target: { target: string; arch: string[] }[] }).target.map(
        ({ target, arch }) => `${target} ${arch.join('+')}`,
      );
    expect([targets('linux'), targets('win'), targets('mac')]).toEqual([
      ['deb x64+arm64', 'AppImage x64+arm64', 'rpm x64+arm64', 'tar.gz x64+arm64'],
      ['nsis x64', 'msi x64'],
      ['dmg universal', 'zip universal'],
    ]);
  });

  it('offers a beta to nobody but those who follow it, and a release to them too', () => {
    const { publish, generateUpdatesFilesForAllChannels } = read() as {
      publish: { channel?: string };
      generateUpdatesFilesForAllChannels: boolean;
    };
    // Named there, every version would be offered under that name.
    expect(publish.channel).toBeUndefined();
    expect(generateUpdatesFilesForAllChannels).toBe(true);
  });

  it('has every package made and kept by the release', () => {
    const workflow = load(
      readFileSync(path.join(projectRoot, '.github', 'workflows', 'release.yml'), 'utf8'),
    ) as {
      jobs: {
        package: {
          strategy: { matrix: { include: { args: string }[] } };
          steps: { with?: { path?: string } }[];
        };
      };
    };
    const { strategy, steps } = workflow.jobs.package;
    expect(strategy.matrix.include.map(({ args }) => args)).toEqual([
      '--linux --x64',
      '--linux --arm64',
      '--win --x64',
      '--mac --universal',
    ]);
    const kept = steps.flatMap((step) => step.with?.path?.trim().split('\n') ?? []);
    const endings = ['deb', 'AppImage', 'rpm', 'tar.gz', 'exe', 'msi', 'dmg', 'zip', 'yml'];
    expect(kept).toEqual(expect.arrayContaining(endings.map((ending) => `dist/*.${ending}`)));
  });

  it('has the scripts and the menu entry of the Debian package that is tested', () => {
    const { deb, linux } = read() as {
      deb: { afterInstall: string; afterRemove: string; appArmorProfile: string };
      linux: { category: string; desktop: { entry: Record<string, string> } };
    };
    // In a template `${…}` is the packager's, not the shell's.
    for (const file of [deb.afterInstall, deb.afterRemove, deb.appArmorProfile])
      expect(readFileSync(path.join(projectRoot, file), 'utf8'), file).not.toContain('${');
    const entry = readFileSync(path.join(projectRoot, 'resources/linux/motiboard.desktop'), 'utf8').split(
      '\n',
    );
    for (const [key, value] of Object.entries(linux.desktop.entry))
      expect(entry).toContain(`${key}=${value}`);
    expect(entry).toContain(`Categories=${linux.category};`);
  });

  it('ships no file that is not there', () => {
    const { extraResources, deb, rpm, nsis } = read() as {
      extraResources: { from: string }[];
      deb: { fpm: string[]; afterInstall: string; afterRemove: string; appArmorProfile: string };
      rpm: { fpm: string[]; appArmorProfile: string };
      nsis: { include: string };
    };
    const files = [
      ...extraResources.map(({ from }) => from),
      ...[...deb.fpm, ...rpm.fpm].map((entry) => entry.split('=')[0] ?? ''),
      ...[deb.afterInstall, deb.afterRemove, deb.appArmorProfile, rpm.appArmorProfile],
      nsis.include,
    ];
    for (const file of files)
      expect(() => readFileSync(path.join(projectRoot, file)), file).not.toThrow('ENOENT');
  });
});
