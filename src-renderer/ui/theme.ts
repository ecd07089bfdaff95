import { palette, type ThemeChoice } from './palette';

export type { ThemeChoice } from './palette';

/**
 * Puts a theme's colours on an element as custom properties (`--ground`, `--ink`, …; tokens.css says what each is
 * for), with `data-mode` and `color-scheme`. Usually the document's root.
 */
export function applyTheme(root: HTMLElement, theme: ThemeChoice): void {
  for (const [name, hex] of Object.entries(palette(theme))) root.style.setProperty(`--${name}`, String(hex));
  root.dataset['mode'] = theme.mode;
  root.style.colorScheme = theme.mode;
}
