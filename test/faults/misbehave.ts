import type { ServerResponse } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';
import type { PlainFault } from './fault';

/** The true answer of the service behind the proxy. */
export interface TrueAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Buffer;
}

/** Answers as the fault has it. @param ask fetches the true answer; not called where it is not needed */
export async function misbehave(
  fault: PlainFault | undefined,
  response: ServerResponse,
  ask: () => Promise<TrueAnswer>,
): Promise<void> {
  switch (fault?.kind) {
    case undefined:
      send(response, await ask());
      return;
    case 'answer': {
      const headers = { 'content-type': 'application/json', ...fault.headers };
      send(response, { status: fault.status ?? 200, headers, body: Buffer.from(fault.body ?? '') });
      return;
    }
    case 'body': {
      const answer = await ask();
      send(response, { ...answer, body: Buffer.from(fault.change(answer.body.toString())) });
      return;
    }
    case 'delay':
      await pause(fault.ms);
      send(response, await ask());
      return;
    case 'cut':
      response.destroy();
      return;
    case 'truncate': {
      const answer = await ask();
      send(response, { ...answer, body: answer.body.subarray(0, answer.body.length / 2) });
      return;
    }
    case 'corrupt': {
      const answer = await ask();
      for (let at = 0; at < answer.body.length; at += 1 + Math.floor(Math.random() * 60)) {
        answer.body[at] = Math.floor(Math.random() * 256);
      }
      send(response, answer);
      return;
    }
    case 'drip':
      await drip(response, await ask(), fault.ms);
      return;
    case 'flood':
      await flood(response, fault.bytes, fault.type ?? 'application/json');
  }
}

function send(response: ServerResponse, { status, headers, body }: TrueAnswer): void {
  const mayHaveBody = status !== 204 && status !== 304;
  response.writeHead(status, mayHaveBody ? { ...headers, 'content-length': body.length } : headers);
  response.end(mayHaveBody ? body : undefined);
}

async function drip(
  response: ServerResponse,
  { status, headers, body }: TrueAnswer,
  ms: number,
): Promise<void> {
  response.writeHead(status, headers);
  for (const byte of body) {
    if (response.destroyed) return;
    response.write(Buffer.of(byte));
    await pause(ms);
  }
  response.end();
}

async function flood(response: ServerResponse, bytes: number, type: string): Promise<void> {
  response.writeHead(200, { 'content-type': type });
  const chunk = Buffer.alloc(64 * 1024, ' ');
  for (let sent = 0; sent < bytes && !response.destroyed; sent += chunk.length) {
    if (response.write(chunk)) continue;
    // Only as fast as it is taken: what was sent tells what was read.
    await new Promise<void>((resolve) => {
      const go = (): void => {
        response.off('drain', go).off('close', go);
        resolve();
      };
      response.once('drain', go).once('close', go);
    });
  }
  response.end();
}
