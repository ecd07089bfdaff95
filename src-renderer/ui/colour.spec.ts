import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { contrast, isHex, readableOn, toHex, toOklch } from './colour';

const hex = fc.integer({ min: 0, max: 0xffffff }).map((value) => `#${value.toString(16).padStart(6, '0')}`);

describe('colour', () => {
  it('knows well-known colours', () => {
    expect(toOklch('#ffffff').l).toBeCloseTo(1, 3);
    expect(toOklch('#000000').l).toBeCloseTo(0, 3);
    const red = toOklch('#ff0000');
    expect([red.l, red.c, red.h]).toEqual([
      expect.closeTo(0.628, 2),
      expect.closeTo(0.258, 2),
      expect.closeTo(29.2, 0),
    ]);
    expect(contrast('#ffffff', '#000000')).toBeCloseTo(21, 5);
    expect(contrast('#767676', '#ffffff')).toBeCloseTo(4.54, 2);
  });

  it('goes to OKLCH and back without loss', () => {
    fc.assert(
      fc.property(hex, (colour) => {
        expect(toHex(toOklch(colour))).toBe(colour);
      }),
    );
  });

  it('always makes a colour, and keeps lightness where chroma does not fit', () => {
    fc.assert(
      fc.property(fc.integer({ min: 10, max: 100 }), fc.integer({ min: 0, max: 360 }), (percent, h) => {
        const l = percent / 100;
        const made = toHex({ l, c: 0.4, h });
        expect(isHex(made)).toBe(true);
        expect(Math.abs(toOklch(made).l - l)).toBeLessThan(0.02);
      }),
    );
  });

  it('finds an ink that reads on any ground', () => {
    fc.assert(
      fc.property(hex, hex, (ground, wanted) => {
        expect(contrast(readableOn([ground], toOklch(wanted), 4.5), ground)).toBeGreaterThanOrEqual(4.5);
      }),
    );
  });

  it.each(['#fff', 'blue', '', '#12345g', '#1234567'])('does not take %j for a colour', (text) => {
    expect(isHex(text)).toBe(false);
  });
});
