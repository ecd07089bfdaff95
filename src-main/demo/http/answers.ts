import type { Context } from 'hono';
import type { ContentfulStatusCode } from 'hono/utils/http-status';

/** Whether Motivosity answers come inside `{success, response}` or bare: both are seen in the field (VENDORS.md T-01). */
export type Envelope = 'wrapped' | 'bare';

/** A Motivosity success. */
export function motivosityAnswer(c: Context, envelope: Envelope, payload: unknown): Response {
  return c.json(envelope === 'wrapped' ? { success: true, response: payload } : payload);
}

/** A Motivosity failure. Its severity is `info` whatever happened, as the vendor's is. */
export function motivosityError(
  c: Context,
  status: ContentfulStatusCode,
  message: string,
  key?: string,
): Response {
  const entry = {
    ...(key === undefined ? {} : { key }),
    message,
    severity: 'info',
    global: key === undefined,
  };
  return c.json({ success: false, mvMessages: [entry] }, status);
}

/** A Motimate success: everything but tokens is under `data`. */
export function motimateAnswer(c: Context, data: unknown, status: ContentfulStatusCode = 200): Response {
  return c.json({ data }, status);
}

/** A Motimate failure: `id` is a word for machines, `message` one for people. */
export function motimateError(
  c: Context,
  status: ContentfulStatusCode,
  id: string,
  message: string,
): Response {
  return c.json({ id, message, status }, status);
}
