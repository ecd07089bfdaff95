import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { KeptAway, SavedFile } from '../../contract/panel/settings';
import { fail, ok } from '../../contract/result';
import { temporaryDirectory } from '../../store/testing/store-fixtures';
import { FakeCache } from '../../sync/testing/fake-cache';
import { maskedAddress } from '../../sync/privacy/masked-address';
import { leader, person, post, user } from '../../sync/testing/samples';
import { FakeClock } from '../../testing/fake-clock';
import { settingsRig } from '../testing/settings-rig';
import { createSettingsHandlers } from './settings-handlers';

const nothingKept: KeptAway = {
  ...{ people: {}, words: {}, kinds: {}, items: 0, amounts: 0, audience: 0 },
  names: {},
  unrecognised: [],
  complete: true,
};
const png = Uint8Array.from(
  Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
    'base64',
  ),
);
const bytes = (text: string) => new TextEncoder().encode(text);

function rig(file?: Record<string, unknown>) {
  const settings = settingsRig(file);
  const cache = new FakeCache();
  const clock = new FakeClock();
  const dataDir = temporaryDirectory();
  const files: { name: string; text: string }[] = [];
  const calls = createSettingsHandlers({
    service: settings.service,
    dataDir,
    people: { cache, clock, lookup: (address) => (address === 'p' ? 'media://local/x' : null) },
    keptAway: () => nothingKept,
    checkPin: async (pin) =>
      pin === '482913' ? ok(null) : fail({ code: 'wrong', message: 'This is not the PIN.' }),
    saveFile: async (name, text): Promise<SavedFile> => {
      files.push({ name, text });
      return { saved: true, file: `/home/x/${name}` };
    },
  });
  return { ...settings, calls, cache, clock, dataDir, files };
}

describe('the logo', () => {
  it.each([
    ['a PNG', png, '.png'],
    [
      'a drawing',
      bytes('<svg xmlns="http://www.w3.org/2000/svg"><script>1</script><path d="M0"/></svg>'),
      '.svg',
    ],
  ])('is kept from %s, whatever its name says, and replaces the one before', async (_, content, ending) => {
    const { calls, dataDir, service, state } = rig();
    await calls['settings:set-logo']({ name: 'x', bytes: bytes('<svg><g/></svg>') });
    expect(await calls['settings:set-logo']({ name: '../../evil.exe', bytes: content })).toMatchObject({
      ok: true,
    });
    const logo = service.current().settings.display.theme.logo ?? '';
    expect(logo).toMatch(new RegExp(`^logo/[0-9a-f]{32}\\${ending}$`));
    expect(readFileSync(join(dataDir, logo), 'latin1')).not.toContain('script');
    expect(readdirSync(join(dataDir, 'logo'))).toHaveLength(1);
    expect(await calls['settings:remove-logo']()).toMatchObject({ ok: true });
    expect(readdirSync(join(dataDir, 'logo'))).toEqual([]);
    expect(service.current().settings.display.theme.logo).toBeUndefined();
    await state.close();
  });

  it.each([
    ['nothing', new Uint8Array(), /empty/],
    ['a program', bytes('MZ…'), /PNG, JPG, WebP or SVG/],
    ['a page', bytes('<html></html>'), /PNG, JPG, WebP or SVG/],
    [
      'a GIF',
      Uint8Array.from(Buffer.from('R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7', 'base64')),
      /GIF/,
    ],
    ['half a PNG', png.slice(0, 20), /damaged/],
    ['too much', new Uint8Array(2_000_001), /2 MB/],
  ])('is not made of %s', async (_, content, words) => {
    const { calls, dataDir, told, state } = rig();
    const outcome = await calls['settings:set-logo']({ name: 'x.png', bytes: content });
    expect(outcome.ok ? '' : outcome.problems[0]?.message).toMatch(words);
    expect([told, existsSync(join(dataDir, 'logo'))]).toEqual([[], false]);
    await state.close();
  });

  it('is never a path from a page', async () => {
    const { calls, service, state } = rig();
    const change = { values: { display: { theme: { logo: '/etc/passwd.png' } } }, secrets: {} };
    expect(await calls['settings:save'](change)).toMatchObject({ ok: false });
    expect(await calls['settings:check'](change)).toMatchObject({ ok: false });
    expect(service.current().settings.display.theme.logo).toBeUndefined();
    await state.close();
  });
});

