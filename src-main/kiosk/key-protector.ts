import { safeStorage } from 'electron';

/** Protects a key by the operating system's keyring, where it has one that deserves the name. */
export const keyringProtector = {
  /** Known once the app is ready. On Linux `basic_text` is a fixed password, so it does not count. */
  get available(): boolean {
    if (!safeStorage.isEncryptionAvailable()) return false;
    return process.platform !== 'linux' || safeStorage.getSelectedStorageBackend() !== 'basic_text';
  },
  /** Encrypts for this user of this machine. Throws when the keyring refuses. */
  protect: (bytes: Uint8Array): Uint8Array =>
    safeStorage.encryptString(Buffer.from(bytes).toString('base64')),
  /** Decrypts what `protect` made. Throws when it was made elsewhere. */
  unprotect: (bytes: Uint8Array): Uint8Array =>
    Buffer.from(safeStorage.decryptString(Buffer.from(bytes)), 'base64'),
};
