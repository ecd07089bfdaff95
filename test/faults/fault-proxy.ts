import { createServer, request, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { createServer as createSecureServer, Server as SecureServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { partOf, type Fault, type Part, type PlainFault } from './fault';
import { misbehave, type TrueAnswer } from './misbehave';
import { selfSigned } from './self-signed';

/** One request that came to the proxy. */
export interface Seen {
  readonly part: Part | null;
  /** When it came, ms since the epoch by the proxy's clock. */
  readonly at: number;
  /** When its answer was handed over to the network whole; null = not (yet). */
  answeredAt: number | null;
  /** Bytes that the network took on its connection so far, headers included. */
  readonly sent: number;
  /** Whether its connection is closed. */
  closed: boolean;
}

/** How the proxy is made. */
export interface FaultProxyOptions {
  /** Origin of the service behind it, such as `http://127.0.0.1:4000`. */
  readonly behind: string;
  /** Speak TLS with a certificate that nobody vouches for. */
  readonly tls?: boolean;
  /** ms since the epoch. Default: the machine's clock. */
  readonly now?: () => number;
}

/**
 * Stands between the app and a service and breaks chosen parts of it: really, over sockets. Without faults it passes
 * everything on unchanged. Every answer closes its connection, so that a fault never meets an older connection.
 */
export class FaultProxy {
  readonly #server: Server;
  readonly #options: FaultProxyOptions;
  readonly #faults = new Map<Part, Fault>();
  #origin = '';
  #turns = 0;
  /** Every request since the start, oldest first. */
  readonly seen: Seen[] = [];

  private constructor(options: FaultProxyOptions) {
    this.#options = options;
    const handle = (incoming: IncomingMessage, response: ServerResponse) =>
      void this.#handle(incoming, response);
    this.#server = options.tls ? createSecureServer(selfSigned(), handle) : createServer(handle);
  }

  /** Starts a proxy on a free port of loopback. */
  static async start(options: FaultProxyOptions): Promise<FaultProxy> {
    const proxy = new FaultProxy(options);
    await new Promise<void>((resolve) => proxy.#server.listen(0, '127.0.0.1', resolve));
    const { port } = proxy.#server.address() as AddressInfo;
    proxy.#origin = `${options.tls ? 'https' : 'http'}://127.0.0.1:${port}`;
    return proxy;
  }

  /** Where the app is sent instead of the service. */
  get origin(): string {
    return this.#origin;
  }

  /** TCP port. */
  get port(): number {
    return Number(new URL(this.#origin).port);
  }

  /** Gives a proxy that speaks TLS another certificate that nobody vouches for. */
  renewCertificate(): void {
    if (this.#server instanceof SecureServer) this.#server.setSecureContext(selfSigned());
  }

  /** Breaks a part from now on. */
  break(part: Part, fault: Fault): void {
    this.#faults.set(part, fault);
  }

  /** Mends a part, or all of them. */
  mend(part?: Part): void {
    if (part === undefined) this.#faults.clear();
    else this.#faults.delete(part);
  }

  /** The requests for a part since a moment (ms), oldest first. */
  requests(part: Part, since = 0): readonly Seen[] {
    return this.seen.filter((one) => one.part === part && one.at >= since);
  }

  /** Ends the proxy and its open connections. */
  async close(): Promise<void> {
    const closed = new Promise<void>((resolve) => this.#server.close(() => resolve()));
    this.#server.closeAllConnections();
    await closed;
  }

  #fault(part: Part | null): PlainFault | undefined {
    const fault = part === null ? undefined : this.#faults.get(part);
    if (fault?.kind !== 'turns') return fault;
    const turn = this.#turns++;
    return fault.faults[turn % fault.faults.length];
  }

  #now(): number {
    return this.#options.now?.() ?? Date.now();
  }

  async #handle(incoming: IncomingMessage, response: ServerResponse): Promise<void> {
    const part = partOf(new URL(incoming.url ?? '/', this.#origin).pathname);
    const { socket } = incoming;
    const seen: Seen = {
      part,
      at: this.#now(),
      answeredAt: null,
      closed: false,
      get sent() {
        // `bytesWritten` counts what waits in our own buffers too; that never reached anybody.
        return socket.bytesWritten - socket.writableLength;
      },
    };
    this.seen.push(seen);
    response.setHeader('connection', 'close');
    socket.once('close', () => {
      seen.closed = true;
    });
    response.once('finish', () => {
      seen.answeredAt = this.#now();
    });
    const fault = this.#fault(part);
    // "Unchanged" has no body that something could be done to.
    if (fault !== undefined && fault.kind !== 'delay') delete incoming.headers['if-none-match'];
    try {
      await misbehave(fault, response, () => this.#ask(incoming));
    } catch {
      // The service behind is gone, which is what the app is to see.
      response.destroy();
    }
  }

  #ask(incoming: IncomingMessage): Promise<TrueAnswer> {
    return new Promise((resolve, reject) => {
      // A connection and a body of our own: as they are, for us to change.
      const headers = { ...incoming.headers };
      delete headers.connection;
      delete headers['accept-encoding'];
      const asked = request(
        new URL(incoming.url ?? '/', this.#options.behind),
        { method: incoming.method ?? 'GET', headers },
        (answer) => {
          const parts: Buffer[] = [];
          answer.on('data', (part: Buffer) => parts.push(part));
          answer.once('error', reject);
          answer.once('end', () =>
            resolve({
              status: answer.statusCode ?? 502,
              headers: passedOn(answer),
              body: Buffer.concat(parts),
            }),
          );
        },
      );
      asked.once('error', reject);
      incoming.pipe(asked);
    });
  }
}

function passedOn(answer: IncomingMessage): Record<string, string> {
  const own = new Set(['connection', 'keep-alive', 'transfer-encoding', 'content-length', 'date']);
  return Object.fromEntries(
    Object.entries(answer.headers).flatMap(([name, value]) =>
      value === undefined || own.has(name) ? [] : [[name, String(value)]],
    ),
  );
}
