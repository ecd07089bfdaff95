import { expect, it, vi } from 'vitest';
import { graphicsOf } from './graphics';

vi.mock('electron', () => ({ app: {} }));

it.each([
  ['enabled', 'fast'],
  ['enabled_force', 'fast'],
  ['disabled_software', 'slow'],
  ['disabled_off', 'slow'],
  ['unavailable_software', 'slow'],
  ['', 'slow'],
])('takes compositing that is "%s" for %s', (compositing, graphics) => {
  expect(graphicsOf(compositing)).toBe(graphics);
});
