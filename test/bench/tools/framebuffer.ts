import { closeSync, openSync, readSync } from 'node:fs';
import path from 'node:path';

/** How many rows of the screen are looked at; spread evenly, they meet every line of text. */
const sampledRows = 72;
/** Neighbours are of different colours when these differ by more than this, sum of three channels. */
const visibleDifference = 60;
/** A row with so many changes from one colour to another has letters or faces in it; an empty window has two edges. */
const changesOfContent = 8;
/** So many rows with letters or faces are content. */
const rowsOfContent = 3;

/** What a look at the screen found. */
export interface Look {
  /** Whether there are letters or faces. A window that is only just being mapped, and is empty, has none. */
  readonly hasContent: boolean;
  /** Changes with the picture. */
  readonly hash: number;
}

/**
 * Looks at the pixels of a virtual display from outside, so that every app is timed by the same eye and nothing has
 * to be built into it. A look takes well under a millisecond.
 */
export class Framebuffer {
  readonly #file: number;
  readonly #start: number;
  readonly #lineBytes: number;
  readonly #height: number;
  readonly #row: Buffer;

  /** @param directory absolute directory that the X server keeps its pixels in */
  constructor(directory: string) {
    this.#file = openSync(path.join(directory, 'Xvfb_screen0'), 'r');
    // The file is an XWD image: header, colour map, pixels; all header fields are big-endian words.
    const header = Buffer.alloc(100);
    readSync(this.#file, header, 0, 100, 0);
    this.#height = header.readUInt32BE(20);
    this.#lineBytes = header.readUInt32BE(48);
    this.#start = header.readUInt32BE(0) + 12 * header.readUInt32BE(76);
    this.#row = Buffer.alloc(this.#lineBytes);
  }

  /** Looks at the screen once. */
  look(): Look {
    let rows = 0;
    let hash = 2_166_136_261;
    for (let turn = 0; turn < sampledRows; turn += 1) {
      const line = Math.floor(((turn + 0.5) * this.#height) / sampledRows);
      readSync(this.#file, this.#row, 0, this.#lineBytes, this.#start + line * this.#lineBytes);
      let changes = 0;
      let before = this.#row.readUInt32LE(0);
      // Every second pixel: a stem of a letter that is to be read from metres away is wider.
      for (let at = 0; at + 4 <= this.#lineBytes; at += 8) {
        const pixel = this.#row.readUInt32LE(at);
        hash = Math.imul(hash ^ pixel, 16_777_619);
        if (pixel !== before && difference(pixel, before) > visibleDifference) changes += 1;
        before = pixel;
      }
      if (changes >= changesOfContent) rows += 1;
    }
    return { hasContent: rows >= rowsOfContent, hash: hash >>> 0 };
  }

  /** Lets the file go. */
  close(): void {
    closeSync(this.#file);
  }
}

function difference(a: number, b: number): number {
  return [0, 8, 16].reduce((sum, shift) => sum + Math.abs(((a >> shift) & 255) - ((b >> shift) & 255)), 0);
}
