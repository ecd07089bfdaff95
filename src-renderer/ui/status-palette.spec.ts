import { describe, expect, it } from 'vitest';
import { contrast } from './colour';
import { palette } from './palette';
import { statusPalette } from './status-palette';

const accents = ['#2f6fed', '#000000', '#ffffff', '#ffe600', '#e4002b', '#00a36c', '#7f7f7f', 'none'];
const cases = (['dark', 'light'] as const).flatMap((mode) => accents.map((accent) => ({ mode, accent })));

describe('statusPalette', () => {
  it.each(cases)('reads well everywhere: $mode, $accent', ({ mode, accent }) => {
    const base = palette({ mode, accent });
    const status = statusPalette(mode, base);
    const grounds = [base.ground, base.plane, status.raised];
    for (const name of ['good', 'warn', 'bad'] as const) {
      for (const ground of [...grounds, status[`${name}-soft`]]) {
        expect(contrast(status[name], ground)).toBeGreaterThanOrEqual(4.5);
      }
    }
    for (const ground of grounds) expect(contrast(status.outline, ground)).toBeGreaterThanOrEqual(3);
    for (const text of [base.ink, base['ink-soft'], base.accent]) {
      expect(contrast(text, status.raised)).toBeGreaterThanOrEqual(4.5);
    }
    expect(contrast(status['bad-field'], status['on-bad-field'])).toBeGreaterThanOrEqual(4.5);
  });
});
