import type { Protocol } from 'electron';

/** What is answered to a page. */
export interface Served {
  readonly body: string | Uint8Array;
  /** Among them `content-type`. */
  readonly headers: Readonly<Record<string, string>>;
}

/**
 * Answers the requests of one of our own schemes.
 *
 * With the engine's older interface: `protocol.handle` speaks in `Request` and `Response`, whose classes the main
 * process would have to load at every start, exactly while the page waits for its first file: 30 ms by the clock.
 * @param find what there is at an address; null = nothing, which is answered with 404, as is a failure
 */
export function serveScheme(
  to: Protocol,
  scheme: string,
  find: (request: { readonly method: string; readonly url: string }) => Promise<Served | null>,
): void {
  to.registerBufferProtocol(scheme, (request, answer) => {
    const nothing = (): void => answer({ statusCode: 404, data: Buffer.alloc(0) });
    void find(request).then((found) => {
      if (found === null) nothing();
      else answer({ statusCode: 200, headers: { ...found.headers }, data: bufferOf(found.body) });
    }, nothing);
  });
}

function bufferOf(body: string | Uint8Array): Buffer {
  return typeof body === 'string'
    ? Buffer.from(body)
    : Buffer.from(body.buffer, body.byteOffset, body.byteLength);
}
