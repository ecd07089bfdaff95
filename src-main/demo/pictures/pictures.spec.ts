import { crc32, inflateSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { Temporal } from 'temporal-polyfill';
import { PEOPLE } from '../company/people';
import { Roster } from '../company/roster';
import { drawAvatar } from './avatar';
import { HAIR_STYLES } from './avatar-hair';
import { HAIR } from './avatar-palette';
import { Gallery } from './gallery';
import { encodePng } from './png';

/** Reads a PNG's chunks, checking each checksum. */
function chunks(png: Buffer): Map<string, Buffer> {
  const found = new Map<string, Buffer>();
  expect(png.subarray(0, 8).toString('hex')).toBe('89504e470d0a1a0a');
  for (let at = 8; at < png.length;) {
    const length = png.readUInt32BE(at);
    const type = png.toString('latin1', at + 4, at + 8);
    expect(png.readUInt32BE(at + 8 + length)).toBe(crc32(png.subarray(at + 4, at + 8 + length)));
    found.set(type, png.subarray(at + 8, at + 8 + length));
    at += 12 + length;
  }
  return found;
}

const sizeOf = (png: Buffer): number[] => {
  const header = chunks(png).get('IHDR');
  return [header?.readUInt32BE(0) ?? 0, header?.readUInt32BE(4) ?? 0];
};

describe('encodePng', () => {
  it('writes pixels that can be read back', async () => {
    const rgb = Uint8Array.from({ length: 5 * 3 * 3 }, (_, i) => (i * 37) & 255);
    const parts = chunks(await encodePng(5, 3, rgb));
    expect([...parts.keys()]).toEqual(['IHDR', 'IDAT', 'IEND']);
    const raw = inflateSync(parts.get('IDAT') ?? Buffer.alloc(0));
    const back: number[] = [];
    for (let y = 0; y < 3; y += 1)
      for (let x = 0; x < 15; x += 1)
        back.push(((raw[y * 16 + 1 + x] ?? 0) + (y > 0 ? (back[(y - 1) * 15 + x] ?? 0) : 0)) & 255);
    expect(back).toEqual([...rgb]);
  });
});

describe('the gallery', () => {
  const roster = new Roster(1, 40, Temporal.PlainDate.from('2026-03-12'));
  const gallery = new Gallery(roster);

  it.each([
    ['avatar', 'user-solveig-haugen', [512, 512]],
    ['badge', 'compass', [512, 512]],
    ['content', 'plants', [1600, 900]],
  ] as const)('draws %s %s', async (kind, name, size) => {
    const png = await gallery.picture(kind, name);
    expect(sizeOf(png ?? Buffer.alloc(0))).toEqual(size);
    expect(await gallery.picture(kind, name)).toBe(png);
  });

  it.each([
    ['avatar', 'user-ewa-zielinska'],
    ['avatar', 'user-nobody'],
    ['badge', 'toString'],
    ['content', 'constructor'],
  ] as const)('has no %s %s', async (kind, name) => {
    expect(await gallery.picture(kind, name)).toBeUndefined();
  });

  it('draws the same person the same, and two people differently', () => {
    const look = ['s3', 'bob', 'brown'];
    const once = Buffer.from(drawAvatar(look, 'user-a').toBytes());
    expect(once.equals(drawAvatar(look, 'user-a').toBytes())).toBe(true);
    expect(once.equals(drawAvatar(look, 'user-b').toBytes())).toBe(false);
  });
});

describe("the roster's looks", () => {
  it('uses only words that the portraits know', () => {
    const extras = ['glasses', 'beard', 'stubble', 'moustache', 'freckles', 'earrings', 'captain'];
    for (const { look } of PEOPLE.filter((person) => person.look.length > 0)) {
      const [tone = '', style = '', colour = '', ...others] = look;
      expect(tone).toMatch(/^s[1-6]$/);
      expect(Object.keys(HAIR_STYLES)).toContain(style);
      expect(Object.keys(HAIR)).toContain(colour);
      expect(extras).toEqual(expect.arrayContaining(others));
    }
  });
});
