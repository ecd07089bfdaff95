import { hex, type Rgb } from './colour';

/** Skin from light to dark, and the colour of lips that goes with it. */
export const SKIN: readonly { readonly skin: Rgb; readonly lips: Rgb }[] = [
  { skin: hex('#f7d3bd'), lips: hex('#c9686b') },
  { skin: hex('#f2c9a1'), lips: hex('#c26a5e') },
  { skin: hex('#e2ac80'), lips: hex('#b25a50') },
  { skin: hex('#c1844f'), lips: hex('#96473c') },
  { skin: hex('#95603a'), lips: hex('#7a3430') },
  { skin: hex('#6d432c'), lips: hex('#58242a') },
];

/** Hair and cloth colours by their word in the roster. */
export const HAIR: Readonly<Record<string, Rgb>> = {
  black: hex('#241f2b'),
  brown: hex('#5a3727'),
  auburn: hex('#8c3f24'),
  red: hex('#c8572a'),
  blond: hex('#dfb668'),
  silver: hex('#cfd0d8'),
  grey: hex('#8f929c'),
  teal: hex('#1f8a8a'),
  rose: hex('#c9748c'),
  navy: hex('#2b3a67'),
};

/** Backgrounds with clothes that go with them: two tones of ground, the cloth, and its collar or lining. */
export const SETTINGS: readonly {
  readonly ground: Rgb;
  readonly disc: Rgb;
  readonly cloth: Rgb;
  readonly trim: Rgb;
}[] = [
  { ground: hex('#f4b860'), disc: hex('#f9d394'), cloth: hex('#2f4b7c'), trim: hex('#f5efe2') },
  { ground: hex('#7cc6c3'), disc: hex('#a9dedb'), cloth: hex('#d9583f'), trim: hex('#fbe3c6') },
  { ground: hex('#ee8f6f'), disc: hex('#f8b9a0'), cloth: hex('#234e52'), trim: hex('#f2e6d0') },
  { ground: hex('#8fa8e0'), disc: hex('#b7c8f0'), cloth: hex('#f2a541'), trim: hex('#fff4dc') },
  { ground: hex('#b7a2d8'), disc: hex('#d4c6ea'), cloth: hex('#3d3a6b'), trim: hex('#f0e2f5') },
  { ground: hex('#9cc28a'), disc: hex('#c3dcb3'), cloth: hex('#7a3b4e'), trim: hex('#f6e9dc') },
  { ground: hex('#f0a3b0'), disc: hex('#f8c9d1'), cloth: hex('#2d6a6f'), trim: hex('#eaf3ee') },
  { ground: hex('#5f8fae'), disc: hex('#8cb4cd'), cloth: hex('#f0ddb8'), trim: hex('#b2583c') },
  { ground: hex('#e6cf9c'), disc: hex('#f3e4c2'), cloth: hex('#4d6b53'), trim: hex('#f8f2e0') },
  { ground: hex('#d97f6a'), disc: hex('#eaa592'), cloth: hex('#f3ead9'), trim: hex('#34425e') },
];
