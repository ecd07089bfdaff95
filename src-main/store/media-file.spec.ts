import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mediaFileOverhead, openPicture, sealPicture, sha256 } from './media-file';
import { aKey } from './testing/store-fixtures';

const picture = { type: 'image/png', bytes: Buffer.from('the bytes of a picture') } as const;
const hash = sha256(picture.bytes);

describe('a sealed picture', () => {
  it('opens to what it was and shows nothing of it', () => {
    const sealed = sealPicture(aKey, hash, picture);
    expect(openPicture(aKey, hash, sealed)).toEqual(picture);
    expect(Buffer.from(sealed).includes('picture of')).toBe(false);
    expect(Buffer.from(sealed).includes('bytes')).toBe(false);
    expect(sealed).toHaveLength(picture.bytes.length + mediaFileOverhead);
  });

  it('does not open with another key, or in the place of another picture', () => {
    const sealed = sealPicture(aKey, hash, picture);
    expect(openPicture(new Uint8Array(32), hash, sealed)).toBeNull();
    expect(openPicture(aKey, sha256('another'), sealed)).toBeNull();
  });

  it('does not open when any byte is changed or missing', () => {
    const sealed = Buffer.from(sealPicture(aKey, hash, picture));
    for (let at = 0; at < sealed.length; at += 1) {
      expect(openPicture(aKey, hash, sealed.subarray(0, at))).toBeNull();
      const changed = Buffer.from(sealed);
      changed[at] = (changed[at] ?? 0) ^ 1;
      expect(openPicture(aKey, hash, changed)).toBeNull();
    }
  });

  it('never throws on garbage', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), fc.boolean(), (bytes, headed) => {
        const start = headed ? sealPicture(aKey, hash, picture).subarray(0, 21) : new Uint8Array();
        expect(openPicture(aKey, hash, Buffer.concat([start, bytes]))).toBeNull();
      }),
    );
  });
});
