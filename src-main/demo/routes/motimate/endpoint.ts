import type { Context } from 'hono';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import { motimateError } from '../../http/answers';
import { Refusal } from '../../http/refusal';

const WORDS: Partial<Record<ContentfulStatusCode, string>> = {
  404: 'not_found',
  405: 'method_not_allowed',
  413: 'payload_too_large',
  415: 'unsupported_media_type',
  422: 'unprocessable_entity',
};

/** Writes a refusal in Motimate's error shape. */
export function refuseMotimate(c: Context, refusal: Refusal): Response {
  const status: ContentfulStatusCode = refusal.status === 'invalid' ? 422 : refusal.status;
  return motimateError(c, status, WORDS[status] ?? 'error', refusal.message);
}

/** What is said about a record that is not there. */
export const NOT_FOUND = "Couldn't find the requested record";

/** A number in a path; a text that is none cannot be found (VENDORS.md T-26: ids are texts in paths). */
export function idInPath(c: Context, name: string): number {
  const text = c.req.param(name) ?? '';
  if (!/^[1-9]\d{0,9}$/.test(text)) throw new Refusal(404, NOT_FOUND);
  return Number(text);
}
