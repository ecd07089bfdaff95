import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mergeSettings, type SettingsLayers } from './merge-settings';
import { secretPaths, secretsIn } from './secret-paths';
import { upgradeSettings } from './settings-versions';

function merge(layers: Partial<SettingsLayers>) {
  return mergeSettings({ kept: {}, secrets: new Map(), provisioned: {}, ...layers });
}

describe('mergeSettings', () => {
  it('lets the provisioning file win key by key and names what it fixes', () => {
    const kept = { name: 'Lobby', display: { dwellSeconds: 9, theme: { accent: '#111111', title: 'Kept' } } };
    const provisioned = { version: 1, display: { dwellSeconds: 20, theme: { title: 'Fixed' } } };
    expect(merge({ kept, provisioned })).toEqual({
      settings: {
        version: 1,
        name: 'Lobby',
        display: { dwellSeconds: 20, theme: { accent: '#111111', title: 'Fixed' } },
      },
      managed: ['display.dwellSeconds', 'display.theme.title'],
    });
  });

  it.each([
    [
      'a list',
      { display: { slides: ['news', 'people'] }, privacy: { hidePeople: ['a', 'b'] } },
      { privacy: { hidePeople: ['c'] } },
      { display: { slides: ['news', 'people'] }, privacy: { hidePeople: ['c'] } },
      ['privacy.hidePeople'],
    ],
    [
      'how Motimate lets us in',
      { motimate: { auth: { grant: 'client_credentials', clientId: 'kept' } } },
      { motimate: { auth: { grant: 'password', username: 'u', password: 'p', clientId: 'c' } } },
      { motimate: { auth: { grant: 'password', username: 'u', password: 'p', clientId: 'c' } } },
      ['motimate.auth'],
    ],
    [
      'one of two ways to say where Motimate is',
      { motimate: { origin: 'https://other.example', dialect: 'v2' } },
      { motimate: { subdomain: 'acme' } },
      { motimate: { subdomain: 'acme', dialect: 'v2' } },
      ['motimate.subdomain'],
    ],
    [
      'an address where a subdomain was kept',
      { motimate: { subdomain: 'acme' } },
      { motimate: { origin: 'https://other.example' } },
      { motimate: { origin: 'https://other.example' } },
      ['motimate.origin'],
    ],
    [
      'a group where something else was',
      { panel: 'odd' },
      { panel: { pin: '1' } },
      { panel: { pin: '1' } },
      ['panel.pin'],
    ],
    ['nothing', { name: 'Lobby' }, {}, { name: 'Lobby' }, []],
  ])('takes %s whole', (_name, kept, provisioned, settings, managed) => {
    expect(merge({ kept, provisioned })).toEqual({ settings, managed });
  });

  it('puts secrets where they belong, and nowhere else', () => {
    const secrets = new Map(secretPaths.map(({ name }) => [name, `secret of ${name}`]));
    expect(merge({ secrets: secrets.set('mv.token', 'x') }).settings).toEqual({
      motivosity: { kioskId: 'secret of motivosity.kioskId' },
      panel: { pin: 'secret of panel.pin' },
    });
    const kept = {
      motivosity: { service: { appId: 'a' } },
      motimate: { auth: { grant: 'client_credentials', clientId: 'c' } },
    };
    expect(merge({ kept, secrets }).settings).toEqual({
      motivosity: {
        kioskId: 'secret of motivosity.kioskId',
        service: {
          appId: 'a',
          secureToken: 'secret of motivosity.service.secureToken',
          appSecret: 'secret of motivosity.service.appSecret',
        },
      },
      motimate: {
        auth: {
          grant: 'client_credentials',
          clientId: 'c',
          clientSecret: 'secret of motimate.auth.clientSecret',
        },
      },
      panel: { pin: 'secret of panel.pin' },
    });
  });

  const settings = fc.dictionary(
    fc.constantFrom('a', 'b', 'c', '__proto__', 'toString'),
    fc.jsonValue({ maxDepth: 3 }),
  );

  it('is the provisioning file alone over nothing, and never reads beyond own keys', () => {
    fc.assert(
      fc.property(settings, (provisioned) => {
        expect(merge({ provisioned }).settings).toEqual(provisioned);
        expect(merge({ kept: provisioned }).settings).toEqual(provisioned);
      }),
    );
  });

  it('changes nothing when it is laid over twice', () => {
    fc.assert(
      fc.property(settings, settings, (kept, provisioned) => {
        const once = merge({ kept, provisioned });
        expect(merge({ kept: once.settings, provisioned })).toEqual(once);
      }),
    );
  });
});

describe('secretsIn', () => {
  it('finds every secret', () => {
    const all = merge({
      kept: {
        motivosity: { service: {}, oauth: {} },
        motimate: { auth: { grant: 'password' } },
        health: {},
      },
      secrets: new Map(secretPaths.map(({ name }) => [name, 'x'])),
    }).settings;
    expect(secretsIn(all)).toEqual(
      secretPaths.map(({ name }) => name).filter((name) => name !== 'motimate.auth.clientSecret'),
    );
    expect(secretsIn({ motivosity: { origin: 'https://app.motivosity.com' } })).toEqual([]);
  });
});

describe('upgradeSettings', () => {
  /** Settings as version 1 kept them. Never changed: what a kiosk in the field has on its disk. */
  const version1 = {
    name: 'Oslo lobby',
    motivosity: { origin: 'https://app.motivosity.com' },
    display: { slides: ['leaderboard', 'news'], dwellSeconds: 10, theme: { mode: 'light' } },
    privacy: { hidePeople: ['jo@acme.example'] },
  };

  it('reads what each version wrote', () => {
    expect(upgradeSettings(version1, 1)).toEqual({ ok: true, value: version1 });
  });

  it('takes the steps that are missing, in order', () => {
    const steps = [1, 2, 3].map((number) => (old: object) => ({ ...old, [number]: Object.keys(old).length }));
    expect(upgradeSettings({}, 2, steps)).toEqual({ ok: true, value: { 2: 0, 3: 1 } });
    expect(upgradeSettings({}, 4, steps)).toEqual({ ok: true, value: {} });
  });

  it.each([
    ['no object', [1], 1],
    ['nothing', undefined, 1],
    ['a newer version', version1, 2],
    ['no version', version1, 0],
    ['half a version', version1, 1.5],
  ])('refuses %s', (_name, value, version) => {
    expect(upgradeSettings(value, version)).toMatchObject({ ok: false, error: { code: 'unreadable' } });
  });
});
