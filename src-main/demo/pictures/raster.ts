import type { Rgb } from './colour';
import type { Shape } from './shapes';

/** Colour of a point: one for all, or a function of the place. */
export type Paint = Rgb | ((x: number, y: number) => Rgb);

/** How a shape is painted: `alpha` from 0 to 1; `soft` widens its edge by so many px. */
export interface FillOptions {
  readonly alpha?: number;
  readonly soft?: number;
}

/** Edge of the squares that are looked at as a whole before their pixels are, px. */
const TILE = 8;
/** From a tile's middle to its corner, with room for distances that are only nearly exact. */
const REACH = TILE * 1.1;

/** A picture being drawn: RGB as numbers, so that many soft layers leave no steps. */
export class Raster {
  private readonly data: Float32Array;

  constructor(
    readonly width: number,
    readonly height: number,
  ) {
    this.data = new Float32Array(width * height * 3);
  }

  /** Paints a shape with smooth edges. */
  fill(shape: Shape, paint: Paint, options: FillOptions = {}): void {
    const { alpha = 1, soft = 0 } = options;
    const edge = 0.5 + soft;
    const left = Math.max(0, Math.floor(shape.box[0] - edge - 1));
    const top = Math.max(0, Math.floor(shape.box[1] - edge - 1));
    const right = Math.min(this.width, Math.ceil(shape.box[2] + edge + 1));
    const bottom = Math.min(this.height, Math.ceil(shape.box[3] + edge + 1));
    for (let ty = top; ty < bottom; ty += TILE) {
      for (let tx = left; tx < right; tx += TILE) {
        const middle = shape.distance(tx + TILE / 2, ty + TILE / 2);
        if (middle > edge + REACH) continue;
        const endX = Math.min(right, tx + TILE);
        const endY = Math.min(bottom, ty + TILE);
        const whole = middle < -edge - REACH;
        for (let y = ty; y < endY; y += 1) {
          for (let x = tx; x < endX; x += 1) {
            const covered = whole ? 1 : coverage(shape.distance(x + 0.5, y + 0.5), edge, soft > 0);
            if (covered > 0)
              this.mixIn(x, y, typeof paint === 'function' ? paint(x, y) : paint, alpha * covered);
          }
        }
      }
    }
  }

  /** Covers everything with a colour for each row, from the top. */
  cover(rowColour: (y: number) => Rgb): void {
    const { data, width } = this;
    for (let y = 0; y < this.height; y += 1) {
      const [r, g, b] = rowColour(y);
      for (let i = y * width * 3; i < (y + 1) * width * 3; i += 3) {
        data[i] = r;
        data[i + 1] = g;
        data[i + 2] = b;
      }
    }
  }

  /** Adds a colour's light around a point, fading to nothing at `radius` px. */
  glow(cx: number, cy: number, radius: number, colour: Rgb, strength: number): void {
    const { data } = this;
    const [r, g, b] = colour;
    for (let y = Math.max(0, Math.floor(cy - radius)); y < Math.min(this.height, cy + radius); y += 1) {
      for (let x = Math.max(0, Math.floor(cx - radius)); x < Math.min(this.width, cx + radius); x += 1) {
        const near = 1 - Math.sqrt((x - cx) ** 2 + (y - cy) ** 2) / radius;
        if (near <= 0) continue;
        const a = near * near * strength;
        const i = (y * this.width + x) * 3;
        // Screened, not added: light makes brighter and never burns out.
        data[i] = (data[i] ?? 0) + (255 - (data[i] ?? 0)) * a * (r / 255);
        data[i + 1] = (data[i + 1] ?? 0) + (255 - (data[i + 1] ?? 0)) * a * (g / 255);
        data[i + 2] = (data[i + 2] ?? 0) + (255 - (data[i + 2] ?? 0)) * a * (b / 255);
      }
    }
  }

  /** The finished pixels, 3 bytes each, with a fine ordered grain that hides the steps of slow gradients. */
  toBytes(): Uint8Array {
    const { data, width } = this;
    const bytes = new Uint8ClampedArray(data.length);
    let i = 0;
    for (let y = 0; y < this.height; y += 1) {
      for (let x = 0; x < width; x += 1) {
        // Half a step less, as a clamped array rounds to the nearest.
        const grain = (BAYER[((y & 3) << 2) | (x & 3)] ?? 0) / 16 - 0.47;
        for (const end = i + 3; i < end; i += 1) bytes[i] = (data[i] ?? 0) + grain;
      }
    }
    return new Uint8Array(bytes.buffer);
  }

  private mixIn(x: number, y: number, [r, g, b]: Rgb, a: number): void {
    const { data } = this;
    const i = (y * this.width + x) * 3;
    data[i] = (data[i] ?? 0) * (1 - a) + r * a;
    data[i + 1] = (data[i + 1] ?? 0) * (1 - a) + g * a;
    data[i + 2] = (data[i + 2] ?? 0) * (1 - a) + b * a;
  }
}

/** How much of a pixel lies inside, from its middle's distance. A soft edge eases in and out. */
function coverage(distance: number, edge: number, eased: boolean): number {
  if (distance >= edge) return 0;
  const covered = distance <= -edge ? 1 : 0.5 - distance / (2 * edge);
  return eased ? covered * covered * (3 - 2 * covered) : covered;
}

const BAYER = [0, 8, 2, 10, 12, 4, 14, 6, 3, 11, 1, 9, 15, 7, 13, 5];
