import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';

const cipher = 'aes-256-gcm';
const nonceBytes = 12;
const tagBytes = 16;

/**
 * Encrypts a secret (AES-256-GCM). Its name is sealed with it, so that secrets cannot change places.
 * @param key 32 bytes, of purpose `secrets`
 * @returns base64 of nonce, tag and ciphertext
 */
export function sealSecret(key: Uint8Array, name: string, secret: string): string {
  const nonce = randomBytes(nonceBytes);
  const sealing = createCipheriv(cipher, key, nonce);
  sealing.setAAD(Buffer.from(name));
  const body = Buffer.concat([sealing.update(secret, 'utf8'), sealing.final()]);
  return Buffer.concat([nonce, sealing.getAuthTag(), body]).toString('base64');
}

/** Decrypts what `sealSecret` made; null when it is damaged, of another name or of another key. */
export function openSecret(key: Uint8Array, name: string, sealed: string): string | null {
  const bytes = Buffer.from(sealed, 'base64');
  if (bytes.length < nonceBytes + tagBytes) return null;
  const opening = createDecipheriv(cipher, key, bytes.subarray(0, nonceBytes), { authTagLength: tagBytes });
  opening.setAAD(Buffer.from(name));
  opening.setAuthTag(bytes.subarray(nonceBytes, nonceBytes + tagBytes));
  try {
    const body = bytes.subarray(nonceBytes + tagBytes);
    return Buffer.concat([opening.update(body), opening.final()]).toString('utf8');
  } catch {
    // The tag does not fit: that is the answer, there is nothing more to tell.
    return null;
  }
}
