import { encode } from 'uqr';

/** A QR code as an SVG path: dark modules as 1x1 squares in a square of `size` units, quiet zone included. */
export interface QrPath {
  readonly size: number;
  readonly d: string;
}

/** Draws a text as a QR code, or null when it is too long for one. Medium error correction: screens reflect. */
export function qrPath(text: string): QrPath | null {
  try {
    const { size, data } = encode(text, { ecc: 'M', border: 3 });
    const runs = data.flatMap((row, y) => {
      const parts: string[] = [];
      for (let x = 0; x < row.length; x += 1) {
        if (row[x] !== true) continue;
        const start = x;
        while (row[x + 1] === true) x += 1;
        parts.push(`M${start} ${y}h${x - start + 1}v1h${start - x - 1}z`);
      }
      return parts;
    });
    return { size, d: runs.join('') };
  } catch {
    return null;
  }
}
