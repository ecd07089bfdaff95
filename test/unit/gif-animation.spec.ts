import { describe, expect, it } from 'vitest';
import { blend, writeGif, type Frame } from '../e2e/gallery/animation';

const plain = (red: number, green: number): Frame => {
  const rgba = new Uint8Array(4 * 8).map((_, at) => [red, green, 0, 255][at % 4] ?? 0);
  return { width: 4, height: 2, rgba };
};

describe('an animation', () => {
  it('fades one picture over the other', () => {
    expect([...blend(plain(0, 200), plain(100, 0), 0.25).rgba.slice(0, 4)]).toEqual([25, 150, 0, 255]);
  });

  it('is an endless GIF of its size, with every frame', () => {
    const frames = [plain(255, 0), plain(0, 255), plain(0, 255)].map((one) => ({ ...one, stays: 100 }));
    const gif = Buffer.from(writeGif([frames, frames]));
    expect(gif.subarray(0, 6).toString('latin1')).toBe('GIF89a');
    expect([gif.readUInt16LE(6), gif.readUInt16LE(8)]).toEqual([4, 2]);
    expect(gif.includes('NETSCAPE2.0')).toBe(true);
    // A graphic control extension for each frame.
    expect(gif.toString('latin1').split('\x21\xf9\x04')).toHaveLength(7);
  });
});
