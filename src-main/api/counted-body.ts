import type { Progress } from './answer';

/**
 * A form as a stream that tells how much of it has been taken for sending, with the headers that belong to it.
 * The boundary is the platform's own. VENDORS.md T-18.
 */
export function countedBody(
  form: FormData,
  headers: Readonly<Record<string, string>>,
  onProgress: (progress: Progress) => void,
): {
  readonly headers: Record<string, string>;
  readonly body?: ReadableStream<Uint8Array>;
  readonly duplex: 'half';
} {
  const encoded = new Response(form);
  const type = encoded.headers.get('content-type') ?? 'multipart/form-data';
  const total = [...form.values()].reduce(
    (sum, value) => sum + (typeof value === 'string' ? Buffer.byteLength(value) : value.size),
    0,
  );
  let bytes = 0;
  const counter = new TransformStream<Uint8Array, Uint8Array>({
    transform(chunk, controller) {
      bytes += chunk.byteLength;
      // The frame around the parts is not counted in the total.
      onProgress({ direction: 'up', bytes: Math.min(bytes, total), total });
      controller.enqueue(chunk);
    },
  });
  const body = encoded.body?.pipeThrough(counter);
  return { headers: { ...headers, 'content-type': type }, duplex: 'half', ...(body && { body }) };
}
