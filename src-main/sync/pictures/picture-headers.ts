/** How large a picture is, px. */
export interface Dimensions {
  readonly width: number;
  readonly height: number;
}

/** Reads the size of a PNG that is there to its last chunk (`IEND`); null = it is not. */
export function readPng(bytes: Uint8Array): Dimensions | null {
  const view = viewOf(bytes);
  let size: Dimensions | null = null;
  let pixels = false;
  // Chunks: length, four letters, data, checksum.
  for (let at = 8; at + 12 <= bytes.length;) {
    const length = view.getUint32(at);
    const kind = lettersAt(bytes, at + 4);
    if (at + 12 + length > bytes.length) return null;
    if (kind === 'IHDR' && length >= 8) {
      size = { width: view.getUint32(at + 8), height: view.getUint32(at + 12) };
    }
    if (!size) return null;
    if (kind === 'IDAT') pixels = true;
    if (kind === 'IEND') return pixels ? size : null;
    at += 12 + length;
  }
  return null;
}

/** Reads the size of a JPEG that has an end after its pixels begin; null = it has not. */
export function readJpeg(bytes: Uint8Array): Dimensions | null {
  const view = viewOf(bytes);
  let size: Dimensions | null = null;
  let at = 2;
  while (at + 4 <= bytes.length) {
    if (bytes[at] !== 0xff) return null;
    const marker = bytes[at + 1] ?? 0;
    if (marker === 0xff) {
      // Filling before a marker.
      at += 1;
      continue;
    }
    if (marker === 0x01 || (marker >= 0xd0 && marker <= 0xd8)) {
      at += 2;
      continue;
    }
    const length = view.getUint16(at + 2);
    if (length < 2 || at + 2 + length > bytes.length) return null;
    const frame = marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
    if (frame && length >= 8) size = { height: view.getUint16(at + 5), width: view.getUint16(at + 7) };
    at += 2 + length;
    if (marker === 0xda) return size && endsAfter(bytes, at) ? size : null;
  }
  return null;
}

/** Reads the size of a GIF with at least one whole frame; null = it has none. */
export function readGif(bytes: Uint8Array): Dimensions | null {
  if (bytes.length < 13) return null;
  const view = viewOf(bytes);
  let width = view.getUint16(6, true);
  let height = view.getUint16(8, true);
  let at = 13 + colourTable(bytes[10] ?? 0);
  let frames = 0;
  while (at < bytes.length) {
    const kind = bytes[at];
    if (kind === 0x3b) break;
    if (kind === 0x21) {
      at = afterBlocks(bytes, at + 2);
    } else if (kind === 0x2c && at + 10 < bytes.length) {
      // A frame may reach beyond the size that the file declares.
      width = Math.max(width, view.getUint16(at + 1, true) + view.getUint16(at + 5, true));
      height = Math.max(height, view.getUint16(at + 3, true) + view.getUint16(at + 7, true));
      at = afterBlocks(bytes, at + 11 + colourTable(bytes[at + 9] ?? 0));
      if (at <= bytes.length) frames += 1;
    } else {
      break;
    }
  }
  return frames > 0 ? { width, height } : null;
}

/** Reads the size of a WebP (lossy, lossless or extended) that is there to its end; null = it is not. */
export function readWebp(bytes: Uint8Array): Dimensions | null {
  if (bytes.length < 30) return null;
  const view = viewOf(bytes);
  if (view.getUint32(4, true) + 8 > bytes.length) return null;
  const kind = lettersAt(bytes, 12);
  if (kind === 'VP8X') return { width: uint24(view, 24) + 1, height: uint24(view, 27) + 1 };
  if (view.getUint32(16, true) + 20 > bytes.length) return null;
  if (kind === 'VP8L') {
    if (bytes[20] !== 0x2f) return null;
    const packed = view.getUint32(21, true);
    return { width: (packed & 0x3fff) + 1, height: ((packed >>> 14) & 0x3fff) + 1 };
  }
  if (kind === 'VP8 ') {
    const started = bytes[23] === 0x9d && bytes[24] === 0x01 && bytes[25] === 0x2a;
    if (!started) return null;
    return { width: view.getUint16(26, true) & 0x3fff, height: view.getUint16(28, true) & 0x3fff };
  }
  return null;
}

function endsAfter(bytes: Uint8Array, from: number): boolean {
  for (let at = bytes.length - 2; at >= from; at -= 1) {
    if (bytes[at] === 0xff && bytes[at + 1] === 0xd9) return true;
  }
  return false;
}

/** Bytes of the colour table that a GIF's flags announce. */
function colourTable(flags: number): number {
  return (flags & 0x80) === 0 ? 0 : 3 * 2 ** ((flags & 0x07) + 1);
}

/** Where a GIF's chain of blocks ends; beyond the file's end when it is cut off. */
function afterBlocks(bytes: Uint8Array, from: number): number {
  let at = from;
  while (at < bytes.length) {
    const length = bytes[at] ?? 0;
    at += 1 + length;
    if (length === 0) return at;
  }
  return bytes.length + 1;
}

function uint24(view: DataView, at: number): number {
  return view.getUint16(at, true) + view.getUint8(at + 2) * 0x10000;
}

function lettersAt(bytes: Uint8Array, at: number): string {
  return String.fromCharCode(...bytes.subarray(at, at + 4));
}

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}
