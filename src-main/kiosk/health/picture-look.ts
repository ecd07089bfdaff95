/** A picture of the screen, reduced to what tells a black one and a frozen one. */
export interface PictureSample {
  /** Whether there is no light in it anywhere. */
  readonly isBlack: boolean;
  /** Two pictures with the same mark are the same picture, point by point. */
  readonly mark: string;
}

/** Darker than this is black, 0 to 255 per colour. */
const blackBelow = 12;
/** So many points per thousand may be brighter: a stuck pixel, a cursor. */
const brightAllowed = 1;

/**
 * Looks at a picture's points.
 * @param points four bytes a point: three colours in any order, then alpha
 */
export function samplePicture(points: Uint8Array): PictureSample {
  let bright = 0;
  // FNV-1a, 32 bits: cheap, and chance does not repeat it from one minute to the next.
  let mark = 0x811c9dc5;
  for (let at = 0; at + 2 < points.length; at += 4) {
    const [first = 0, second = 0, third = 0] = [points[at], points[at + 1], points[at + 2]];
    if (Math.max(first, second, third) >= blackBelow) bright += 1;
    mark = Math.imul(mark ^ first, 0x01000193);
    mark = Math.imul(mark ^ second, 0x01000193);
    mark = Math.imul(mark ^ third, 0x01000193);
  }
  const count = Math.max(1, Math.floor(points.length / 4));
  return { isBlack: bright * 1000 <= count * brightAllowed, mark: (mark >>> 0).toString(16) };
}
