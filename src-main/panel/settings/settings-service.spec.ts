import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { SettingsChange } from '../../contract/panel/settings';
import { visibleSettingsSchema } from '../../contract/panel/visible-settings';
import { settingsRig } from '../testing/settings-rig';

const set = (secret: string, keep: 'machine' | 'unlock' = 'machine') =>
  ({ do: 'set', secret, keep }) as const;
const kiosk = 'k1osk-secret-ab1f';
const motimate: SettingsChange = {
  values: { motimate: { subdomain: 'acme', auth: { grant: 'password', username: 'mia', clientId: 'c-1' } } },
  secrets: { 'motimate.auth.password': set('correct horse 77') },
};

describe('SettingsService', () => {
  it('keeps what differs from the defaults, tells everybody, and has it after a restart', async () => {
    const { service, save, told, state, reopen } = settingsRig();
    expect(save({ display: { dwellSeconds: 9, transition: 'crossfade' }, name: 'Oslo' })).toMatchObject({
      ok: true,
      view: { values: { name: 'Oslo', display: { dwellSeconds: 9 } } },
    });
    expect(told.map(({ settings }) => settings.display.dwellSeconds)).toEqual([9]);
    expect(state.settings.read()).toMatchObject({
      value: { settings: { name: 'Oslo', display: { dwellSeconds: 9 } } },
    });
    expect(reopen().current().settings.name).toBe('Oslo');
    expect(save({ display: { dwellSeconds: null } }).ok).toBe(true);
    expect(service.view().values.display.dwellSeconds).toBe(12);
    expect(state.settings.read()).toMatchObject({ value: { settings: { name: 'Oslo' } } });
    await state.close();
  });

  it('tells the logo that the screen took up as news, though nothing was set since', async () => {
    const { service, state } = settingsRig();
    const before = service.view();
    service.showsLogo('media://logo/1');
    const after = service.view();
    expect(after).toMatchObject({ logo: 'media://logo/1' });
    expect(after.revision).toBeGreaterThan(before.revision);
    service.showsLogo('media://logo/1');
    expect(service.view().revision).toBe(after.revision);
    await state.close();
  });

  it.each<[string, SettingsChange['values'], string, RegExp]>([
    ['too short a dwell', { display: { dwellSeconds: 2 } }, 'display.dwellSeconds', /at least 6/],
    ['text for a number', { display: { dwellSeconds: 'x' } }, 'display.dwellSeconds', /must be a number/],
    ['a colour that is none', { display: { theme: { accent: 'red' } } }, 'display.theme.accent', /#2f6fed/],
    ['a zone that is none', { display: { timeZone: 'Oslo' } }, 'display.timeZone', /Europe\/Oslo/],
    ['a slide that is none', { display: { slides: ['leaders'] } }, 'display.slides.0', /must be one of/],
    [
      'a message without a title',
      { display: { messages: [{ body: 'x' }] } },
      'display.messages.0.title',
      /filled in/,
    ],
    [
      'an address with a path',
      { motivosity: { origin: 'https://a.example/x' } },
      'motivosity.origin',
      /without a path/,
    ],
    ['http', { motimate: { origin: 'http://a.example' } }, 'motimate.origin', /https/],
    ['a setting that is none', { display: { colour: 1 } }, 'display.colour', /not a setting/],
    ['off by a command that is missing', { schedule: { off: 'command' } }, 'schedule.off', /onCommand/],
    [
      'an auto-lock of no time',
      { panel: { autoLockSeconds: 1 } },
      'panel.autoLockSeconds',
      /at least 30 seconds/,
    ],
    [
      'an application without its id',
      { motivosity: { service: { appId: '' } } },
      'motivosity.service.appId',
      /not be empty/,
    ],
  ])('refuses %s, says where and what would be right, and keeps nothing', async (_, values, key, words) => {
    const { save, told, state } = settingsRig();
    const outcome = save({ name: 'Good', ...values });
    expect(outcome.ok).toBe(false);
    const problems = outcome.ok ? [] : outcome.problems;
    expect(problems.find((problem) => problem.key === key)?.message).toMatch(words);
    expect(told).toEqual([]);
    expect(state.settings.read()).toMatchObject({ value: { revision: 0 } });
    await state.close();
  });

  it('never shows a secret, only that it is set and how it ends', async () => {
    const { service, state } = settingsRig();
    expect(service.save({ values: {}, secrets: { 'motivosity.kioskId': set(`  ${kiosk} `) } }).ok).toBe(true);
    expect(service.save(motimate).ok).toBe(true);
    const view = service.view();
    expect(view.secrets['motivosity.kioskId']).toEqual({ set: true, hint: '1f', kept: 'machine' });
    expect(view.secrets['motimate.auth.password']).toEqual({ set: true, hint: '77', kept: 'machine' });
    expect(view.values.motimate.auth).toEqual({ grant: 'password', username: 'mia', clientId: 'c-1' });
    expect(view.connected).toEqual({ motivosity: true, motimate: true });
    expect(JSON.stringify(view)).not.toMatch(/k1osk|horse/);
    expect(service.current().settings.motivosity.kioskId).toBe(kiosk);
    await state.close();
  });

  it('takes no secret among the values', async () => {
    const { service, save, state } = settingsRig();
    save({ motivosity: { kioskId: kiosk }, panel: { pin: '123456' } });
    expect(service.current().settings.motivosity.kioskId).toBeUndefined();
    expect(service.current().settings.panel.pin).toBeUndefined();
    await state.close();
  });

  it('replaces and removes a secret; a connection without it is none, and what was typed stays', async () => {
    const { service, state } = settingsRig();
    service.save(motimate);
    service.save({ values: {}, secrets: { 'motimate.auth.password': set('another one 88') } });
    expect(service.current().settings.motimate.auth).toMatchObject({ password: 'another one 88' });
    expect(service.save({ values: {}, secrets: { 'motimate.auth.password': { do: 'remove' } } }).ok).toBe(
      true,
    );
    expect(service.current().settings.motimate.auth).toBeUndefined();
    expect(service.current().problems).toEqual([]);
    expect(service.view()).toMatchObject({
      values: { motimate: { auth: { username: 'mia' } } },
      connected: { motimate: false },
    });
    expect(state.secrets.has('motimate.auth.password')).toBe(false);
    await state.close();
  });

  it('forgets the secrets of a connection that is cleared or of another kind now', async () => {
    const { service, state } = settingsRig();
    service.save(motimate);
    service.save({
      values: { motimate: { auth: { grant: 'client_credentials', clientId: 'c-2' } } },
      secrets: { 'motimate.auth.clientSecret': set('shhh') },
    });
    expect(state.secrets.list()).toMatchObject({ value: [{ name: 'motimate.auth.clientSecret' }] });
    service.save({ values: { motimate: { auth: null } }, secrets: {} });
    expect(state.secrets.list()).toEqual({ ok: true, value: [] });
    expect(service.view().values.motimate).toMatchObject({ subdomain: 'acme' });
    await state.close();
  });

  it('holds a secret for this unlock only, never on the disk', async () => {
    const { service, told, state } = settingsRig();
    const name = 'motivosity.service.secureToken';
    const values = { motivosity: { service: { appId: 'app-1' } } };
    expect(service.save({ values, secrets: { [name]: set('for now only', 'unlock') } }).ok).toBe(true);
    expect(service.current().settings.motivosity.service).toEqual({
      appId: 'app-1',
      secureToken: 'for now only',
    });
    expect(service.view().secrets[name]).toEqual({ set: true, hint: 'ly', kept: 'unlock' });
    expect(state.secrets.has(name)).toBe(false);
    service.lock();
    expect(told.at(-1)?.settings.motivosity.service).toBeUndefined();
    expect(service.view().secrets[name].set).toBe(false);
    expect(service.view().values.motivosity.service).toEqual({ appId: 'app-1' });
    service.lock();
    expect(told).toHaveLength(2);
    await state.close();
  });

  it.each<[string, SettingsChange, string]>([
    [
      'the Kiosk ID for one unlock',
      { values: {}, secrets: { 'motivosity.kioskId': set('x', 'unlock') } },
      'motivosity.kioskId',
    ],
    ['an empty secret', { values: {}, secrets: { 'motivosity.kioskId': set('  ') } }, 'motivosity.kioskId'],
    [
      'a secret without its connection',
      { values: {}, secrets: { 'motimate.auth.password': set('x') } },
      'motimate.auth',
    ],
    [
      'a connection without its secret',
      { values: { motivosity: { oauth: { appId: 'a' } } }, secrets: {} },
      'motivosity.oauth.appSecret',
    ],
  ])('refuses %s', async (_, change, key) => {
    const { service, state } = settingsRig();
    const outcome = service.save(change);
    expect(outcome.ok ? [] : outcome.problems.map((problem) => problem.key)).toContain(key);
    expect(state.secrets.list()).toEqual({ ok: true, value: [] });
    await state.close();
  });

  it('shows what the provisioning file fixes and changes none of it', async () => {
    const { service, save, state } = settingsRig({
      display: { dwellSeconds: 20 },
      motivosity: { kioskId: 'fixed-secret-zz9q' },
    });
    expect(service.view()).toMatchObject({
      managed: ['display.dwellSeconds', 'motivosity.kioskId'],
      file: '/etc/motiboard.json',
      secrets: { 'motivosity.kioskId': { set: true, hint: '9q', kept: 'file' } },
    });
    expect(save({ display: { dwellSeconds: 20, transition: 'none' } }).ok).toBe(true);
    expect(save({ display: { dwellSeconds: 9 } })).toEqual({
      ok: false,
      problems: [
        {
          key: 'display.dwellSeconds',
          message: 'is fixed by the file /etc/motiboard.json and can only be changed there',
        },
      ],
    });
    expect(service.save({ values: {}, secrets: { 'motivosity.kioskId': set('mine') } }).ok).toBe(false);
    expect(service.current().settings.display).toMatchObject({ dwellSeconds: 20, transition: 'none' });
    await state.close();
  });

  it('is not stopped by old trouble elsewhere', async () => {
    const { save, state } = settingsRig({ display: { dwellSeconds: 'long' } });
    state.settings.write({ polling: { feeds: 1 } });
    expect(save({ name: 'Oslo' }).ok).toBe(true);
    expect(save({ polling: { users: 600 } }).ok).toBe(true);
    await state.close();
  });

  it('exchanges a subdomain for an address, and keeps the other when one is cleared', async () => {
    const { service, save, state } = settingsRig();
    save({ motimate: { subdomain: 'acme' } });
    save({ motimate: { origin: 'https://acme.example' } });
    expect(service.view().values.motimate).toMatchObject({ origin: 'https://acme.example' });
    expect(service.view().values.motimate.subdomain).toBeUndefined();
    save({ motimate: { subdomain: 'acme' } });
    save({ motimate: { origin: null } });
    expect(service.view().values.motimate.subdomain).toBe('acme');
    await state.close();
  });

  it('checks without keeping', async () => {
    const { service, told, state } = settingsRig();
    expect(service.preview({ values: { name: 'Oslo' }, secrets: {} })).toMatchObject({
      ok: true,
      settings: { name: 'Oslo' },
    });
    expect(service.preview({ values: { name: '' }, secrets: {} }).ok).toBe(false);
    expect([told, service.view().values.name]).toEqual([[], undefined]);
    await state.close();
  });

  it('property: whatever a page sends, nothing throws, and what is shown fits and is no secret', async () => {
    const { service, state } = settingsRig();
    service.save({ values: {}, secrets: { 'motivosity.kioskId': set(kiosk) } });
    const section = fc.constantFrom(
      'display',
      'motivosity',
      'motimate',
      'privacy',
      'schedule',
      'panel',
      'name',
      'x',
      '__proto__',
    );
    const values = fc.dictionary(section, fc.jsonValue({ maxDepth: 3 }));
    fc.assert(
      fc.property(values, (change) => {
        service.save({ values: JSON.parse(JSON.stringify(change)) as SettingsChange['values'], secrets: {} });
        const view = service.view();
        expect(visibleSettingsSchema.safeParse(view.values).success).toBe(true);
        expect(JSON.stringify(view)).not.toContain(kiosk);
        expect(service.current().settings.motivosity.kioskId).toBe(kiosk);
      }),
      { numRuns: 60 },
    );
    await state.close();
  });
});
