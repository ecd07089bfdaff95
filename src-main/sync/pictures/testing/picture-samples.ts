import { crc32, deflateSync } from 'node:zlib';

/** A whole PNG of that size; black. */
export function png(width: number, height: number, rows = Math.min(height, 4)): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 0, 0, 0, 0], 8);
  const pixels = deflateSync(Buffer.alloc((Math.min(width, 4096) + 1) * rows));
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', header),
    chunk('IDAT', pixels),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function chunk(kind: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(kind), data]);
  const frame = Buffer.alloc(body.length + 8);
  frame.writeUInt32BE(data.length, 0);
  body.copy(frame, 4);
  frame.writeUInt32BE(crc32(body), body.length + 4);
  return frame;
}

/** A JPEG of that size, with an embedded thumbnail that has an end of its own; the pixels are noise. */
export function jpeg(width: number, height: number, frameMarker = 0xc0): Buffer {
  const frame = Buffer.alloc(19);
  frame.set([0xff, frameMarker, 0, 17, 8]);
  frame.writeUInt16BE(height, 5);
  frame.writeUInt16BE(width, 7);
  frame[9] = 3;
  return Buffer.concat([
    Buffer.from([0xff, 0xd8]),
    // Exif with a thumbnail of 1 x 1 in it.
    Buffer.from([0xff, 0xe1, 0, 14, 0xff, 0xd8, 0xff, 0xc0, 0, 1, 0, 1, 0, 0, 0xff, 0xd9]),
    Buffer.from([0xff, 0xc4, 0, 4, 1, 2]),
    Buffer.from([0xff]),
    frame,
    Buffer.from([0xff, 0xda, 0, 4, 1, 2]),
    Buffer.alloc(60, 0x33),
    Buffer.from([0xff, 0xd9]),
  ]);
}

/** A GIF of that size with one frame. */
export function gif(width: number, height: number, frame = { width, height }): Buffer {
  const size = (target: Buffer, at: number, sides: { width: number; height: number }) => {
    target.writeUInt16LE(sides.width, at);
    target.writeUInt16LE(sides.height, at + 2);
  };
  const screen = Buffer.alloc(7);
  size(screen, 0, { width, height });
  screen[4] = 0x80;
  const image = Buffer.alloc(10);
  image[0] = 0x2c;
  size(image, 5, frame);
  return Buffer.concat([
    Buffer.from('GIF89a'),
    screen,
    Buffer.from([0, 0, 0, 255, 255, 255]),
    Buffer.from([0x21, 0xf9, 4, 0, 0, 0, 0, 0]),
    image,
    Buffer.from([2, 2, 0x4c, 1, 0, 0x3b]),
  ]);
}

/** A WebP of that size: lossy (`VP8 `), lossless (`VP8L`) or extended (`VP8X`); the pixels are noise. */
export function webp(width: number, height: number, kind: 'VP8 ' | 'VP8L' | 'VP8X'): Buffer {
  const body = Buffer.alloc(30, 0x11);
  if (kind === 'VP8 ') {
    body.set([0x10, 0, 0, 0x9d, 0x01, 0x2a]);
    body.writeUInt16LE(width, 6);
    body.writeUInt16LE(height, 8);
  } else if (kind === 'VP8L') {
    body[0] = 0x2f;
    body.writeUInt32LE(((width - 1) | ((height - 1) << 14)) >>> 0, 1);
  } else {
    body.writeUIntLE(width - 1, 4, 3);
    body.writeUIntLE(height - 1, 7, 3);
  }
  const start = Buffer.alloc(20);
  start.write('RIFF', 0);
  start.writeUInt32LE(body.length + 12, 4);
  start.write('WEBP', 8);
  start.write(kind, 12);
  start.writeUInt32LE(body.length, 16);
  return Buffer.concat([start, body]);
}
