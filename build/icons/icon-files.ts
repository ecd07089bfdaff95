import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { Resvg } from '@resvg/resvg-js';
import { projectRoot } from '../shared/project';

/** The one drawing that every icon is made from. */
const drawing = path.join('resources', 'icons', 'motiboard.svg');
/** Sides of the pictures, px: what Linux desktops look for, and what the packager makes `.ico` and `.icns` of. */
const sides = [16, 32, 48, 64, 128, 256, 512, 1024];

/** A file made from the drawing. */
export interface IconFile {
  /** Relative to the project. */
  readonly file: string;
  readonly bytes: Uint8Array;
}

/** Every picture of the icon, as `resources/icons/<side>x<side>.png`. */
export async function iconFiles(): Promise<IconFile[]> {
  const svg = await readFile(path.join(projectRoot, drawing), 'utf8');
  return sides.map((side) => ({
    file: path.join('resources', 'icons', `${side}x${side}.png`),
    bytes: new Resvg(svg, { fitTo: { mode: 'width', value: side } }).render().asPng(),
  }));
}
