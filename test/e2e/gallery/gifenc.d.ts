declare module 'gifenc' {
  /** Colours as `[red, green, blue]`, 0–255. */
  export type Palette = number[][];

  /** A GIF that is being written. */
  export interface Encoder {
    /** @param index one palette index per pixel; `delay` in ms; `dispose` 1 = the frame stays below the next one */
    writeFrame(
      index: Uint8Array,
      width: number,
      height: number,
      options: {
        palette: Palette;
        delay: number;
        transparent?: boolean;
        transparentIndex?: number;
        dispose?: number;
        repeat?: number;
      },
    ): void;
    finish(): void;
    bytes(): Uint8Array;
  }

  /** Begins a GIF. */
  export function GIFEncoder(): Encoder;
  /** The best palette of at most `colours` for RGBA pixels. */
  export function quantize(rgba: Uint8Array, colours: number): Palette;
  /** The nearest colour of the palette for each pixel. */
  export function applyPalette(rgba: Uint8Array, palette: Palette): Uint8Array;
}
