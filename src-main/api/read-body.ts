import { fail, ok, type Result } from '../contract/result';

/**
 * Reads a body as text while it arrives and stops as soon as it grows over `maxBytes` (decompressed bytes), so
 * that an endless answer cannot fill the memory.
 * @param stopped rejects when the call is given up; the body is then let go
 * @param onBytes told how many bytes have come so far
 * @returns failure `too-large`
 * @throws what the stream or `stopped` rejects with
 */
export async function readBody(
  response: Response,
  maxBytes: number,
  stopped: Promise<never>,
  onBytes?: (bytes: number) => void,
): Promise<Result<string>> {
  const body = response.body;
  if (body === null) return ok('');
  const reader = body.getReader();
  const decoder = new TextDecoder();
  let text = '';
  let bytes = 0;
  let finished = false;
  try {
    for (;;) {
      const chunk = await Promise.race([reader.read(), stopped]);
      if (chunk.done) {
        finished = true;
        return ok(text + decoder.decode());
      }
      const part = chunk.value as Uint8Array;
      bytes += part.byteLength;
      onBytes?.(bytes);
      if (bytes > maxBytes) return fail({ code: 'too-large', message: `more than ${maxBytes} bytes` });
      text += decoder.decode(part, { stream: true });
    }
  } finally {
    // The connection is of no more use; how closing it goes does not matter.
    if (!finished) reader.cancel().catch(() => undefined);
  }
}
