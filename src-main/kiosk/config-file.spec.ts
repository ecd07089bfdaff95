import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { configCandidates, loadConfig, type ConfigPlaces } from './config-file';

let dir: string;
let places: ConfigPlaces;

beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), 'motiboard-config-'));
  places = {
    option: null,
    environment: undefined,
    dataDir: dir,
    platform: 'linux',
    programData: undefined,
    image: undefined,
    secrets: new Map(),
  };
});
afterEach(() => rm(dir, { recursive: true }));

describe('configCandidates', () => {
  it('asks the option, the environment, the data folder and the system, in this order', () => {
    const found = configCandidates({ ...places, option: 'a.json', environment: 'b.json' });
    expect(found.map((place) => place.path)).toEqual([
      'a.json',
      'b.json',
      join(dir, 'motiboard.json'),
      '/etc/motiboard/motiboard.json',
    ]);
  });

  it('looks beside an AppImage last', () => {
    const found = configCandidates({ ...places, image: '/media/stick/Motiboard.AppImage' });
    expect(found.map((place) => place.path)).toEqual([
      join(dir, 'motiboard.json'),
      '/etc/motiboard/motiboard.json',
      '/media/stick/motiboard.json',
    ]);
  });

  it('knows the place on Windows', () => {
    const found = configCandidates({ ...places, platform: 'win32', programData: 'D:\\PD' });
    expect(found.at(-1)?.path).toBe('D:\\PD\\Motiboard\\motiboard.json');
  });
});

describe('loadConfig', () => {
  it('reads the file of the data folder', async () => {
    await writeFile(join(dir, 'motiboard.json'), '\uFEFF{"version":1,"name":"Oslo lobby"}');
    const config = await loadConfig(places);
    expect(config.settings.name).toBe('Oslo lobby');
    expect(config.problems).toEqual([]);
    expect(config.file).toBe(join(dir, 'motiboard.json'));
  });

  it('says which named file is missing, and goes on with defaults', async () => {
    const config = await loadConfig({ ...places, option: join(dir, 'nope.json') });
    expect(config.problems[0]?.message).toContain('nope.json');
    expect(config.settings.display.dwellSeconds).toBe(12);
  });

  it('names the line of broken JSON and quotes nothing of it', async () => {
    await writeFile(join(dir, 'motiboard.json'), '{\n"name": "x",\n"panel": { "pin": "48151623" \n');
    const { problems } = await loadConfig(places);
    expect(problems[0]?.message).toMatch(/not valid JSON at line \d/);
    expect(JSON.stringify(problems)).not.toContain('48151623');
  });

  it('passes over the place of its schema', async () => {
    await writeFile(join(dir, 'motiboard.json'), '{"$schema":"./motiboard.schema.json","name":"Lobby"}');
    expect(await loadConfig(places)).toMatchObject({ problems: [], settings: { name: 'Lobby' } });
  });

  it('is completed by the secrets of the environment, which go before its own', async () => {
    await writeFile(
      join(dir, 'motiboard.json'),
      JSON.stringify({ motivosity: { kioskId: 'of the file', service: { appId: 'app' } } }),
    );
    const secrets = new Map([
      ['motivosity.kioskId', 'of the environment'],
      ['motivosity.service.secureToken', 'token'],
      ['motivosity.oauth.appSecret', 'of a group that is not there'],
    ]);
    const { settings, problems, given } = await loadConfig({ ...places, secrets });
    expect(problems).toEqual([]);
    expect(settings.motivosity).toMatchObject({
      kioskId: 'of the environment',
      service: { appId: 'app', secureToken: 'token' },
    });
    expect(given).toMatchObject({ motivosity: { kioskId: 'of the environment' } });
  });

  it('takes the secrets of the environment where there is no file, or none that can be read', async () => {
    const secrets = new Map([['motivosity.kioskId', 'kiosk']]);
    expect((await loadConfig({ ...places, secrets })).settings.motivosity.kioskId).toBe('kiosk');
    await writeFile(join(dir, 'motiboard.json'), '{');
    const broken = await loadConfig({ ...places, secrets });
    expect([broken.settings.motivosity.kioskId, broken.problems.length]).toEqual(['kiosk', 1]);
  });

  it('names a folder in place of a file', async () => {
    const { problems } = await loadConfig({ ...places, environment: dir });
    expect(problems[0]?.message).toContain('cannot be read');
  });
});
