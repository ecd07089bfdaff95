import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sniffPicture } from './sniff';
import { gif, jpeg, png, webp } from './testing/picture-samples';

const samples: [string, (width: number, height: number) => Buffer, string, number][] = [
  ['PNG', png, 'image/png', 2 ** 31],
  ['JPEG', jpeg, 'image/jpeg', 65_535],
  ['progressive JPEG', (width, height) => jpeg(width, height, 0xc2), 'image/jpeg', 65_535],
  ['GIF', gif, 'image/gif', 65_535],
  ['lossy WebP', (width, height) => webp(width, height, 'VP8 '), 'image/webp', 16_383],
  ['lossless WebP', (width, height) => webp(width, height, 'VP8L'), 'image/webp', 16_384],
  ['extended WebP', (width, height) => webp(width, height, 'VP8X'), 'image/webp', 2 ** 24],
];

describe.each(samples)('sniffPicture: %s', (_name, make, type, largest) => {
  it('reads type and size', () => {
    const side = fc.oneof(
      fc.integer({ min: 1, max: Math.min(largest, 5000) }),
      fc.integer({ min: 1, max: largest }),
    );
    fc.assert(
      fc.property(side, side, (width, height) => {
        expect(sniffPicture(make(width, height))).toEqual({ ok: true, value: { type, width, height } });
      }),
      { numRuns: 50 },
    );
  });

  it('reads it in the middle of a larger buffer', () => {
    const whole = Buffer.concat([Buffer.alloc(7, 1), make(20, 30)]);
    expect(sniffPicture(whole.subarray(7))).toMatchObject({ ok: true, value: { width: 20, height: 30 } });
  });

  it('refuses it wherever it is cut off', () => {
    const whole = make(20, 30);
    // A GIF without its last byte has all its pixels.
    const spare = type === 'image/gif' ? 1 : 0;
    for (let length = 0; length < whole.length - spare; length += 1) {
      expect(sniffPicture(whole.subarray(0, length)), `${length} bytes`).toMatchObject({ ok: false });
    }
  });

  it('never throws when bytes are changed', () => {
    const change = fc.tuple(fc.nat(120), fc.nat(255));
    fc.assert(
      fc.property(fc.array(change, { minLength: 1, maxLength: 6 }), (changes) => {
        const bytes = make(20, 30);
        for (const [at, byte] of changes) if (at < bytes.length) bytes[at] = byte;
        const result = sniffPicture(bytes);
        if (result.ok) expect(Math.min(result.value.width, result.value.height)).toBeGreaterThan(0);
      }),
      { numRuns: 500 },
    );
  });

  it('never throws on its beginning and garbage', () => {
    fc.assert(
      fc.property(fc.nat(40), fc.uint8Array({ maxLength: 300 }), (length, garbage) => {
        const result = sniffPicture(Buffer.concat([make(20, 30).subarray(0, length), garbage]));
        expect(typeof result.ok).toBe('boolean');
      }),
      { numRuns: 500 },
    );
  });
});

describe('sniffPicture', () => {
  it.each([
    ['nothing', Buffer.alloc(0)],
    ['SVG', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>')],
    ['SVG after a declaration', Buffer.from('<?xml version="1.0"?><svg/>')],
    ['HTML', Buffer.from('<!doctype html><title>Not found</title>')],
    ['JSON', Buffer.from('{"error":"not found"}')],
    ['BMP', Buffer.concat([Buffer.from('BM'), Buffer.alloc(100)])],
    ['TIFF', Buffer.concat([Buffer.from('II*\0'), Buffer.alloc(100)])],
    ['AVIF', Buffer.concat([Buffer.from('\0\0\0\x1cftypavif'), Buffer.alloc(100)])],
    ['an icon', Buffer.concat([Buffer.from([0, 0, 1, 0]), Buffer.alloc(100)])],
    ['a sound', Buffer.concat([Buffer.from('RIFF\x40\0\0\0WAVE'), Buffer.alloc(100)])],
    ['a PDF', Buffer.from('%PDF-1.7 ')],
    ['GIF of another version', Buffer.concat([Buffer.from('GIF90a'), gif(4, 4).subarray(6)])],
  ])('refuses %s', (_name, bytes) => {
    expect(sniffPicture(bytes)).toMatchObject({ ok: false, error: { code: 'not-a-picture' } });
  });

  it.each([
    ['PNG', png(0, 5)],
    ['JPEG', jpeg(5, 0)],
    ['GIF', gif(0, 0)],
    ['WebP', webp(0, 5, 'VP8 ')],
  ])('refuses a %s without a size', (_name, bytes) => {
    expect(sniffPicture(bytes)).toMatchObject({ ok: false, error: { code: 'torn-picture' } });
  });

  it('counts a frame that reaches beyond the GIF', () => {
    expect(sniffPicture(gif(1, 1, { width: 30_000, height: 20_000 }))).toMatchObject({
      value: { width: 30_000, height: 20_000 },
    });
  });

  it('takes a picture with something after its end', () => {
    expect(sniffPicture(Buffer.concat([jpeg(3, 4), Buffer.alloc(9)]))).toMatchObject({ ok: true });
    expect(sniffPicture(Buffer.concat([png(3, 4), Buffer.alloc(9)]))).toMatchObject({ ok: true });
  });
});
