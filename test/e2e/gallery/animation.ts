import { createRequire } from 'node:module';

/** A picture: opaque RGBA, four bytes a pixel. */
export interface Frame {
  readonly width: number;
  readonly height: number;
  readonly rgba: Uint8Array;
}

/** A picture and how long it stays, ms. */
export interface TimedFrame extends Frame {
  readonly stays: number;
}

// CommonJS that hides its names from `import`.
const { applyPalette, GIFEncoder, quantize } = createRequire(import.meta.url)(
  'gifenc',
) as typeof import('gifenc');

/** So many colours of each frame, and one for "as before". */
const colours = 255;

/** What is seen of two pictures while the second fades in over the first. @param share 0–1 of the second */
export function blend(below: Frame, above: Frame, share: number): Frame {
  const rgba = above.rgba.map((value, at) => Math.round(value * share + (below.rgba[at] ?? 0) * (1 - share)));
  return { ...above, rgba };
}

/**
 * Writes an endless GIF. Pixels that stay as they were are left out, which is most of them.
 * @param scenes frames that share a palette, made from the last of each scene and a few before
 */
export function writeGif(scenes: readonly (readonly TimedFrame[])[]): Uint8Array {
  const gif = GIFEncoder();
  let shown: Uint8Array | null = null;
  for (const frames of scenes) {
    const sampled = frames.filter((_, at) => at === frames.length - 1 || at % 5 === 0);
    const palette = quantize(joined(sampled.map(({ rgba }) => rgba)), colours);
    const asBefore = palette.length;
    for (const { width, height, rgba, stays } of frames) {
      const index = applyPalette(rgba, palette);
      const now = new Uint8Array(index.length * 3);
      for (let at = 0; at < index.length; at += 1) {
        now.set(palette[index[at] ?? 0] ?? [0, 0, 0], at * 3);
        if (shown !== null && isSame(shown, now, at * 3)) index[at] = asBefore;
      }
      gif.writeFrame(index, width, height, {
        palette: [...palette, [0, 0, 0]],
        ...{ delay: stays, transparent: shown !== null, transparentIndex: asBefore, dispose: 1, repeat: 0 },
      });
      shown = now;
    }
  }
  gif.finish();
  return gif.bytes();
}

function isSame(before: Uint8Array, now: Uint8Array, at: number): boolean {
  return before[at] === now[at] && before[at + 1] === now[at + 1] && before[at + 2] === now[at + 2];
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
