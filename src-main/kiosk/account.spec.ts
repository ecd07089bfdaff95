import { describe, expect, it } from 'vitest';
import { settingsSchema, type Settings } from '../contract/settings';
import { accountFingerprint, isConnected } from './account';

function settings(input: object): Settings {
  return settingsSchema.parse(input);
}

const password = { grant: 'password', username: 'ann', password: 'p', clientId: 'c' };

describe('isConnected', () => {
  it.each([
    ['nothing', {}, false],
    ['a Kiosk ID', { motivosity: { kioskId: 'k' } }, true],
    ['Motimate with a subdomain', { motimate: { subdomain: 'acme', auth: password } }, true],
    ['Motimate with an origin', { motimate: { origin: 'https://acme.example', auth: password } }, true],
    ['Motimate without a host', { motimate: { auth: password } }, false],
    ['Motimate without an identity', { motimate: { subdomain: 'acme' } }, false],
  ])('with %s', (_what, input, connected) => {
    expect(isConnected(settings(input))).toBe(connected);
  });
});

describe('accountFingerprint', () => {
  const base = { motivosity: { kioskId: 'k' }, motimate: { subdomain: 'acme', auth: password } };

  it('differs for other accounts', () => {
    const others = [
      { ...base, motivosity: { kioskId: 'k2' } },
      { ...base, motivosity: { kioskId: 'k', origin: 'https://eu.example' } },
      { ...base, motimate: { subdomain: 'other', auth: password } },
      { ...base, motimate: { subdomain: 'acme', auth: { ...password, username: 'bo' } } },
    ];
    const prints = [base, ...others].map((input) => accountFingerprint(settings(input)));
    expect(new Set(prints).size).toBe(prints.length);
  });

  it('stays when only a password or the looks change, and tells nothing', () => {
    const print = accountFingerprint(settings(base));
    const changed = { ...base, motimate: { subdomain: 'acme', auth: { ...password, password: 'new' } } };
    expect(accountFingerprint(settings({ ...changed, display: { dwellSeconds: 20 } }))).toBe(print);
    expect(print).toMatch(/^[0-9a-f]{64}$/);
  });
});
