import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { loadLogo } from './logo';

let dir: string;
const settingsFile = (): string => join(dir, 'motiboard.json');

beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), 'motiboard-logo-'));
});
afterEach(() => rm(dir, { recursive: true }));

describe('loadLogo', () => {
  it('finds the file beside the settings file', async () => {
    await writeFile(join(dir, 'logo.svg'), '<svg xmlns="http://www.w3.org/2000/svg"/>');
    const { logo, problems } = await loadLogo('logo.svg', settingsFile());
    expect(problems).toEqual([]);
    expect(logo).toMatchObject({ type: 'image/svg+xml' });
    expect(logo?.address).toMatch(/^media:\/\/logo\/[0-9a-f]{64}$/);
  });

  it('has none where none is named', async () => {
    expect(await loadLogo(undefined, settingsFile())).toEqual({ logo: null, problems: [] });
    expect(await loadLogo('logo.png', null)).toEqual({ logo: null, problems: [] });
  });

  it.each([
    ['is not there', 'nope.png', /no readable file/],
    ['is of another kind', 'logo.html', /must be a \.png/],
    ['has no ending', 'logo', /must be a \.png/],
    ['is too large', 'large.png', /larger than 2 MB/],
  ])('says so when the file %s', async (_what, name, words) => {
    await writeFile(join(dir, 'large.png'), Buffer.alloc(2_000_001));
    const { logo, problems } = await loadLogo(name, settingsFile());
    expect(logo).toBeNull();
    expect(problems).toMatchObject([{ key: 'display.theme.logo' }]);
    expect(problems[0]?.message).toMatch(words);
  });
});
