import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const root = join(import.meta.dirname, '..');

/** What stays where it is when a page is read from the right: sides and corners by name, and ways to a side. */
const physical: readonly RegExp[] = [
  // The middle is the same from both sides.
  /^(?:(?:margin|padding|border|scroll-margin|scroll-padding)-)?(?:left|right)(?:-\w+)?\s*:(?!\s*50%)/,
  /^border-(?:top|bottom)-(?:left|right)-radius\s*:/,
  /^(?:text-align|float|clear|justify-\w+)\s*:\s*(?:left|right)\b/,
  /translateX\((?!-?50%|0\))(?!.*var\(--flow)/,
];

/** Four lengths of which the sides differ: `margin: 0 1em 0 0`. */
function isLopsided(declaration: string): boolean {
  const [, values] =
    /^(?:margin|padding|inset|border-width|scroll-margin|scroll-padding)\s*:\s*(.+)$/s.exec(declaration) ??
    [];
  if (values === undefined) return false;
  const lengths = values.trim().match(/(?:[^\s(]|\((?:[^()]|\([^()]*\))*\))+/g) ?? [];
  return lengths.length === 4 && lengths[1] !== lengths[3];
}

/** The style sheet of a component, or a style sheet itself, without its comments. */
function cssOf(file: string): string {
  const text = readFileSync(join(root, file), 'utf8');
  const css = file.endsWith('.css') ? text : (/<style[^>]*>([^]*)<\/style>/.exec(text)?.[1] ?? '');
  return css.replace(/\/\*[^]*?\*\//g, '');
}

/** What of a style sheet is not mirrored where a page is read from the right. */
function unmirrored(css: string): string[] {
  return css
    .split(/[;{}]/)
    .map((part) => part.trim())
    .filter((part) => isLopsided(part) || physical.some((pattern) => pattern.test(part)));
}

const sheets = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((file) =>
  /\.(?:css|svelte)$/.test(file),
);

describe('styles', () => {
  it.each([
    ['margin-left: 1em', true],
    ['padding-inline-start: 1em', false],
    ['left: 0', true],
    ['border-right: 1px solid', true],
    ['border-top-left-radius: 1em', true],
    ['text-align: right', true],
    ['text-align: start', false],
    ['padding: 0 var(--s-2) 0 0', true],
    ['padding: 0 calc(1em + 2px) 1px calc(1em + 2px)', false],
    ['inset: 0 auto 0 0', true],
    ['transform: translateX(12px)', true],
    ['transform: translateX(calc(12px * var(--flow)))', false],
    ['transform: translateY(12px)', false],
    ['transform: translateX(-50%)', false],
  ])('%j is not mirrored: %j', (css, is) => {
    expect(unmirrored(`.a { ${css} }`).length > 0).toBe(is);
  });

  it('are mirrored where a page is read from the right', () => {
    expect(sheets.length).toBeGreaterThan(100);
    const found = sheets.flatMap((file) => unmirrored(cssOf(file)).map((part) => `${file}: ${part}`));
    expect(found).toEqual([]);
  });
});
