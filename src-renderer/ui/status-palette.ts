import { readableOn, toHex } from './colour';
import type { Palette, ThemeChoice } from './palette';

/** Colours of a page that is worked with, beside those of the palette. The name is the custom property's without `--`. */
export interface StatusPalette {
  /** A card that lies on the ground. */
  readonly raised: string;
  /** Edges of fields and buttons: 3 to 1 on everything they lie on. */
  readonly outline: string;
  /** Text that says all is well; AA on ground, plane, raised and `good-soft`. The others likewise. */
  readonly good: string;
  readonly 'good-soft': string;
  readonly warn: string;
  readonly 'warn-soft': string;
  readonly bad: string;
  readonly 'bad-soft': string;
  /** The surface of a button that destroys. */
  readonly 'bad-field': string;
  readonly 'on-bad-field': string;
}

const hues = { good: 152, warn: 72, bad: 25 } as const;

/** Makes the colours of a page that is worked with from the palette it goes with. */
export function statusPalette(mode: ThemeChoice['mode'], palette: Palette): StatusPalette {
  const dark = mode === 'dark';
  const raised = dark ? palette.plane : '#ffffff';
  const soft = (h: number) => toHex(dark ? { l: 0.27, c: 0.045, h } : { l: 0.95, c: 0.03, h });
  const text = (h: number, softHex: string) =>
    readableOn(
      [palette.ground, palette.plane, raised, softHex],
      { l: dark ? 0.82 : 0.46, c: dark ? 0.14 : 0.12, h },
      4.7,
    );
  const [goodSoft, warnSoft, badSoft] = [soft(hues.good), soft(hues.warn), soft(hues.bad)];
  const badField = toHex({ l: 0.5, c: 0.18, h: hues.bad });
  return {
    raised,
    outline: readableOn(
      [palette.ground, palette.plane, raised],
      { l: dark ? 0.55 : 0.62, c: 0.02, h: 260 },
      3.1,
    ),
    good: text(hues.good, goodSoft),
    'good-soft': goodSoft,
    warn: text(hues.warn, warnSoft),
    'warn-soft': warnSoft,
    bad: text(hues.bad, badSoft),
    'bad-soft': badSoft,
    'bad-field': badField,
    'on-bad-field': readableOn([badField], { l: 0.99, c: 0.005, h: hues.bad }, 4.7),
  };
}
