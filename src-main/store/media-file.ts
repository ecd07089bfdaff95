import { createCipheriv, createDecipheriv, createHash, randomBytes } from 'node:crypto';
import type { Picture, PictureType } from './media';

/** How a picture lies on disk: heading, type, nonce, tag, then the encrypted bytes. */
const heading = Buffer.from('motiboard picture 1\n');
const types: readonly PictureType[] = ['image/jpeg', 'image/png', 'image/gif', 'image/webp'];
const nonceBytes = 12;
const tagBytes = 16;
const cipher = 'aes-256-gcm';

/** How much larger the file is than the picture, bytes. */
export const mediaFileOverhead = heading.length + 1 + nonceBytes + tagBytes;

/** SHA-256 of a picture or an address, 64 hex digits. */
export function sha256(content: Uint8Array | string): string {
  return createHash('sha256').update(content).digest('hex');
}

/**
 * Encrypts a picture (AES-256-GCM). Its type and its hash are sealed with it, so that files cannot change places.
 * @param key 32 bytes
 */
export function sealPicture(key: Uint8Array, hash: string, picture: Picture): Uint8Array {
  const start = Buffer.concat([heading, Buffer.from([types.indexOf(picture.type)])]);
  const nonce = randomBytes(nonceBytes);
  const sealing = createCipheriv(cipher, key, nonce);
  sealing.setAAD(Buffer.concat([start, Buffer.from(hash)]));
  const body = Buffer.concat([sealing.update(picture.bytes), sealing.final()]);
  return Buffer.concat([start, nonce, sealing.getAuthTag(), body]);
}

/** Decrypts what `sealPicture` made; null when it is torn, changed, or of another key. */
export function openPicture(key: Uint8Array, hash: string, file: Uint8Array): Picture | null {
  if (file.length < mediaFileOverhead || !heading.equals(file.subarray(0, heading.length))) return null;
  const type = types[file[heading.length] ?? -1];
  if (!type) return null;
  const start = heading.length + 1;
  const tagStart = start + nonceBytes;
  const bodyStart = tagStart + tagBytes;
  const opening = createDecipheriv(cipher, key, file.subarray(start, tagStart), { authTagLength: tagBytes });
  opening.setAAD(Buffer.concat([file.subarray(0, start), Buffer.from(hash)]));
  opening.setAuthTag(file.subarray(tagStart, bodyStart));
  try {
    return { type, bytes: Buffer.concat([opening.update(file.subarray(bodyStart)), opening.final()]) };
  } catch {
    // The tag does not fit: that is the answer, there is nothing more to tell.
    return null;
  }
}
