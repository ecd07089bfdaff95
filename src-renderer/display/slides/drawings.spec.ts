import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { celebrants } from './celebrants';
import { confetti } from './confetti';
import { qrPath } from './qr';
import { yearRings } from './rings';
import { rosettePath } from './rosette';
import { celebration } from './testing/examples';

describe('year rings', () => {
  it('has one ring per year, apart from each other and inside the limit', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 70 }), (years) => {
        const { face, rings } = yearRings(years, 49);
        expect(rings).toHaveLength(Math.min(40, years));
        expect(rings[0]).toBeGreaterThan(face);
        expect(Math.max(...rings)).toBeLessThanOrEqual(49.001);
        for (let at = 1; at < rings.length; at += 1) expect(rings[at]!).toBeGreaterThan(rings[at - 1]!);
      }),
    );
  });
});

describe('confetti', () => {
  it('is the same for the same seed, never on the face and never outside', () => {
    fc.assert(
      fc.property(fc.integer(), (seed) => {
        const pieces = confetti(seed, 64);
        expect(confetti(seed, 64)).toEqual(pieces);
        for (const { x, y, size } of pieces) {
          const away = Math.hypot(x, y);
          expect(away - size * 1.7).toBeGreaterThan(50);
          expect(away).toBeLessThan(95);
        }
      }),
    );
  });
});

describe('QR code', () => {
  it('draws every dark module and leaves a quiet zone', () => {
    const code = qrPath('https://example.com');
    expect(code).not.toBeNull();
    expect(code?.d).toMatch(/^(M\d+ \d+h\d+v1h-\d+z)+$/);
    const starts = [...(code?.d ?? '').matchAll(/M(\d+) (\d+)h(\d+)/g)].map((match) =>
      match.slice(1).map(Number),
    );
    expect(Math.min(...starts.map(([x]) => x!))).toBe(3);
    expect(Math.min(...starts.map(([, y]) => y!))).toBe(3);
    expect(Math.max(...starts.map(([x, , width]) => x! + width!))).toBe((code?.size ?? 0) - 3);
  });

  it('gives up on what no code can hold', () => {
    expect(qrPath('x'.repeat(5000))).toBeNull();
  });
});

it('closes the rosette with one lobe per petal', () => {
  expect(rosettePath(22, 46, 48).match(/Q/g)).toHaveLength(22);
});

it('celebrates everybody once', () => {
  const people = celebrants([celebration('birthday', ['Ana', 'Bo']), celebration('birthday', ['Bo', 'Cy'])]);
  expect(people.map(({ person }) => person.name)).toEqual(['Ana', 'Bo', 'Cy']);
});
