import { contrast, isHex } from '@ui/colour';
import { palette } from '@ui/palette';

/** How an accent reads. */
export interface AccentReading {
  /** Contrast of text on a surface in the accent, such as 5.6 (to 1). */
  readonly ratio: number;
  /** The surface as it is drawn, `#rrggbb`: the accent, or one near it on which text reads. */
  readonly drawn: string;
  readonly ink: string;
  readonly changed: 'not' | 'darker' | 'lighter';
}

/** How an accent reads in a mode, once the palette has made it readable; null = it is no colour. Pure. */
export function readAccent(accent: string, mode: 'dark' | 'light'): AccentReading | null {
  if (!isHex(accent)) return null;
  const { field, 'on-field': ink } = palette({ mode, accent });
  const before = contrast(accent, '#000000');
  const after = contrast(field, '#000000');
  const changed = Math.abs(after - before) < 0.15 ? 'not' : after < before ? 'darker' : 'lighter';
  return { ratio: contrast(field, ink), drawn: field, ink, changed };
}
