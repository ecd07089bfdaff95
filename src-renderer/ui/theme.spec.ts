// @vitest-environment happy-dom
import { expect, it } from 'vitest';
import { palette } from './palette';
import { applyTheme } from './theme';

it('puts every token of the theme on the element', () => {
  const root = document.createElement('div');
  applyTheme(root, { mode: 'light', accent: '#e11d48' });
  for (const [name, value] of Object.entries(palette({ mode: 'light', accent: '#e11d48' }))) {
    expect(root.style.getPropertyValue(`--${name}`)).toBe(value);
  }
  expect(root.dataset['mode']).toBe('light');
  expect(root.style.colorScheme).toBe('light');
});
