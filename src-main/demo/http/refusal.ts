import type { ContentfulStatusCode } from 'hono/utils/http-status';

/**
 * Thrown while a request is read, when it is not what the contract describes. The resource turns it into its vendor's
 * error: `invalid` is 400 at Motivosity and 422 at Motimate.
 */
export class Refusal extends Error {
  /** @param key the field it is about, where there is one. */
  constructor(
    readonly status: ContentfulStatusCode | 'invalid',
    message: string,
    readonly key?: string,
  ) {
    super(message);
    this.name = 'Refusal';
  }
}

/** The value, or a refusal with 404 when there is none. */
export function found<T>(value: T | undefined, what: string): T {
  if (value === undefined) throw new Refusal(404, what);
  return value;
}
