/** A colour in OKLCH: lightness 0–1, chroma 0–0.4, hue in degrees. */
export interface Oklch {
  readonly l: number;
  readonly c: number;
  readonly h: number;
}

/** A colour in gamma-encoded sRGB, each channel 0–1 (outside that range = not displayable). */
interface Rgb {
  readonly r: number;
  readonly g: number;
  readonly b: number;
}

const clamp = (value: number, low: number, high: number): number => Math.min(high, Math.max(low, value));

function toLinear(channel: number): number {
  return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
}

function fromLinear(channel: number): number {
  return channel <= 0.0031308 ? channel * 12.92 : 1.055 * channel ** (1 / 2.4) - 0.055;
}

function parse(hex: string): Rgb {
  const digits = /^#?([0-9a-f]{6})$/i.exec(hex.trim())?.[1];
  if (digits === undefined) return { r: 0, g: 0, b: 0 };
  const channel = (at: number) => parseInt(digits.slice(at, at + 2), 16) / 255;
  return { r: channel(0), g: channel(2), b: channel(4) };
}

/** Whether a text is a colour as settings have them, `#rrggbb`. */
export function isHex(text: string): boolean {
  return /^#[0-9a-f]{6}$/i.test(text);
}

/** Turns `#rrggbb` into OKLCH. What is no colour counts as black. */
export function toOklch(hex: string): Oklch {
  const { r, g, b } = parse(hex);
  const [lr, lg, lb] = [toLinear(r), toLinear(g), toLinear(b)];
  const long = Math.cbrt(0.4122214708 * lr + 0.5363325363 * lg + 0.0514459929 * lb);
  const medium = Math.cbrt(0.2119034982 * lr + 0.6806995451 * lg + 0.1073969566 * lb);
  const short = Math.cbrt(0.0883024619 * lr + 0.2817188376 * lg + 0.6299787005 * lb);
  const l = 0.2104542553 * long + 0.793617785 * medium - 0.0040720468 * short;
  const a = 1.9779984951 * long - 2.428592205 * medium + 0.4505937099 * short;
  const bb = 0.0259040371 * long + 0.7827717662 * medium - 0.808675766 * short;
  const c = Math.hypot(a, bb);
  const h = c < 0.0005 ? 0 : ((Math.atan2(bb, a) * 180) / Math.PI + 360) % 360;
  return { l, c, h };
}

function toRgb({ l, c, h }: Oklch): Rgb {
  const a = c * Math.cos((h * Math.PI) / 180);
  const b = c * Math.sin((h * Math.PI) / 180);
  const long = (l + 0.3963377774 * a + 0.2158037573 * b) ** 3;
  const medium = (l - 0.1055613458 * a - 0.0638541728 * b) ** 3;
  const short = (l - 0.0894841775 * a - 1.291485548 * b) ** 3;
  return {
    r: fromLinear(4.0767416621 * long - 3.3077115913 * medium + 0.2309699292 * short),
    g: fromLinear(-1.2684380046 * long + 2.6097574011 * medium - 0.3413193965 * short),
    b: fromLinear(-0.0041960863 * long - 0.7034186147 * medium + 1.707614701 * short),
  };
}

function displayable({ r, g, b }: Rgb): boolean {
  return [r, g, b].every((channel) => channel >= -0.0005 && channel <= 1.0005);
}

/**
 * Turns OKLCH into `#rrggbb`. A colour that no screen can show keeps its lightness and hue and loses
 * chroma until it fits.
 */
export function toHex(colour: Oklch): string {
  const wanted = { l: clamp(colour.l, 0, 1), c: Math.max(0, colour.c), h: colour.h };
  let rgb = toRgb(wanted);
  if (!displayable(rgb)) {
    let low = 0;
    let high = wanted.c;
    for (let round = 0; round < 16; round += 1) {
      const middle = (low + high) / 2;
      if (displayable(toRgb({ ...wanted, c: middle }))) low = middle;
      else high = middle;
    }
    rgb = toRgb({ ...wanted, c: low });
  }
  const two = (channel: number) =>
    Math.round(clamp(channel, 0, 1) * 255)
      .toString(16)
      .padStart(2, '0');
  return `#${two(rgb.r)}${two(rgb.g)}${two(rgb.b)}`;
}

function luminance(hex: string): number {
  const { r, g, b } = parse(hex);
  return 0.2126 * toLinear(r) + 0.7152 * toLinear(g) + 0.0722 * toLinear(b);
}

/** WCAG 2 contrast of two `#rrggbb` colours, 1–21. */
export function contrast(one: string, other: string): number {
  const [a, b] = [luminance(one), luminance(other)];
  return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
}

/**
 * The colour nearest to `wanted` in lightness that reads on every one of `grounds` with at least `ratio`
 * (WCAG 2). Keeps the hue. Where nothing reaches the ratio, the better of black and white.
 */
export function readableOn(grounds: readonly string[], wanted: Oklch, ratio: number): string {
  const worst = (hex: string) => Math.min(...grounds.map((ground) => contrast(hex, ground)));
  for (let step = 0; step <= 100; step += 1) {
    for (const l of [wanted.l + step / 100, wanted.l - step / 100]) {
      if (l < 0 || l > 1) continue;
      const hex = toHex({ ...wanted, l });
      if (worst(hex) >= ratio) return hex;
    }
  }
  return worst('#ffffff') >= worst('#000000') ? '#ffffff' : '#000000';
}
