import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { contrast, toOklch } from './colour';
import { defaultAccent, palette, textContrast } from './palette';

const hex = fc.integer({ min: 0, max: 0xffffff }).map((value) => `#${value.toString(16).padStart(6, '0')}`);
const extremes = [
  '#000000',
  '#ffffff',
  '#808080',
  '#ff0000',
  '#00ff00',
  '#0000ff',
  '#ffff00',
  '#00ffff',
  '#ff00ff',
];

/** Every text and what it lies on. */
const pairs = [
  ['ink', 'ground'],
  ['ink', 'plane'],
  ['ink', 'second'],
  ['ink', 'third'],
  ['ink-soft', 'ground'],
  ['ink-soft', 'plane'],
  ['accent', 'ground'],
  ['accent', 'plane'],
  ['on-field', 'field'],
  ['on-field', 'field-tint'],
  ['on-field-soft', 'field'],
  ['on-second', 'second'],
  ['on-third', 'third'],
] as const;

function check(mode: 'dark' | 'light', accent: string): void {
  const made = palette({ mode, accent });
  for (const [text, ground] of pairs) {
    expect(
      contrast(made[text], made[ground]),
      `${text} on ${ground}, ${accent} ${mode}`,
    ).toBeGreaterThanOrEqual(textContrast);
  }
}

describe('palette', () => {
  it.each(['dark', 'light'] as const)('reads AA on every accent, %s', (mode) => {
    fc.assert(
      fc.property(hex, (accent) => check(mode, accent)),
      { numRuns: 500 },
    );
    for (const accent of extremes) check(mode, accent);
  });

  it.each(['dark', 'light'] as const)('keeps the field apart from the ground, %s', (mode) => {
    fc.assert(
      fc.property(hex, (accent) => {
        const { field, ground } = palette({ mode, accent });
        expect(Math.abs(toOklch(field).l - toOklch(ground).l)).toBeGreaterThan(0.09);
      }),
    );
  });

  it('keeps the hue of the accent on its surface', () => {
    const { field } = palette({ mode: 'dark', accent: '#e11d48' });
    expect(Math.abs(toOklch(field).h - toOklch('#e11d48').h)).toBeLessThan(4);
  });

  it('takes what is no colour for the default accent', () => {
    expect(palette({ mode: 'dark', accent: 'nonsense' })).toEqual(
      palette({ mode: 'dark', accent: defaultAccent }),
    );
  });

  it('is what the token sheet paints before any script has run', () => {
    const sheet = readFileSync(resolve(import.meta.dirname, 'tokens.css'), 'utf8');
    for (const [name, value] of Object.entries(palette({ mode: 'dark', accent: defaultAccent }))) {
      expect(sheet).toContain(`--${name}: ${String(value)};`);
    }
  });
});
