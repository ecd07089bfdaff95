import { describe, expect, it } from 'vitest';
import { fail, ok } from '../../contract/result';
import { RecordingLog } from '../../sync/testing/recording-log';
import { settingsInForce } from './settings-in-force';
import { parseSettings } from './tolerant-settings';

function inForce(
  kept: Record<string, unknown>,
  secrets: Record<string, string>,
  file: unknown,
  passing?: ReadonlyMap<string, string>,
) {
  const state = {
    settings: {
      read: () => ok({ settings: kept, revision: 1 }),
      write: () => ok(1),
    },
    secrets: {
      read: (name: string) =>
        secrets[name] === 'damaged' ? fail({ code: 'unreadable', message: '' }) : ok(secrets[name] ?? null),
      has: () => false,
      hint: () => null,
      list: () => ok([]),
      set: () => ok(null),
      remove: () => ok(null),
    },
  };
  return settingsInForce(parseSettings(file), state, new RecordingLog(), passing);
}

describe('settingsInForce', () => {
  it('is defaults, then what was set on this machine, then the provisioning file', () => {
    const { settings, problems, managed } = inForce(
      { name: 'Kept', display: { dwellSeconds: 9, locale: 'nb' } },
      { 'motivosity.kioskId': 'k' },
      { display: { dwellSeconds: 20 } },
    );
    expect(problems).toEqual([]);
    expect(managed).toEqual(['display.dwellSeconds']);
    expect(settings).toMatchObject({
      name: 'Kept',
      motivosity: { kioskId: 'k', origin: 'https://app.motivosity.com' },
      display: { dwellSeconds: 20, locale: 'nb', transition: 'crossfade' },
    });
  });

  it('leaves a bad key of the file to what was set on this machine, and names it', () => {
    const { settings, problems, managed } = inForce(
      { display: { dwellSeconds: 9 } },
      {},
      {
        display: { dwellSeconds: 'long', locale: 'nb' },
      },
    );
    expect(problems).toEqual([{ key: 'display.dwellSeconds', message: 'must be a number' }]);
    expect(managed).toEqual(['display.locale']);
    expect(settings.display).toMatchObject({ dwellSeconds: 9, locale: 'nb' });
  });

  it('goes on without a secret that cannot be read', () => {
    const kept = { motimate: { auth: { grant: 'password', username: 'u', clientId: 'c' } }, name: 'Kept' };
    const { settings, problems } = inForce(kept, { 'motimate.auth.password': 'damaged' }, {});
    expect(settings.motimate.auth).toBeUndefined();
    expect(settings.name).toBe('Kept');
    expect(problems.map(({ key }) => key)).toEqual(['motimate.auth.password']);
  });

  it('takes a connection without its secret for no connection', () => {
    const kept = {
      motivosity: { origin: 'https://a.example', service: { appId: 'a' }, oauth: { appId: 'b' } },
      motimate: { subdomain: 'acme', auth: { grant: 'password', username: 'u', clientId: 'c' } },
    };
    const { settings, problems } = inForce(kept, { 'motivosity.oauth.appSecret': 's' }, {});
    expect(problems).toEqual([]);
    expect(settings.motivosity).toMatchObject({
      origin: 'https://a.example',
      oauth: { appId: 'b', appSecret: 's' },
    });
    expect(settings.motivosity.service).toBeUndefined();
    expect(settings.motimate).toMatchObject({ subdomain: 'acme' });
    expect(settings.motimate.auth).toBeUndefined();
  });

  it('lets a secret that holds for now go before the one that is kept', () => {
    const kept = { motivosity: { service: { appId: 'a' } } };
    const passing = new Map([['motivosity.service.secureToken', 'now']]);
    const { settings } = inForce(kept, { 'motivosity.service.secureToken': 'kept' }, {}, passing);
    expect(settings.motivosity.service?.secureToken).toBe('now');
  });
});
