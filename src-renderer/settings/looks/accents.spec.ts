import { contrast } from '@ui/colour';
import { describe, expect, it } from 'vitest';
import { accents } from './accents';

describe('the colours that are offered', () => {
  it.each(Object.entries(accents))('white reads on %s', (_name, hex) => {
    expect(contrast(hex, '#ffffff')).toBeGreaterThanOrEqual(4.5);
  });
});
