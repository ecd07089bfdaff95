import { fail, ok, type Result } from '../../contract/result';
import type { PictureType } from '../../store/media';
import { readGif, readJpeg, readPng, readWebp, type Dimensions } from './picture-headers';

/** What the bytes of a picture tell about it. */
export interface SniffedPicture {
  readonly type: PictureType;
  /** px. */
  readonly width: number;
  /** px. */
  readonly height: number;
}

const formats: readonly {
  readonly type: PictureType;
  readonly starts: (bytes: Uint8Array) => boolean;
  readonly read: (bytes: Uint8Array) => Dimensions | null;
}[] = [
  { type: 'image/jpeg', starts: (bytes) => begins(bytes, [0xff, 0xd8, 0xff]), read: readJpeg },
  {
    type: 'image/png',
    starts: (bytes) => begins(bytes, [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    read: readPng,
  },
  {
    type: 'image/gif',
    starts: (bytes) => begins(bytes, ascii('GIF87a')) || begins(bytes, ascii('GIF89a')),
    read: readGif,
  },
  {
    type: 'image/webp',
    starts: (bytes) => begins(bytes, ascii('RIFF')) && begins(bytes.subarray(8), ascii('WEBP')),
    read: readWebp,
  },
];

/**
 * Tells a picture by its bytes, whatever its name and its header say, and reads how large it is without decoding it.
 * Never throws. Failure codes: `not-a-picture` (SVG and everything else), `torn-picture` (cut off or damaged).
 */
export function sniffPicture(bytes: Uint8Array): Result<SniffedPicture> {
  const format = formats.find(({ starts }) => starts(bytes));
  if (!format)
    return fail({ code: 'not-a-picture', message: 'This is not a JPEG, PNG, GIF or WebP picture.' });
  const size = format.read(bytes);
  if (!size || size.width < 1 || size.height < 1) {
    return fail({ code: 'torn-picture', message: 'The picture is damaged or not complete.' });
  }
  return ok({ type: format.type, ...size });
}

function begins(bytes: Uint8Array, expected: readonly number[]): boolean {
  return expected.every((byte, index) => bytes[index] === byte);
}

function ascii(text: string): readonly number[] {
  return Array.from(Buffer.from(text, 'latin1'));
}
