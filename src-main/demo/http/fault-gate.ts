import type { HttpBindings } from '@hono/node-server';
import type { MiddlewareHandler } from 'hono';
import type { Faults } from './faults';
import { faultSourceOf } from './faults';

/** Answers in a part's place when that part was told to fail, or makes it late. `sleep` waits for real milliseconds. */
export function faultGate(
  faults: Faults,
  sleep: (ms: number) => Promise<void>,
): MiddlewareHandler<{ Bindings: HttpBindings }> {
  return async (c, next) => {
    const source = faultSourceOf(c.req.path);
    const fault = source && faults.take(source);
    if (!source || !fault) return next();
    if (fault.delayMs > 0) await sleep(fault.delayMs);
    if (fault.status === undefined) return next();
    if (fault.status === 0) {
      c.env.incoming.socket.destroy();
      return c.body(null, 204);
    }
    const mayHaveBody = ![204, 205, 304].includes(fault.status);
    const body = mayHaveBody ? (fault.body ?? failureBody(c.req.path, fault.status)) : null;
    return new Response(body, {
      status: fault.status,
      headers: { 'Content-Type': 'application/json', ...fault.headers },
    });
  };
}

/** What the vendor behind a path says when it fails. */
function failureBody(path: string, status: number): string {
  const message = 'Something went wrong on our side, please try again later';
  return /^\/(api|auth|oauth2)\//.test(path)
    ? JSON.stringify({ success: false, mvMessages: [{ message, severity: 'info', global: true }] })
    : JSON.stringify({ id: 'error', message, status });
}
