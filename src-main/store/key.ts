import { createHash, hkdfSync, randomBytes, timingSafeEqual } from 'node:crypto';
import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Clock } from '../contract/clock';
import type { Log } from '../contract/log';
import { copiesOf, setAside } from './set-aside';
import { writeFileAtomicallySync } from './write-file-atomically';

/** Wraps small secrets with something the operating system guards, such as its keyring. */
export interface KeyProtector {
  /** Whether it can be used now. False also where the wrapping would protect nothing. */
  readonly available: boolean;
  /** Wraps. May throw. */
  protect(bytes: Uint8Array): Uint8Array;
  /** Unwraps what `protect` made. Throws when it cannot. */
  unprotect(bytes: Uint8Array): Uint8Array;
}

/**
 * Where the vault's master key lives: wrapped by the `keyring`; plainly in a `key-file` of mode 0600; or only in
 * `memory`, because the disk could not keep it: then nothing encrypted may be opened on disk in this run.
 */
export type KeyKind = 'keyring' | 'key-file' | 'memory';

/** The vault's master key and how it came about. */
export interface VaultKey {
  /** 32 bytes. */
  readonly key: Uint8Array;
  readonly kind: KeyKind;
  /** Made just now. */
  readonly created: boolean;
  /** There was a key file and it could not be read: what it protected is out of reach. */
  readonly lost: boolean;
  /** Where the unreadable key file was set aside, and why; absent when there was none. */
  readonly replaced?: { readonly path: string; readonly reason: string };
  /**
   * Earlier keys whose set-aside files can be read today, newest first: a keyring that was locked at one start
   * and open at the next gives back what was written with its key.
   */
  readonly former: readonly Uint8Array[];
}

/** What a part of the vault is for; each has its own key. */
export type KeyPurpose = 'cache.db' | 'media' | 'state.db' | 'secrets';

const keyBytes = 32;
const headings = {
  keyring: 'motiboard vault key 1 keyring\n',
  'key-file': 'motiboard vault key 1 key-file\n',
} as const;

/**
 * Reads the vault's master key from `<data-dir>/vault.key`, or makes one. Never throws and never overwrites: a
 * key file that cannot be read gets a new name and `lost` is true.
 */
export function loadVaultKey(deps: {
  readonly dataDir: string;
  readonly protector: KeyProtector;
  readonly clock: Clock;
  readonly log: Log;
}): VaultKey {
  const { dataDir, protector, clock, log } = deps;
  const file = join(dataDir, 'vault.key');
  let lost = false;
  let replaced: VaultKey['replaced'];
  try {
    mkdirSync(dataDir, { recursive: true, mode: 0o700 });
    const found = readKeyFile(file, protector);
    if (found.state === 'read') {
      return { key: found.key, kind: found.kind, created: false, lost, former: formerKeys(file, protector) };
    }
    if (found.state === 'unreadable') {
      lost = true;
      replaced = { path: setAside(file, [], clock.now()), reason: found.reason };
      log.error('the key file cannot be read; it was set aside and a new key was made', replaced);
    }
    const key = Uint8Array.from(randomBytes(keyBytes));
    const kind = writeKeyFile(file, key, protector, log);
    const former = formerKeys(file, protector);
    return { key, kind, created: true, lost, former, ...(replaced ? { replaced } : {}) };
  } catch (error) {
    log.error('the key cannot be kept on disk; nothing is kept over a restart', { reason: reasonOf(error) });
    const key = Uint8Array.from(randomBytes(keyBytes));
    return { key, kind: 'memory', created: true, lost, former: [], ...(replaced ? { replaced } : {}) };
  }
}

/** The key for one purpose, derived from the master key (HKDF-SHA-256). @returns 32 bytes */
export function deriveKey(master: Uint8Array, purpose: KeyPurpose): Uint8Array {
  return new Uint8Array(hkdfSync('sha256', master, '', `motiboard vault 1 ${purpose}`, keyBytes));
}

type KeyFile =
  | { readonly state: 'none' }
  | { readonly state: 'read'; readonly key: Uint8Array; readonly kind: 'keyring' | 'key-file' }
  | { readonly state: 'unreadable'; readonly reason: string };

function readKeyFile(file: string, protector: KeyProtector): KeyFile {
  let bytes: Uint8Array;
  try {
    bytes = readFileSync(file);
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return { state: 'none' };
    return { state: 'unreadable', reason: reasonOf(error) };
  }
  const wrapped = bodyAfter(headings.keyring, bytes);
  if (wrapped) {
    if (!protector.available) return { state: 'unreadable', reason: 'the keyring is not available' };
    try {
      const key = keyOf(protector.unprotect(wrapped));
      if (key) return { state: 'read', key, kind: 'keyring' };
    } catch (error) {
      return { state: 'unreadable', reason: `the keyring refused: ${reasonOf(error)}` };
    }
    return { state: 'unreadable', reason: 'the keyring gave back something else' };
  }
  const plain = bodyAfter(headings['key-file'], bytes);
  const key = plain ? keyOf(plain) : null;
  return key ? { state: 'read', key, kind: 'key-file' } : { state: 'unreadable', reason: 'it is damaged' };
}

function writeKeyFile(
  file: string,
  key: Uint8Array,
  protector: KeyProtector,
  log: Log,
): 'keyring' | 'key-file' {
  const body = Buffer.concat([key, checksum(key)]);
  if (protector.available) {
    try {
      writeFileAtomicallySync(file, Buffer.concat([Buffer.from(headings.keyring), protector.protect(body)]));
      // A keyring that cannot give back what it took would lose everything at the next start.
      if (readKeyFile(file, protector).state === 'read') return 'keyring';
      log.warn('the keyring does not give back what it took; a key file is used');
    } catch (error) {
      log.warn('the keyring cannot be used; a key file is used', { reason: reasonOf(error) });
    }
  }
  writeFileAtomicallySync(file, Buffer.concat([Buffer.from(headings['key-file']), body]));
  return 'key-file';
}

function formerKeys(file: string, protector: KeyProtector): Uint8Array[] {
  return copiesOf(file)
    .reverse()
    .map((copy) => readKeyFile(copy, protector))
    .flatMap((found) => (found.state === 'read' ? [found.key] : []));
}

/** A key carries eight bytes of its own hash, so that a damaged one is not taken for a key. */
function keyOf(body: Uint8Array): Uint8Array | null {
  if (body.length !== keyBytes + 8) return null;
  const key = Uint8Array.from(body.subarray(0, keyBytes));
  return timingSafeEqual(checksum(key), body.subarray(keyBytes)) ? key : null;
}

function checksum(key: Uint8Array): Uint8Array {
  return createHash('sha256').update('motiboard vault key').update(key).digest().subarray(0, 8);
}

function bodyAfter(heading: string, bytes: Uint8Array): Uint8Array | null {
  const expected = Buffer.from(heading);
  return expected.equals(bytes.subarray(0, expected.length)) ? bytes.subarray(expected.length) : null;
}

function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
