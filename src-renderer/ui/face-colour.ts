import { readableOn, toHex } from './colour';

/** Ground and ink for a face without a picture, `#rrggbb`. */
export interface FaceColour {
  readonly ground: string;
  readonly ink: string;
}

const hues = 15;

function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) {
    value = Math.imul(value ^ text.charCodeAt(at), 0x01000193);
  }
  return (value ^ (value >>> 15)) >>> 0;
}

/** A colour that always belongs to the same id, with an ink that reads on it (WCAG 7:1). */
export function faceColour(id: string): FaceColour {
  const seed = hash(id);
  const h = (seed % hues) * (360 / hues);
  const ground = toHex({ l: 0.8 + ((seed >>> 8) % 3) * 0.025, c: 0.095, h });
  return { ground, ink: readableOn([ground], { l: 0.28, c: 0.07, h }, 7) };
}
