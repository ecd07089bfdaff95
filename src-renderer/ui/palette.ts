import { contrast, isHex, readableOn, toHex, toOklch, type Oklch } from './colour';

/** What the colours are made from. `accent` is `#rrggbb`; anything else counts as the default accent. */
export interface ThemeChoice {
  readonly mode: 'dark' | 'light';
  readonly accent: string;
}

/** Every colour token and its `#rrggbb`. The name is the custom property's without `--`. */
export interface Palette {
  /** The stage. */
  readonly ground: string;
  /** A plane that lies on the stage. */
  readonly plane: string;
  /** Hairlines and empty tracks. */
  readonly line: string;
  /** Text on ground and plane. */
  readonly ink: string;
  /** Quieter text on ground and plane; still AA. */
  readonly 'ink-soft': string;
  /** The accent as text on ground and plane; AA. */
  readonly accent: string;
  /** The accent as a surface. */
  readonly field: string;
  /** Text on `field`. */
  readonly 'on-field': string;
  /** Quieter text on `field`; still AA. */
  readonly 'on-field-soft': string;
  /** A drawing on `field` that text may lie on: next to it in lightness. */
  readonly 'field-tint': string;
  /** The accent as a quieter surface: second place. */
  readonly second: string;
  /** Text on `second`. */
  readonly 'on-second': string;
  /** The quietest accent surface: third place. */
  readonly third: string;
  /** Text on `third`. */
  readonly 'on-third': string;
  /** Decoration only, never under text. */
  readonly 'festive-1': string;
  readonly 'festive-2': string;
  readonly 'festive-3': string;
  readonly 'festive-4': string;
  readonly 'festive-5': string;
}

/** The accent where none, or none that is a colour, is set. */
export const defaultAccent = '#2f6fed';

/** Contrast that plain text keeps everywhere (WCAG AA). */
export const textContrast = 4.5;

const roomy = 5.6;

/** The accent as a surface: kept as it is when text reads well on it, else moved away from the middle. */
function surface(accent: Oklch, low: number, high: number): { field: Oklch; ink: string } {
  const l = Math.min(high, Math.max(low, accent.l));
  const light = toHex({ l: 0.985, c: 0.008, h: accent.h });
  const dark = toHex({ l: 0.17, c: Math.min(0.04, accent.c), h: accent.h });
  const [ink, step] = l <= 0.62 ? [light, -0.01] : [dark, 0.01];
  let field = { ...accent, l };
  while (contrast(toHex(field), ink) < roomy && field.l > 0.1 && field.l < 0.98) {
    field = { ...field, l: field.l + step };
  }
  return { field, ink };
}

/** Makes every colour from one accent, so that all text reads on what it lies on. */
export function palette({ mode, accent: text }: ThemeChoice): Palette {
  const accent = toOklch(isHex(text) ? text : defaultAccent);
  const { h } = accent;
  const dark = mode === 'dark';
  const tint = Math.min(accent.c * 0.22, 0.035);
  const shade = (l: number, c: number): string => toHex({ l, c, h });

  const ground = dark ? shade(0.165, tint) : shade(0.972, tint * 0.35);
  const plane = dark ? shade(0.215, tint * 1.1) : shade(0.938, tint * 0.5);
  const { field, ink: onField } = surface(accent, dark ? 0.44 : 0.34, dark ? 0.88 : 0.84);
  const fieldHex = toHex(field);
  const onFieldL = toOklch(onField).l;
  const tinted = { ...field, l: field.l + (onFieldL > 0.5 ? -0.045 : 0.045) };
  const fieldTint = toHex(tinted);
  const second = dark ? shade(0.36, accent.c * 0.6) : shade(0.83, accent.c * 0.42);
  const third = dark ? shade(0.285, accent.c * 0.38) : shade(0.885, accent.c * 0.25);
  const on = (surfaceHex: string) =>
    readableOn([surfaceHex], { l: dark ? 0.96 : 0.22, c: Math.min(0.03, tint), h }, 6);
  const festive = (turn: number) =>
    toHex({ l: dark ? 0.77 : 0.7, c: Math.max(0.13, Math.min(accent.c, 0.16)), h: (h + turn) % 360 });

  return {
    ground,
    plane,
    line: dark ? shade(0.31, tint * 1.2) : shade(0.87, tint * 0.7),
    ink: readableOn([ground, plane], { l: dark ? 0.97 : 0.2, c: tint * 0.3, h }, 11),
    'ink-soft': readableOn([ground, plane], { l: dark ? 0.77 : 0.45, c: tint * 0.8, h }, 5),
    accent: readableOn(
      [ground, plane],
      { l: dark ? Math.max(accent.l, 0.72) : accent.l, c: accent.c, h },
      4.6,
    ),
    field: fieldHex,
    'on-field': onField,
    'on-field-soft': readableOn(
      [fieldHex, fieldTint],
      { l: onFieldL > 0.5 ? 0.9 : 0.3, c: Math.min(accent.c * 0.4, 0.05), h },
      4.6,
    ),
    'field-tint': fieldTint,
    second,
    'on-second': on(second),
    third,
    'on-third': on(third),
    'festive-1': festive(0),
    'festive-2': festive(72),
    'festive-3': festive(144),
    'festive-4': festive(216),
    'festive-5': festive(288),
  };
}
