import type { ReadableStream } from 'node:stream/web';

/**
 * Reads an answer's body and stops as soon as it is larger than allowed, so that a body without end costs no memory.
 * Rejects when the connection breaks or is aborted.
 * @param limit bytes
 * @returns the bytes; null = too large
 */
export async function readWithin(response: Response, limit: number): Promise<Uint8Array | null> {
  const body = response.body as ReadableStream<Uint8Array> | null;
  const reader = body?.getReader();
  if (!reader) return new Uint8Array();
  const parts: Uint8Array[] = [];
  let length = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return Buffer.concat(parts, length);
    length += value.byteLength;
    if (length > limit) {
      await reader.cancel();
      return null;
    }
    parts.push(value);
  }
}
