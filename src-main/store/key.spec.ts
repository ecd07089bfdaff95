import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { FakeClock } from '../testing/fake-clock';
import { deriveKey, loadVaultKey, type KeyProtector } from './key';
import { listeningLog, temporaryDirectory } from './testing/store-fixtures';

const none: KeyProtector = {
  available: false,
  protect: () => {
    throw new Error('no keyring');
  },
  unprotect: () => {
    throw new Error('no keyring');
  },
};
const turned = (bytes: Uint8Array) => bytes.map((byte) => byte ^ 0x5a);
const keyring: KeyProtector = { available: true, protect: turned, unprotect: turned };

function load(dataDir: string, protector: KeyProtector) {
  return loadVaultKey({ dataDir, protector, clock: new FakeClock(), log: listeningLog() });
}

describe('the vault key', () => {
  it.each([
    ['keyring', keyring],
    ['key-file', none],
  ] as const)('is made once and read again: %s', (kind, protector) => {
    const dataDir = join(temporaryDirectory(), 'new');
    const made = load(dataDir, protector);
    expect(made).toMatchObject({ kind, created: true, lost: false, former: [] });
    expect(made.key).toHaveLength(32);
    expect(load(dataDir, protector)).toEqual({ ...made, created: false });
    expect(statSync(join(dataDir, 'vault.key')).mode & 0o777).toBe(0o600);
    expect(readdirSync(dataDir)).toEqual(['vault.key']);
  });

  it('is not in the file where a keyring wraps it', () => {
    const dataDir = temporaryDirectory();
    const { key } = load(dataDir, keyring);
    expect(readFileSync(join(dataDir, 'vault.key')).includes(Buffer.from(key))).toBe(false);
  });

  it.each([
    ['empty', () => Buffer.alloc(0)],
    ['garbage', () => Buffer.from('garbage')],
    ['cut off', (whole: Buffer) => whole.subarray(0, -1)],
    [
      'one bit wrong',
      (whole: Buffer) => whole.map((byte, at) => (at === whole.length - 12 ? byte ^ 1 : byte)),
    ],
    ['longer', (whole: Buffer) => Buffer.concat([whole, Buffer.from('x')])],
  ])('sets an unreadable file aside and says so: %s', (_name, damage: (whole: Buffer) => Uint8Array) => {
    const dataDir = temporaryDirectory();
    const file = join(dataDir, 'vault.key');
    const before = load(dataDir, none);
    const damaged = damage(readFileSync(file));
    writeFileSync(file, damaged);
    const after = load(dataDir, none);
    expect(after).toMatchObject({ kind: 'key-file', created: true, lost: true, former: [] });
    expect(after.key).not.toEqual(before.key);
    expect(readFileSync(after.replaced?.path ?? '').equals(damaged)).toBe(true);
    expect(load(dataDir, none)).toMatchObject({ key: after.key, created: false, lost: false });
  });

  it('gives back the key of a keyring that was locked for a while', () => {
    const dataDir = temporaryDirectory();
    const before = load(dataDir, keyring);
    const locked = load(dataDir, none);
    expect(locked).toMatchObject({ kind: 'key-file', lost: true, former: [] });
    expect(load(dataDir, keyring)).toMatchObject({ key: locked.key, lost: false, former: [before.key] });
  });

  it('uses a key file when the keyring breaks what it is given', () => {
    const forgetful: KeyProtector = { ...keyring, unprotect: () => new Uint8Array(40) };
    const dataDir = temporaryDirectory();
    const made = load(dataDir, forgetful);
    expect(made).toMatchObject({ kind: 'key-file', created: true, lost: false });
    expect(load(dataDir, forgetful).key).toEqual(made.key);
  });

  it('lives in memory when the disk takes nothing', () => {
    const file = join(temporaryDirectory(), 'file');
    writeFileSync(file, '');
    const made = load(join(file, 'below'), none);
    expect(made).toMatchObject({ kind: 'memory', created: true, lost: false });
    expect(made.key).toHaveLength(32);
  });

  it('keeps at most two set-aside files', () => {
    const dataDir = temporaryDirectory();
    const clock = new FakeClock();
    for (let round = 0; round < 5; round += 1) {
      writeFileSync(join(dataDir, 'vault.key'), `garbage ${round}`);
      clock.set(clock.now() + 1000);
      loadVaultKey({ dataDir, protector: none, clock, log: listeningLog() });
    }
    const copies = readdirSync(dataDir).filter((name) => name !== 'vault.key');
    expect(copies.map((name) => readFileSync(join(dataDir, name), 'utf8'))).toEqual([
      'garbage 3',
      'garbage 4',
    ]);
  });
});

describe('deriveKey', () => {
  it('gives each purpose its own key, always the same', () => {
    const master = new Uint8Array(32).fill(1);
    const keys = (['cache.db', 'media', 'state.db'] as const).map((purpose) =>
      Buffer.from(deriveKey(master, purpose)).toString('hex'),
    );
    expect(new Set(keys).size).toBe(3);
    expect(keys[0]).toBe(Buffer.from(deriveKey(master, 'cache.db')).toString('hex'));
    expect(keys.every((key) => key.length === 64)).toBe(true);
  });
});
