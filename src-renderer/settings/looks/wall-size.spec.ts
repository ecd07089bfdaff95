import type { MachineDisplay } from '@contract/panel/looks';
import { describe, expect, it } from 'vitest';
import { lying, wallSizeOf } from './wall-size';

const display = (width: number, height: number, primary = false): MachineDisplay => ({
  name: '',
  ...{ width, height, primary },
});
const office = display(3840, 2160);
const totem = display(2160, 3840, true);

describe('wallSizeOf', () => {
  it.each([
    ['the main display', [office, totem], 'primary', [1080, 1920]],
    ['the first of all', [office, totem], 'all', [1080, 1920]],
    ['the one that is chosen', [office, totem], 0, [1920, 1080]],
    ['the main one while the chosen one is away', [office, totem], 2, [1080, 1920]],
    ['a wide one', [display(3440, 1440, true)], 'primary', [2580, 1080]],
    ['the first where none is the main one', [office], 'primary', [1920, 1080]],
    ['a display that has no size', [display(0, 0, true)], 'primary', [lying.width, lying.height]],
    ['none', [], 'primary', [lying.width, lying.height]],
  ] as const)('has the proportions of %s', (_what, displays, chosen, [width, height]) => {
    expect(wallSizeOf(displays, chosen)).toEqual({ width, height });
  });
});
