import { safeStorage } from 'electron';

/**
 * What is used of the engine's keyring: the calls that both the oldest and the newest supported runtime have.
 * The newest marks them as superseded by asynchronous ones, which the oldest lacks.
 */
interface Keyring {
  isEncryptionAvailable(): boolean;
  encryptString(text: string): Buffer;
  decryptString(bytes: Buffer): string;
  getSelectedStorageBackend(): string;
}

const keyring: Keyring = safeStorage;

/** Protects a key by the operating system's keyring, where it has one that deserves the name. */
export const keyringProtector = {
  /** Known once the app is ready. On Linux `basic_text` is a fixed password, so it does not count. */
  get available(): boolean {
    if (!keyring.isEncryptionAvailable()) return false;
    return process.platform !== 'linux' || keyring.getSelectedStorageBackend() !== 'basic_text';
  },
  /** Encrypts for this user of this machine. Throws when the keyring refuses. */
  protect: (bytes: Uint8Array): Uint8Array => keyring.encryptString(Buffer.from(bytes).toString('base64')),
  /** Decrypts what `protect` made. Throws when it was made elsewhere. */
  unprotect: (bytes: Uint8Array): Uint8Array =>
    Buffer.from(keyring.decryptString(Buffer.from(bytes)), 'base64'),
};