describe('finding people', () => {
  it('finds them over both products, each once, by parts of name and address', async () => {
    const { calls, cache, clock, state } = rig();
    cache.leaders = [leader('Åse Nordmann', 5), leader('Jo Smith', 3)];
    cache.posts = [
      {
        item: post('p', { author: user(9, { name: 'Åsmund Lie', email: 'aa@x.example' }) }),
        order: 1,
        firstSeenAt: 1,
      },
    ];
    cache.upsertUsers(
      [
        user(1, { name: 'Åse Nordmann', email: 'ase@acme.example', title: 'Chef', picture: 'p' }),
        user(2, { name: 'Per Nordmann', email: 'per@acme.example' }),
      ],
      1,
    );
    const ask = async (text: string) => {
      const found = calls['settings:find-people']({ text });
      await clock.advance(10);
      return await found;
    };
    expect(await ask('ase nord')).toEqual([
      {
        ...{
          entry: 'ase@acme.example',
          email: 'ase@acme.example',
          name: 'Åse Nordmann',
          title: 'Chef',
          team: null,
        },
        ...{ picture: 'media://local/x', products: ['motivosity', 'motimate'] },
      },
    ]);
    expect((await ask('NORDMANN')).map(({ name }) => name)).toEqual(['Åse Nordmann', 'Per Nordmann']);
    expect((await ask('jo')).map(({ entry }) => entry)).toEqual([person('Jo Smith').id]);
    expect(await ask('  ')).toEqual([]);
    expect((await ask('aa@x')).map(({ name }) => name)).toEqual(['Åsmund Lie']);
    await state.close();
  });

  it('finds by a whole address whom a screen for visitors keeps with a masked one, and shows no mask', async () => {
    const { calls, cache, clock, state } = rig();
    const email = maskedAddress('ase.nordmann@acme.example');
    cache.upsertUsers([user(1, { name: 'Åse N.', email }), user(2, { name: 'Per L.', email: null })], 1);
    const ask = async (text: string) => {
      const found = calls['settings:find-people']({ text });
      await clock.advance(10);
      return await found;
    };
    expect(await ask(' Ase.Nordmann@acme.example')).toMatchObject([
      { name: 'Åse N.', entry: 'Ase.Nordmann@acme.example', email: 'Ase.Nordmann@acme.example' },
    ]);
    expect(await ask('ase')).toMatchObject([{ name: 'Åse N.', entry: 'mm:1', email: null }]);
    for (const text of ['sha256', email.slice(-2), 'nordmann@acme.example'])
      expect(await ask(text)).toEqual([]);
    await state.close();
  });
});

describe('export and import', () => {
  it('leaves secrets out unless the PIN is given again', async () => {
    const { calls, files, service, state } = rig();
    service.save({
      values: { display: { dwellSeconds: 9 }, motivosity: { service: { appId: 'a' } } },
      secrets: {
        'motivosity.kioskId': { do: 'set', secret: 'kiosk-1f', keep: 'machine' },
        'motivosity.service.secureToken': { do: 'set', secret: 'token-2e', keep: 'machine' },
      },
    });
    await calls['settings:export']({ secrets: false });
    expect(JSON.parse(files[0]!.text)).toEqual({ version: 1, display: { dwellSeconds: 9 } });
    expect(await calls['settings:export']({ secrets: true, pin: '000000' })).toEqual({
      ...{ saved: false, message: 'This is not the PIN.' },
    });
    expect(files).toHaveLength(1);
    await calls['settings:export']({ secrets: true, pin: '482913' });
    expect(JSON.parse(files[1]!.text)).toMatchObject({
      motivosity: { kioskId: 'kiosk-1f', service: { appId: 'a', secureToken: 'token-2e' } },
    });
    await state.close();
  });

  it('brings a whole kiosk to another machine', async () => {
    const one = rig();
    one.service.save({
      values: {
        name: 'Oslo',
        display: { slides: ['birthday'], messages: [{ title: 'Hi' }] },
        motimate: { subdomain: 'acme', auth: { grant: 'password', username: 'u', clientId: 'c' } },
      },
      secrets: { 'motimate.auth.password': { do: 'set', secret: 'pass-word-9', keep: 'machine' } },
    });
    await one.calls['settings:export']({ secrets: true, pin: '482913' });
    const other = rig();
    expect(await other.calls['settings:import-apply']({ text: one.files[0]!.text })).toMatchObject({
      ok: true,
    });
    expect(other.service.current().settings).toEqual(one.service.current().settings);
    await one.state.close();
    await other.state.close();
  });

  it('shows every line before it is applied, secrets by their marks, and leaves what is managed', async () => {
    const { calls, service, save, state, told } = rig({ display: { dwellSeconds: 20 } });
    save({ name: 'Oslo' });
    const text = JSON.stringify({
      version: 1,
      name: 'Bergen',
      display: { dwellSeconds: 9, transition: 'slide', locale: 'en', theme: { logo: 'x.png' } },
      motivosity: { kioskId: 'kiosk-1f' },
      panel: { pin: '123456' },
      bogus: 1,
    });
    const preview = await calls['settings:import-preview']({ text });
    expect(preview.changes).toEqual([
      { key: 'motivosity.kioskId', secret: true, before: null, after: '…1f', managed: false },
      { key: 'name', secret: false, before: '"Oslo"', after: '"Bergen"', managed: false },
      { key: 'display.dwellSeconds', secret: false, before: '20', after: '9', managed: true },
      { key: 'display.transition', secret: false, before: '"crossfade"', after: '"slide"', managed: false },
    ]);
    expect(preview.problems.map(({ key }) => key).sort()).toEqual([
      'bogus',
      'display.theme.logo',
      'panel.pin',
    ]);
    expect(told).toHaveLength(1);
    expect(await calls['settings:import-apply']({ text })).toMatchObject({ ok: true });
    expect(service.current().settings).toMatchObject({
      ...{ name: 'Bergen', display: { dwellSeconds: 20, transition: 'slide' } },
      motivosity: { kioskId: 'kiosk-1f' },
    });
    await state.close();
  });

  it.each(['', 'hello', '[1]', '7'])('says that %j is no settings file', async (text) => {
    const { calls, told, state } = rig();
    const preview = await calls['settings:import-preview']({ text });
    expect(preview.changes).toEqual([]);
    expect(preview.problems[0]?.key).toBe('');
    expect(await calls['settings:import-apply']({ text })).toMatchObject({ ok: false });
    expect(told).toEqual([]);
    await state.close();
  });
});
