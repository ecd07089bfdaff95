import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { LoopbackRequest, LoopbackResponse } from './sign-in-attempt';

/** What listens on this machine while a person signs in. */
export interface LoopbackReceiver {
  /** Such as `http://127.0.0.1:41234`; the port is a new one each time. */
  readonly origin: string;
  close(): Promise<void>;
}

/**
 * Listens on 127.0.0.1, on a port the system picks, and answers every request with what `respond` says. Requests
 * that name another host are refused, so that a page elsewhere cannot reach it under a name of its own.
 * Rejects when the machine does not let it listen.
 */
export async function openLoopbackReceiver(
  respond: (request: LoopbackRequest) => LoopbackResponse,
): Promise<LoopbackReceiver> {
  const server = createServer((request, response) => {
    if (request.headers.host !== host) {
      response.writeHead(421).end();
      return;
    }
    const answer = respond({
      method: request.method ?? '',
      target: request.url ?? '/',
      cookie: request.headers.cookie ?? null,
    });
    response.writeHead(answer.status, answer.headers).end(answer.body);
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', resolve);
  });
  const host = `127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    origin: `http://${host}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
